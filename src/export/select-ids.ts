import { actorsById } from "../../queries/actors-by-id.js";
import {
  actorIdsInRelationships,
  actorIdsInStatements,
  allActorIds,
  allBriefIds,
  briefIdsOfStatements,
} from "../../queries/export/selected-ids.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { growSubgraph } from "../../queries/grow-subgraph.js";
import { neighboursOf } from "../../queries/neighbours-of.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { InputError } from "../../schema/ontology/errors.js";
import type { ExportRequest } from "./export-request.js";
import { statementsOf } from "./edges-of.js";

/** Which actors and briefs are exported. Ids alone are held, so that memory does not grow with what links them. */
export interface SelectedIds {
  /** Sorted. */
  readonly actors: readonly string[];
  /** Briefs that prove what is exported, sorted. */
  readonly briefs: readonly string[];
  /** Only what has both ends among these counts; null: all that the filter lets through. */
  readonly within: ReadonlySet<string> | null;
}

/** Fields of a filter that let more through, not less. */
const WIDENING: readonly string[] = ["includePlanned", "includeNegated"];

/** Without filter that is every actor and every brief; with one, those that have a part in what it lets through. */
export async function selectIds(
  store: GraphStore,
  { level, filter: asked, centers, depth, everything }: ExportRequest,
  filter: StatementFilter,
): Promise<SelectedIds> {
  if (centers.length > 0) return surroundings(store, { centers, depth }, filter);
  const isNarrow = Object.entries(asked).some(([name, value]) => value != null && !WIDENING.includes(name));
  if (everything || !isNarrow) {
    return { actors: await store.read(allActorIds()), briefs: await store.read(allBriefIds()), within: null };
  }
  const actorIds = level === "statements" ? actorIdsInStatements(filter) : actorIdsInRelationships(filter);
  return {
    actors: await store.read(actorIds),
    briefs: await store.read(briefIdsOfStatements(filter)),
    within: null,
  };
}

async function surroundings(
  store: GraphStore,
  from: Pick<ExportRequest, "centers" | "depth">,
  filter: StatementFilter,
): Promise<SelectedIds> {
  await checkCenters(store, from.centers);
  const { actorIds } = await growSubgraph({ ...from, maxActors: Infinity }, (ids, limit) =>
    store.read(neighboursOf(ids, filter, limit)),
  );
  const within = new Set(actorIds);
  const actors = new Set(actorIds);
  const briefs = new Set<string>();
  for await (const page of statementsOf(store, filter, [...within].sort())) {
    for (const { subjectId, objectId, onBehalfOfId, placeId, evidence } of page) {
      if ((subjectId && !within.has(subjectId)) || (objectId && !within.has(objectId))) continue;
      for (const id of [onBehalfOfId, placeId]) if (id) actors.add(id);
      for (const { briefId } of evidence) briefs.add(briefId);
    }
  }
  return { actors: [...actors].sort(), briefs: [...briefs].sort(), within };
}

/** @throws InputError naming the first id that no actor has. */
async function checkCenters(store: GraphStore, centers: readonly string[]): Promise<void> {
  const known = new Set((await store.read(actorsById(centers))).map(({ id }) => id));
  const unknown = centers.find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw new InputError(`Argument "actor": no actor has the id "${unknown}"; "search" finds ids.`);
  }
}
