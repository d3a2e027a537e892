import type { ActorChanges } from "./curation.js";
import type { ActorInput } from "./curation.input.js";
import { refuse } from "./check-arguments.js";

const MAX_NAME = 300;

/** @throws InputError */
export function checkAuthor(author: string | null | undefined): string | null {
  if (author == null) return null;
  if (author.trim() === "" || author.length > 100) refuse("author", "a name of at most 100 characters", author);
  return author.trim();
}

/** @throws InputError */
export function checkNote(note: string | null | undefined): string | null {
  if (note != null && note.length > 2_000) refuse("note", "at most 2000 characters", note.length);
  return note ?? null;
}

/** @throws InputError naming the field. */
export function checkActorChanges({ name, aliases, kind, country, externalIds }: ActorInput): ActorChanges {
  if (name != null) checkName("input.name", name);
  if (country != null && !/^[A-Z]{2}$/.test(country))
    refuse("input.country", "a code of two capitals (ISO 3166-1 alpha-2) such as ML", country);
  const wrong = externalIds?.find((id) => !/^[\w.-]+:\S{1,200}$/.test(id));
  if (wrong !== undefined) refuse("input.externalIds", "ids such as wikidata:Q1234", wrong);
  const changes: ActorChanges = {
    ...(name != null && { name: name.trim() }),
    ...(aliases != null && { aliases: [...new Set(aliases.map((alias) => checkName("input.aliases", alias)))] }),
    ...(kind != null && { kind }),
    ...(country != null && { country }),
    ...(externalIds != null && { externalIds: [...new Set(externalIds)].sort() }),
  };
  if (Object.keys(changes).length === 0) refuse("input", "something to change", {});
  return changes;
}

/** @throws InputError for a list of nothing, which would mean nothing where a list left out means all. */
export function checkSome<Item>(argument: string, list: readonly Item[] | null | undefined): readonly Item[] | null {
  if (list?.length === 0) refuse(argument, "at least one; left out, all are meant", []);
  return list ?? null;
}

export function checkName(argument: string, name: string): string {
  if (name.trim() === "" || name.length > MAX_NAME) refuse(argument, `a name of at most ${MAX_NAME} characters`, name);
  return name.trim();
}
