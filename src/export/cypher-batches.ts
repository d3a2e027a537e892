import { cypherLiteral, type CypherMap } from "./cypher-literal.js";

/** Rows that one statement of a script creates. */
const ROWS_A_STATEMENT = 200;

/** Gathers the rows that a script creates alike, so that one statement creates many. */
export class CypherBatches {
  private readonly waiting = new Map<string, string[]>();

  /**
   * @param creation what is done with each `row`
   * @returns the statement that is full with it, or nothing
   */
  add(creation: string, row: CypherMap): string {
    const rows = this.waiting.get(creation) ?? [];
    rows.push(cypherLiteral(row));
    this.waiting.set(creation, rows);
    if (rows.length < ROWS_A_STATEMENT) return "";
    this.waiting.delete(creation);
    return statement(creation, rows);
  }

  /** The statements that are not full, in the order in which they began; nothing waits afterwards. */
  rest(): string {
    const statements = [...this.waiting].map(([creation, rows]) => statement(creation, rows));
    this.waiting.clear();
    return statements.join("");
  }
}

const statement = (creation: string, rows: readonly string[]): string =>
  `UNWIND [${rows.join(",\n")}] AS row ${creation};\n`;
