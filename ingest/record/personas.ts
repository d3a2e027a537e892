import { domainOf, type Domain } from "../match/office-domain.js";
import { readPersonName } from "../match/name-words.js";
import { fold } from "../../schema/ontology/fold.js";
import { actorId } from "../../schema/ontology/identity.js";
import type { MentionedActor } from "../../schema/ontology/model.js";

/**
 * A name as some briefs bear it, with what tells its bearer from a namesake. All briefs that agree on all of it share
 * one persona; which actor a persona is follows from all personas of the name (`tellApart`).
 */
export interface Persona {
  /** Folded words of the name, sorted: what namesakes share whatever the order, accents, hyphens or particles. */
  readonly block: string;
  /** Id that the brief's own text gives. */
  readonly local: string;
  /** State of a national office held, ISO code; null where none is told. */
  readonly country: string | null;
  /** Kind of life that the office told belongs to. */
  readonly field: Domain | null;
  /** State the brief speaks of most, ISO code: decides only where namesakes must be told apart. */
  readonly home: string | null;
  /** Of publication: 202 for the 2020s. */
  readonly decade: number | null;
}

/** Offices that only a national of the state holds. */
const NATIONAL =
  /^(?:premiere? ministre|vice-premiere? ministre|ministre|president de la (?:republique|transition)|chef(?:fe)? de l'etat|secretaire d'etat|garde des sceaux)\b/;

/**
 * What all spellings of a person's name share: its words as they sound, without honorifics and particles, sorted, and
 * the generation («fils»), which tells son from father.
 */
export function namesakeKey(name: string): string {
  const { words, generation } = readPersonName(name);
  const spelt = words.map((word) => word.canonical ?? word.sound).sort();
  return [...spelt, ...(generation ? [generation] : [])].join(" ") || fold(name);
}

/** State that a brief speaks of most; null where none or two do. */
export function homeOf(actors: readonly MentionedActor[]): string | null {
  const states = actors
    .filter(({ kind, country }) => kind === "COUNTRY" && country !== null)
    .toSorted((a, b) => b.mentions.length - a.mentions.length);
  const [first, second] = states;
  return first && first.mentions.length > (second?.mentions.length ?? 0) ? first.country : null;
}

/**
 * The persona of an actor of a brief; null for what is no named person. A person known by an office alone has an id of
 * the brief's own and no namesakes.
 */
export function personaOf(actor: MentionedActor, home: string | null, publishedOn: string | null): Persona | null {
  if (actor.kind !== "PERSON" || actor.id !== actorId("PERSON", actor.name)) return null;
  const national = NATIONAL.test(fold(actor.description ?? ""));
  return {
    block: namesakeKey(actor.name),
    local: actor.id,
    country: national ? actor.country : null,
    field: actor.description === null ? null : domainOf(actor.description),
    home,
    decade: publishedOn === null ? null : Math.floor(Number(publishedOn.slice(0, 4)) / 10),
  };
}

/** One text for one persona, as the graph keeps it. */
export const personaKey = ({ block, local, country, field, home, decade }: Persona): string =>
  [block, local, country ?? "", field ?? "", home ?? "", decade ?? ""].join("|");

/** @param key as `personaKey` wrote it. */
export function parsePersona(key: string): Persona {
  const [block = "", local = "", country, field, home, decade] = key.split("|");
  return {
    block,
    local,
    country: country || null,
    field: (field || null) as Domain | null,
    home: home || null,
    decade: decade ? Number(decade) : null,
  };
}
