/** What a parameter may hold. Never a Date, a mixed list or a map as a property: the engines differ there. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** One row as an engine returned it: numbers, strings, booleans, null, lists and maps only. */
export type Row = Readonly<Record<string, unknown>>;

/** One question or change: constant Cypher, values only in `params`, and the row's reader. */
export interface Query<Answer> {
  readonly cypher: string;
  readonly params: Readonly<Record<string, Value>>;
  readonly decode: (row: Row) => Answer;
}

/** What the rest of the project may ask of a graph engine. */
export interface GraphStore {
  /** Engine and version, for instance «Neo4j 5.26.30» or «grafeo 0.6.0». */
  readonly engine: string;
  /** Runs one reading question. @throws StoreError */
  read<Answer>(query: Query<Answer>): Promise<readonly Answer[]>;
  /** Rows one after the other, for exports; stopping early stops the query. @throws StoreError */
  stream<Answer>(query: Query<Answer>): AsyncIterable<Answer>;
  /** Runs all the queries in one transaction, in order: all or none; on disk when it returns. @throws StoreError */
  write(queries: readonly Query<unknown>[]): Promise<void>;
  close(): Promise<void>;
}
