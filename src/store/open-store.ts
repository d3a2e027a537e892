import type { GraphStore } from "../../queries/graph-store.js";
import { openEmbedded } from "./embedded.js";

/** Where a graph is, and who asks. */
export interface StoreOptions {
  /** `neo4j://…`, `neo4j+s://…`, `bolt://…`, or a folder. */
  readonly location: string;
  /** For Neo4j, unless the address itself names one. */
  readonly user?: string | undefined;
  readonly password?: string | undefined;
}

/** Opens the graph at a location, with its constraints and indexes. @throws StoreError */
export async function openStore(where: string | StoreOptions): Promise<GraphStore> {
  const options = typeof where === "string" ? { location: where } : where;
  return openEmbedded(options.location);
}
