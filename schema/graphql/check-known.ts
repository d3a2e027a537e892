import { InputError } from "../ontology/errors.js";
import type { Loaders } from "./loaders.js";

/** @throws InputError naming the first argument whose id no actor has. */
export async function checkKnown(loaders: Loaders, ids: Readonly<Record<string, string>>): Promise<void> {
  const found = await loaders.actor.loadMany(Object.values(ids));
  Object.entries(ids).forEach(([argument, id], index) => {
    const actor = found[index];
    if (actor instanceof Error) throw actor;
    if (!actor) throw new InputError(`Argument "${argument}": no actor has the id "${id}"; "search" finds ids.`);
  });
}
