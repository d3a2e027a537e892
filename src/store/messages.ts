import type { Socket } from "node:net";
import type { Query, Row } from "../../queries/graph-store.js";
import type { StoreError } from "../../schema/ontology/errors.js";

/** Cypher and its parameters, as they travel. */
export type SentQuery = Pick<Query<unknown>, "cypher" | "params">;

/** A StoreError, as it travels. */
export type SentError = Pick<StoreError, "code" | "message">;

/** What a process asks of the one that owns the folder: one question a connection, one line of JSON. */
export type Request =
  | { readonly ask: "engine" }
  | { readonly ask: "rows"; readonly query: SentQuery }
  | { readonly ask: "write"; readonly queries: readonly SentQuery[] };

/** The lines that come back: rows, then the end or an error. No last line: the owner is gone. */
export type Reply =
  { readonly engine: string } | { readonly row: Row } | { readonly done: true } | { readonly error: SentError };

/** JSON escapes line feeds, so one always ends a message. */
export const toLine = (message: Request | Reply): string => `${JSON.stringify(message)}\n`;

/** The messages that arrive, one by one; reading no further holds the sender back. Half a last line is dropped. */
export async function* readLines(socket: Socket): AsyncGenerator<unknown> {
  const pieces: Buffer[] = [];
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      const line = Buffer.concat([...pieces.splice(0), chunk.subarray(start, end)]);
      start = end + 1;
      yield JSON.parse(line.toString("utf8"));
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  }
}
