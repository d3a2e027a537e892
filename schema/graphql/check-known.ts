import { InputError } from "../ontology/errors.js";
import type { Loaders } from "./loaders.js";

/**
 * Whom these arguments mean: an id that was merged away means the actor that was kept.
 * @throws InputError naming the first argument whose id no actor has.
 */
export async function checkKnown<Argument extends string>(
  loaders: Loaders,
  ids: Readonly<Record<Argument, string>>,
): Promise<Readonly<Record<Argument, string>>> {
  const asked = Object.entries<string>(ids);
  const found = await loaders.actor.loadMany(asked.map(([, id]) => id));
  const meant = asked.map(([argument, id], index) => {
    const actor = found[index];
    if (actor instanceof Error) throw actor;
    if (!actor) throw new InputError(`Argument "${argument}": no actor has the id "${id}"; "search" finds ids.`);
    return [argument, actor.id];
  });
  return Object.fromEntries(meant) as Record<Argument, string>;
}
