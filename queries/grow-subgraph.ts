import type { AskNeighbours } from "./find-paths.js";

export interface Growth {
  readonly centers: readonly string[];
  /** Steps from the centers. */
  readonly depth: number;
  readonly maxActors: number;
}

export interface GrownSubgraph {
  /** Centers first, then level by level, those of the most told links first. */
  readonly actorIds: readonly string[];
  /** Actors seen within `depth` steps that found no room, in the same order; what only they lead to was not looked for. */
  readonly omittedIds: readonly string[];
}

/** Links looked at on one level, the most told ones. */
const MAX_LINKS = 100_000;

/** Takes in the neighbours level by level until there is no more room; asks once a level. */
export async function growSubgraph({ centers, depth, maxActors }: Growth, ask: AskNeighbours): Promise<GrownSubgraph> {
  const taken = new Set(centers);
  const omitted = new Set<string>();
  let outermost: readonly string[] = [...taken];
  for (let level = 1; level <= depth && outermost.length > 0; level++) {
    const next: string[] = [];
    for (const { otherId } of await ask(outermost, MAX_LINKS)) {
      if (taken.has(otherId)) continue;
      if (taken.size >= maxActors) omitted.add(otherId);
      else next.push(otherId);
      if (taken.size < maxActors) taken.add(otherId);
    }
    outermost = next;
  }
  return { actorIds: [...taken], omittedIds: [...omitted] };
}
