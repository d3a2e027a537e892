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
  aliases?.forEach((alias) => checkName("input.aliases", alias));
  if (country != null && !/^[A-Z]{2}$/.test(country))
    refuse("input.country", "a code of two capitals (ISO 3166-1 alpha-2) such as ML", country);
  const wrong = externalIds?.find((id) => !/^[\w.-]+:\S{1,200}$/.test(id));
  if (wrong !== undefined) refuse("input.externalIds", "ids such as wikidata:Q1234", wrong);
  const changes: ActorChanges = {
    ...(name != null && { name: name.trim() }),
    ...(aliases != null && { aliases: [...aliases] }),
    ...(kind != null && { kind }),
    ...(country != null && { country }),
    ...(externalIds != null && { externalIds: [...externalIds] }),
  };
  if (Object.keys(changes).length === 0) refuse("input", "something to change", {});
  return changes;
}

export function checkName(argument: string, name: string): string {
  if (name.trim() === "" || name.length > MAX_NAME) refuse(argument, `a name of at most ${MAX_NAME} characters`, name);
  return name.trim();
}
