import { apartId } from "../../ingest/record/decisions.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { InputError } from "../../schema/ontology/errors.js";
import { makeChange, type Author } from "./change-log.js";
import { findActors } from "./find-actors.js";

/**
 * Says that two actors are not one: they are suggested as duplicates no more.
 * @returns id of the change
 * @throws InputError for an unknown id, or twice the same actor.
 */
export const keepApart = (
  store: GraphStore,
  { a, b }: { readonly a: string; readonly b: string },
  author: Author,
): Promise<string> =>
  makeChange(store, author, async () => {
    const first = (await findActors(store, "a", [a]))[0]!;
    const second = (await findActors(store, "b", [b]))[0]!;
    if (first.id === second.id) throw new InputError(`Argument "b": "${b}" and "${a}" are one actor.`);
    return {
      kind: "KEEP_APART",
      summary: `${first.name} (${first.id}) and ${second.name} (${second.id}) are two`,
      involves: [first.id, second.id],
      decisions: [{ id: apartId(first.id, second.id), value: "apart" }],
    };
  });
