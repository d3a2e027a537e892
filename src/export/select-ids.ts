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
import { keptActors } from "../../schema/graphql/kept-actors.js";
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
  const { depth } = from;
  const centers = await meantCenters(store, from.centers);
  const { actorIds } = await growSubgraph({ centers, depth, maxActors: Infinity }, (ids, limit) =>
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

/** Whom these ids mean, where some were merged away. @throws InputError naming the first id that no actor has. */
async function meantCenters(store: GraphStore, centers: readonly string[]): Promise<readonly string[]> {
  const actors = await keptActors(store, centers);
  const ids = actors.map((actor, index) => {
    if (actor) return actor.id;
    throw new InputError(`Argument "actor": no actor has the id "${centers[index]}"; "search" finds ids.`);
  });
  return [...new Set(ids)].sort();
}
