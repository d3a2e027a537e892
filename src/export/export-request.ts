import type { StatementFilter } from "../../queries/statement-filter.js";

/** `statements`: an edge each, with its evidence. `relationships`: one edge a pair of actors and type, with counts. */
export const LEVELS = ["statements", "relationships"] as const;
export type Level = (typeof LEVELS)[number];

/** What of the graph is exported. */
export interface ExportRequest {
  readonly level: Level;
  readonly filter: StatementFilter;
  /** Actors whose surroundings are wanted; empty: the whole graph. */
  readonly centers: readonly string[];
  /** Steps from the centers. */
  readonly depth: number;
  /** All that the graph holds: also what the filter leaves out by itself, and the briefs' texts. */
  readonly everything: boolean;
}
