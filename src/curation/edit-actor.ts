import { editedId, type ActorEdit } from "../../ingest/record/decisions.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { knownDecisions } from "../../queries/recorded/known-decisions.js";
import type { ActorChanges } from "../../schema/graphql/curation.js";
import { makeChange, type Author } from "./change-log.js";
import { findActors } from "./find-actors.js";

/**
 * Puts right what an actor is called and is. It wins over what briefs tell, now and later.
 * @returns id of the change
 * @throws InputError when no actor has the id.
 */
export const editActor = (
  store: GraphStore,
  { id, changes }: { readonly id: string; readonly changes: ActorChanges },
  author: Author,
): Promise<string> =>
  makeChange(store, author, async () => {
    const actor = (await findActors(store, "id", [id]))[0]!;
    const [earlier] = await store.read(knownDecisions([editedId(actor.id)]));
    const { aliases, ...rest } = changes;
    const old = JSON.parse(earlier?.value ?? "{}") as ActorEdit;
    const edit: ActorEdit = { ...old, ...rest, ...(aliases ? aliasEdit(actor, aliases, old) : {}) };
    const told = Object.entries(changes).map(([field, value]) => `${field} ${JSON.stringify(value)}`);
    return {
      kind: "EDIT",
      summary: `${actor.name} (${actor.id}): ${told.join(", ")}`,
      involves: [actor.id],
      decisions: [{ id: editedId(actor.id), value: JSON.stringify(edit) }],
    };
  });

function aliasEdit(
  actor: { readonly name: string; readonly aliases: readonly string[] },
  aliases: readonly string[],
  old: ActorEdit,
): ActorEdit {
  const wanted = new Set(aliases);
  const seen = [actor.name, ...actor.aliases, ...(old.hiddenAliases ?? [])];
  return {
    addedAliases: [...wanted].sort(),
    hiddenAliases: [...new Set(seen)].filter((form) => !wanted.has(form)).sort(),
  };
}
