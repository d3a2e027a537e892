import { Encoded } from "./encoded.js";
import type { Section } from "./export-format.js";
import type { Selection } from "./selection.js";

/** One file in UTF-8, in pieces that never part a row: no more than a page of rows and a piece are held. */
export async function* exportBytes(sections: readonly Section[], selection: Selection): AsyncGenerator<Buffer> {
  const encoded = new Encoded();
  for (const section of sections) {
    encoded.add(section.before ?? "");
    yield* encodedRows(section, selection, encoded);
    if (encoded.add(section.after?.() ?? "")) yield* encoded.take();
  }
  yield* encoded.rest();
}

function encodedRows(section: Section, { rows }: Selection, encoded: Encoded): AsyncIterable<Buffer> {
  switch (section.rows) {
    case "actors":
      return encodedPages(rows.actors(), section.write, encoded);
    case "halves":
      return encodedPages(rows.halves(), section.write, encoded);
    case "briefs":
      return encodedPages(rows.briefs(), section.write, encoded);
    case "statements":
      return encodedPages(rows.statements(), section.write, encoded);
    case "relationships":
      return encodedPages(rows.relationships(), section.write, encoded);
    default:
      return nothing();
  }
}

async function* nothing(): AsyncGenerator<Buffer> {}

async function* encodedPages<Row>(
  pages: AsyncIterable<readonly Row[]>,
  write: (row: Row) => string,
  encoded: Encoded,
): AsyncGenerator<Buffer> {
  for await (const page of pages) for (const row of page) if (encoded.add(write(row))) yield* encoded.take();
}
