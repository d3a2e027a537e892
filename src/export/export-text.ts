import type { Section } from "./export-format.js";
import type { Selection } from "./selection.js";

/** Characters handed on at once. */
const CHUNK = 1 << 16;

/** The text of one file, in pieces: no more than a page of rows and a piece of text are held. */
export async function* exportText(sections: readonly Section[], selection: Selection): AsyncGenerator<string> {
  let text = "";
  for (const section of sections) {
    text += section.before ?? "";
    for await (const piece of rowsOf(section, selection)) {
      text += piece;
      if (text.length < CHUNK) continue;
      yield text;
      text = "";
    }
    text += section.after?.() ?? "";
  }
  if (text !== "") yield text;
}

function rowsOf(section: Section, selection: Selection): AsyncIterable<string> {
  const { rows } = selection;
  switch (section.rows) {
    case "actors":
      return piecesOf(rows.actors(), section.write);
    case "halves":
      return piecesOf(rows.halves(), section.write);
    case "briefs":
      return piecesOf(rows.briefs(), section.write);
    case "statements":
      return piecesOf(rows.statements(), section.write);
    case "relationships":
      return piecesOf(rows.relationships(), section.write);
    default:
      return noText();
  }
}

async function* noText(): AsyncGenerator<string> {}

async function* piecesOf<Row>(
  pages: AsyncIterable<readonly Row[]>,
  write: (row: Row) => string,
): AsyncGenerator<string> {
  for await (const page of pages) {
    let piece = "";
    for (const row of page) {
      piece += write(row);
      if (piece.length < CHUNK) continue;
      yield piece;
      piece = "";
    }
    if (piece !== "") yield piece;
  }
}
