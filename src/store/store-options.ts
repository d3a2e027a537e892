/** Where a graph is, and who asks. */
export interface StoreOptions {
  /** `neo4j://…`, `neo4j+s://…`, `bolt://…`, or a folder. */
  readonly location: string;
  /** For Neo4j, unless the address itself names one. */
  readonly user?: string | undefined;
  readonly password?: string | undefined;
}
