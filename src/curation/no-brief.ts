import { retractedId } from "../../ingest/record/decisions.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { knownDecisions } from "../../queries/recorded/known-decisions.js";
import { InputError } from "../../schema/ontology/errors.js";

/** Says that a brief was taken back; null for one that wasn't. */
export async function takenBack(store: GraphStore, argument: string, id: string): Promise<InputError | null> {
  const [retracted] = await store.read(knownDecisions([retractedId(id)]));
  if (!retracted) return null;
  return new InputError(
    `Argument "${argument}": the brief "${id}" was taken back; "changes" about it names the change to undo.`,
  );
}

/** Why a brief is not there. */
export const noBrief = async (store: GraphStore, argument: string, id: string): Promise<InputError> =>
  (await takenBack(store, argument, id)) ?? new InputError(`Argument "${argument}": no brief has the id "${id}".`);
