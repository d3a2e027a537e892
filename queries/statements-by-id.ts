import { readStatement, STATEMENT_COLUMNS, type FoundStatement } from "./found-statement.js";
import type { Query } from "./graph-store.js";

export const statementsById = (ids: readonly string[]): Query<FoundStatement> => ({
  cypher: `UNWIND $ids AS statementId
           MATCH (s:Statement {id: statementId})
           RETURN ${STATEMENT_COLUMNS}`,
  params: { ids },
  decode: readStatement,
});
