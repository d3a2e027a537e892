import { verdictId } from "../../ingest/record/decisions.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { claimsOfStatements } from "../../queries/recorded/claims-of-statements.js";
import { statementKeys } from "../../queries/recorded/statement-keys.js";
import { InputError } from "../../schema/ontology/errors.js";
import type { Verdict } from "../../schema/graphql/curation.js";
import { makeChange, type Author } from "./change-log.js";

/**
 * Judges a statement. The verdict holds for what its briefs claim, so that it goes on when a merge gives the statement
 * another id; a rejected one stays, and counts in no summary.
 * @returns id of the change
 * @throws InputError when no statement has the id.
 */
export const reviewStatement = (
  store: GraphStore,
  { id, verdict, note }: { readonly id: string; readonly verdict: Verdict; readonly note: string | null },
  author: Author,
): Promise<string> =>
  makeChange(store, author, async (number) => {
    const [statement] = await store.read(statementKeys([id]));
    if (!statement) throw new InputError(`Argument "id": no statement has the id "${id}".`);
    const claims = (await store.read(claimsOfStatements([id]))).map(({ claim }) => claim);
    const value = `${String(number).padStart(9, "0")} ${verdict === "CONFIRM" ? "CONFIRMED" : "REJECTED"}`;
    const { type, subjectId, objectId } = statement;
    return {
      kind: "REVIEW",
      summary: `${type} ${subjectId ?? "?"} → ${objectId ?? "?"} ${verdict === "CONFIRM" ? "confirmed" : "rejected"}`,
      note,
      involves: [id, subjectId, objectId].filter((each) => each !== null),
      decisions: [...new Set([id, ...claims])].sort().map((subject) => ({ id: verdictId(subject), value })),
    };
  });
