import { retractedId, type Decision } from "../../ingest/record/decisions.js";
import type { GraphStore } from "../../queries/graph-store.js";
import type { Extraction } from "../../schema/ontology/model.js";
import { makeChange, undoableChange, type Author } from "./change-log.js";
import { keptBrief } from "./retract-brief.js";

/**
 * Undoes a change: the graph is as its briefs and the other changes make it. To undo an undoing makes the change again.
 * @returns id of the change that undid it
 * @throws InputError when there is no such change, it was undone, or later ones build on it.
 */
export const undoChange = (store: GraphStore, id: string, author: Author): Promise<string> =>
  makeChange(store, author, async () => {
    const change = await undoableChange(store, id);
    const before = JSON.parse(change.before) as readonly Decision[];
    const after = JSON.parse(change.after) as readonly Decision[];
    const back = putBack(before, after);
    return {
      kind: "UNDO",
      summary: `undone: ${change.summary}`,
      involves: change.involves,
      decisions: before,
      undoes: id,
      ...back,
    };
  });

/** Briefs that the change took back return, those that it had returned go again. */
function putBack(before: readonly Decision[], after: readonly Decision[]) {
  const isRetraction = ({ id }: Decision): boolean => id.startsWith(retractedId(""));
  const readings = new Map<string, Extraction | null>();
  let ingestedAt: string | undefined;
  for (const { id, value } of after.filter(isRetraction)) {
    const briefId = id.slice(retractedId("").length);
    if (value === null) readings.set(briefId, null);
    else {
      const kept = keptBrief(value);
      readings.set(briefId, kept.extraction);
      ({ ingestedAt } = kept);
    }
  }
  if (before.length === 0 || readings.size === 0) return {};
  return { readings, ...(ingestedAt === undefined ? {} : { ingestedAt }) };
}
