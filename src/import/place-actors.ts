import { createHash } from "node:crypto";
import { judgeActors } from "../../ingest/match/judge-actors.js";
import { readPersonName } from "../../ingest/match/name-words.js";
import { onlyBase, type Base } from "../../ingest/record/describe-actor.js";
import { actorsForImport, type ActorForImport } from "../../queries/actors-for-import.js";
import type { GraphStore } from "../../queries/graph-store.js";
import type { ImportedId } from "../../queries/imported-ids.js";
import type { ImportedActorRow } from "../../queries/write/record-imported.js";
import { byCodeUnits } from "../../schema/ontology/by-code-units.js";
import { fold } from "../../schema/ontology/fold.js";
import { actorId } from "../../schema/ontology/identity.js";
import { datesOrNull } from "../../schema/ontology/lifespan.js";
import type { ActorRecord } from "./import-record.js";

/** An actor of the file and who it is in the graph. */
export interface PlacedActor {
  readonly record: ActorRecord;
  readonly row: ImportedActorRow;
}

/**
 * Finds who each actor of a file is in the graph: the one that has one of its ids; else the one of the same name, if
 * nothing tells them apart and something beyond the name agrees; else a new one, with an id of its own where the name's is
 * taken. A file tells its own namesakes apart, so two of its actors never become one.
 * @param known what imports brought under the ids of these actors
 */
export async function placeActors(
  store: GraphStore,
  records: readonly ActorRecord[],
  known: ReadonlyMap<string, ImportedId>,
): Promise<readonly PlacedActor[]> {
  const wanted = records.flatMap((record) => [...idsFor(record), knownId(record, known) ?? []].flat());
  const found = wanted.length > 0 ? await store.read(actorsForImport([...new Set(wanted)])) : [];
  const actors = new Map<string, ActorForImport>(found.map((actor) => [actor.id, actor]));
  return records.map((record) => {
    const id = knownId(record, known) ?? idsFor(record).find((each) => isFree(actors.get(each), record)) ?? "";
    const row = grown(id, actors.get(id), record);
    actors.set(id, { ...row, externalIds: row.externalIds ?? [], began: row.began ?? [], ended: row.ended ?? [] });
    return { record, row };
  });
}

/** Through its own id or, for one that a first import brings, through another one that an earlier import brought. */
function knownId(record: ActorRecord, known: ReadonlyMap<string, ImportedId>): string | null {
  const own = known.get(record.id)?.actorId;
  if (own) return own;
  const scheme = schemeOf(record.id);
  const other = record.externalIds.map((id) => known.get(id)?.actorId).find((id) => id);
  const isTaken = [...known.values()].some(({ id, actorId: of }) => of === other && schemeOf(id) === scheme);
  return other && !isTaken ? other : null;
}

const schemeOf = (id: string): string => id.slice(0, id.indexOf(":"));

/** The ids that an actor may get, the plainest first; the last is the file's own and free for certain. */
function idsFor({ kind, name, country, id }: ActorRecord): readonly string[] {
  const short = createHash("sha256").update(id).digest("hex").slice(0, 8);
  return [actorId(kind, name), ...(country === null ? [] : [actorId(kind, name, country)]), actorId(kind, name, short)];
}

/** Nobody has the id, or somebody who is the same. */
function isFree(actor: ActorForImport | undefined, record: ActorRecord): boolean {
  if (!actor) return true;
  if (actor.externalIds.some((id) => schemeOf(id) === schemeOf(record.id)))
    return actor.externalIds.includes(record.id);
  const { verdict } = judgeActors({ ...actor, offices: [] }, { ...record, offices: [] });
  const agrees = record.country !== null && record.country === actor.country;
  const isRare = record.kind !== "PERSON" || readPersonName(record.name).words.length > 2;
  return verdict === "SAME" && (agrees || isRare);
}

const sorted = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort(byCodeUnits);

/** The actor with what the record adds; a name that is known stays. */
function grown(id: string, actor: ActorForImport | undefined, record: ActorRecord): ImportedActorRow {
  const name = actor?.name ?? record.name;
  const aliases = sorted([...(actor?.aliases ?? []), record.name, ...record.aliases]).filter((form) => form !== name);
  const foldedNames = sorted([name, ...aliases].map(fold));
  const base = {
    name,
    aliases,
    country: actor?.country ?? record.country,
    description: actor?.description ?? record.description,
    externalIds: sorted([...(actor?.externalIds ?? []), record.id, ...record.externalIds]),
    began: sorted([...(actor?.began ?? []), ...record.began]),
    ended: sorted([...(actor?.ended ?? []), ...record.ended]),
  };
  return {
    ...base,
    id,
    kind: actor?.kind ?? record.kind,
    foldedNames,
    searchText: `|${foldedNames.join("|")}|`,
    began: datesOrNull(base.began),
    ended: datesOrNull(base.ended),
    tally: actor?.tally ? withBase(actor.tally, base) : null,
  };
}

/** What briefs told is counted apart from what an import says, which stays when they are taken back. */
const withBase = (tally: string, base: Base): string =>
  JSON.stringify({ ...(JSON.parse(tally) as object), base: onlyBase(base) });
