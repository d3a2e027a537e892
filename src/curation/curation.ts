import type { GraphStore } from "../../queries/graph-store.js";
import type { Curation } from "../../schema/graphql/curation.js";
import type { Author } from "./change-log.js";
import { editActor } from "./edit-actor.js";
import { keepApart } from "./keep-apart.js";
import { mergeActors } from "./merge-actors.js";
import { retractBrief } from "./retract-brief.js";
import { ReviewQueue } from "./review-queue.js";
import { reviewStatement } from "./review-statement.js";
import { splitMention } from "./split-mention.js";
import { undoChange } from "./undo-change.js";

/**
 * All that analysts may do to a store.
 * @param byDefault who does it where nobody is named
 */
export function curationOf(store: GraphStore, byDefault: string, clock: () => string): Curation {
  const author = (by: string | null): Author => ({ by: by ?? byDefault, at: clock() });
  const queue = new ReviewQueue(store);
  return {
    mergeActors: (keep, merge, by) => mergeActors(store, { keep, merge }, author(by)),
    splitMention: (request, by) => splitMention(store, request, author(by)),
    reviewStatement: (id, verdict, note, by) => reviewStatement(store, { id, verdict, note }, author(by)),
    editActor: (id, changes, by) => editActor(store, { id, changes }, author(by)),
    keepApart: (a, b, by) => keepApart(store, { a, b }, author(by)),
    retractBrief: (id, note, by) => retractBrief(store, { id, note }, author(by)),
    undo: (change, by) => undoChange(store, change, author(by)),
    suggestions: queue.suggestions,
    doubts: queue.doubts,
  };
}
