import { verdictId } from "../../ingest/record/decisions.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { recordDecisions } from "../../queries/write/record-decisions.js";
import { recordImportedActors, recordImportedIds, type ImportedActorRow } from "../../queries/write/record-imported.js";
import { ACTOR_KINDS, type ActorKind } from "../../schema/ontology/actor-kinds.js";
import { byCodeUnits } from "../../schema/ontology/by-code-units.js";
import { fold } from "../../schema/ontology/fold.js";
import { datesOrNull } from "../../schema/ontology/lifespan.js";
import type { Extraction } from "../../schema/ontology/model.js";
import { recordReadings } from "../record/record-readings.js";
import { noCounts, type ImportCounts } from "./import-counts.js";
import type { OwnGraph } from "./read-own.js";

const BATCH = 50;

/**
 * Makes the graph of an export again, under the same ids, in an empty graph or beside what is there. Who is who stays as
 * the export has it; verdicts go on, the history of changes does not. The whole export is held in memory.
 * @param store null: nothing is written
 * @throws StoreError
 */
export async function importOwn(
  store: GraphStore | null,
  { actors, readings, verdicts }: OwnGraph,
  signal?: AbortSignal,
): Promise<ImportCounts> {
  const counts = noCounts();
  counts.actors.new = actors.length;
  const links = readings.reduce((sum, { extraction }) => sum + extraction.statements.length, 0);
  counts.links.new = links;
  if (!store) return counts;
  const rows = actors.map(rowOf);
  const ids = actors.flatMap(({ id, externalIds }) => externalIds.map((external) => idRow(external, id)));
  await store.write([
    ...(Object.keys(ACTOR_KINDS) as ActorKind[]).flatMap((kind) => {
      const ofKind = rows.filter((row) => row.kind === kind);
      return ofKind.length > 0 ? [recordImportedActors(kind, ofKind)] : [];
    }),
    ...(ids.length > 0 ? [recordImportedIds(ids)] : []),
    ...recordDecisions(verdicts.map(({ id, status }) => ({ id: verdictId(id), value: `000000000 ${status}` }))).filter(
      ({ params }) => Object.values(params).some((list) => Array.isArray(list) && list.length > 0),
    ),
  ]);
  let batch: Extraction[] = [];
  for (const [at, { extraction, ingestedAt }] of readings.entries()) {
    if (signal?.aborted) break;
    batch.push(extraction);
    const next = readings[at + 1];
    if (batch.length < BATCH && next?.ingestedAt === ingestedAt) continue;
    await recordReadings(store, batch, ingestedAt);
    batch = [];
  }
  return counts;
}

function rowOf({
  id,
  kind,
  name,
  aliases,
  country,
  description,
  externalIds,
  began,
  ended,
}: OwnGraph["actors"][number]): ImportedActorRow {
  const foldedNames = [...new Set([name, ...aliases].map(fold))].sort(byCodeUnits);
  return {
    id,
    kind,
    name,
    aliases,
    foldedNames,
    searchText: `|${foldedNames.join("|")}|`,
    country,
    description,
    externalIds: externalIds.length > 0 ? externalIds : null,
    began: datesOrNull(began),
    ended: datesOrNull(ended),
    tally: null,
  };
}

const idRow = (id: string, actorId: string) => ({
  id,
  actorId,
  digest: null,
  title: null,
  body: null,
  country: null,
  from: null,
  to: null,
});
