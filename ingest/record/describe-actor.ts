import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import { ACTOR_KINDS } from "../../schema/ontology/actor-kinds.js";
import { byCodeUnits } from "../../schema/ontology/by-code-units.js";
import { fold } from "../../schema/ontology/fold.js";
import type { Lifespan } from "../../schema/ontology/lifespan.js";
import type { PartialDate } from "../../schema/ontology/partial-date.js";
import type { ActorEdit } from "./decisions.js";

/** What one brief tells of one actor: what `MENTIONS` keeps, so that all an actor is can be derived anew. */
export interface Telling {
  readonly briefId: string;
  readonly actorId: string;
  /** Ids that the brief's own text gives: more than one where an analyst merged them. */
  readonly locals: readonly string[];
  /** The same after namesakes were told apart, before merges; in the order of `locals`. */
  readonly autos: readonly string[];
  /** The same as personas (`personaKey`), «» for what has none. */
  readonly personas: readonly string[];
  /** What the brief calls it; in the order of `locals`. */
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly description: string | null;
  readonly publishedOn: string | null;
  readonly surfaces: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** How often briefs tell what; JSON in `Actor.tally`. */
export interface Tally {
  readonly briefs: number;
  readonly names: Readonly<Record<string, number>>;
  /** Names of actors that were merged into this one. */
  readonly merged: Readonly<Record<string, number>>;
  readonly countries: Readonly<Record<string, number>>;
  /** Day and id of the newest brief that describes the actor. */
  readonly describedBy: string | null;
  /** What was known before any brief told: from an import. */
  readonly base: Base | null;
}

export interface Base {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly description: string | null;
  readonly externalIds: readonly string[] | null;
  /** Absent where the import told none. */
  readonly began?: readonly PartialDate[];
  readonly ended?: readonly PartialDate[];
}

/** An actor as the graph has it. */
export interface ActorState extends Lifespan {
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly description: string | null;
  readonly externalIds: readonly string[] | null;
  /** null: no brief tells of it, an import does, and no analyst changed it. */
  readonly tally: Tally | null;
}

const NOTHING: Tally = { briefs: 0, names: {}, merged: {}, countries: {}, describedBy: null, base: null };

const sortedSet = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort(byCodeUnits);

/** Keys sorted, so that equal tallies are equal texts. */
function added(counts: Readonly<Record<string, number>>, keys: readonly string[]): Record<string, number> {
  const sums = new Map(Object.entries(counts));
  for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + 1);
  return Object.fromEntries([...sums].sort(([a], [b]) => byCodeUnits(a, b)));
}

/** Most told; of those told as often the one with most words, then the first in the alphabet. */
function mostTold(counts: Readonly<Record<string, number>>): string | null {
  const words = (text: string): number => text.split(/\s+/).length;
  const ordered = Object.entries(counts).sort(
    ([a, timesA], [b, timesB]) => timesB - timesA || words(b) - words(a) || byCodeUnits(a, b),
  );
  return ordered[0]?.[0] ?? null;
}

const namesOf = (tellings: readonly Telling[], counts: (auto: string) => boolean): readonly string[] =>
  tellings.flatMap(({ names, autos }) => [...new Set(names.filter((_name, index) => counts(autos[index] ?? "")))]);

/** The kind that an id tells. */
export const kindOf = (id: string): ActorKind => {
  const slug = id.split(":")[0];
  const entry = Object.entries(ACTOR_KINDS).find(([, spec]) => spec.slug === slug);
  return (entry?.[0] ?? "PERSON") as ActorKind;
};

/** What an actor was before these tellings; a new one was nothing. */
const before = (id: string, state: ActorState | null): ActorState =>
  state
    ? { ...state, tally: state.tally ?? { ...NOTHING, base: onlyBase(state) } }
    : {
        id,
        kind: kindOf(id),
        name: "",
        aliases: [],
        country: null,
        description: null,
        externalIds: null,
        began: [],
        ended: [],
        tally: NOTHING,
      };

/**
 * An actor after some briefs more, as a function of all that is told of it: the name told most often, every other form
 * as alias, the country told most often, the newest description; what an analyst edited wins.
 */
export function tellMore(
  id: string,
  state: ActorState | null,
  tellings: readonly Telling[],
  edit: ActorEdit | null,
  absorbed: readonly Base[] = [],
): ActorState {
  const known = before(id, state);
  const tally = known.tally as Tally;
  const { base } = tally;
  const imported = [...(base ? [base] : []), ...absorbed];
  const newest = tellings
    .filter(({ description }) => description !== null)
    .map((telling) => ({ key: `${telling.publishedOn ?? ""} ${telling.briefId}`, told: telling.description }))
    .sort((a, b) => byCodeUnits(b.key, a.key))[0];
  const renewed = newest && (tally.describedBy === null || newest.key > tally.describedBy) ? newest : null;
  const sums: Tally = {
    briefs: tally.briefs + tellings.length,
    names: added(
      tally.names,
      namesOf(tellings, (auto) => auto === id),
    ),
    merged: added(
      tally.merged,
      namesOf(tellings, (auto) => auto !== id),
    ),
    countries: added(
      tally.countries,
      tellings.flatMap(({ country }) => country ?? []),
    ),
    describedBy: renewed?.key ?? tally.describedBy,
    base,
  };
  const name = edit?.name ?? base?.name ?? mostTold(sums.names) ?? mostTold(sums.merged) ?? known.name;
  const forms = [
    ...[known.name, ...known.aliases, ...(base ? [base.name, ...base.aliases] : [])],
    ...tellings.flatMap(({ names, aliases }) => [...names, ...aliases]),
    ...absorbed.flatMap(({ name: other, aliases }) => [other, ...aliases]),
    ...(edit?.addedAliases ?? []),
  ];
  const isAsImported = sums.briefs === 0 && base !== null && edit === null && absorbed.length === 0;
  const hidden = new Set([name, "", ...(edit?.hiddenAliases ?? [])]);
  return {
    id,
    kind: edit?.kind ?? kindOf(id),
    name,
    aliases: sortedSet(forms).filter((form) => !hidden.has(form)),
    country:
      edit?.country ??
      base?.country ??
      mostTold(sums.countries) ??
      absorbed.find((each) => each.country)?.country ??
      null,
    description: renewed?.told ?? known.description ?? base?.description ?? null,
    externalIds: idsOrNull(edit?.externalIds ?? imported.flatMap(({ externalIds }) => externalIds ?? [])),
    began: sortedSet(imported.flatMap(({ began }) => began ?? [])),
    ended: sortedSet(imported.flatMap(({ ended }) => ended ?? [])),
    tally: isAsImported ? null : sums,
  };
}

/** The same from the beginning: all tellings there are. What an import said before them stays. */
export const tellAnew = (
  id: string,
  state: ActorState | null,
  tellings: readonly Telling[],
  edit: ActorEdit | null,
  absorbed: readonly Base[] = [],
): ActorState => {
  const base = state && (state.tally ? state.tally.base : state);
  const blank: ActorState = {
    id,
    kind: kindOf(id),
    name: "",
    aliases: [],
    country: null,
    description: base?.description ?? null,
    externalIds: null,
    began: [],
    ended: [],
    tally: { ...NOTHING, base: base ? onlyBase(base) : null },
  };
  return tellMore(id, blank, tellings, edit, absorbed);
};

const idsOrNull = (ids: readonly string[]): readonly string[] | null => (ids.length > 0 ? sortedSet(ids) : null);

/** What an import knew of an actor; null: none did. */
export const baseOf = (state: ActorState): Base | null => (state.tally ? state.tally.base : onlyBase(state));

/** Dates that nobody told leave no trace, so that graphs of before there were dates give the same text. */
export const onlyBase = ({ name, aliases, country, description, externalIds, began = [], ended = [] }: Base): Base => ({
  name,
  aliases,
  country,
  description,
  externalIds,
  ...(began.length > 0 && { began }),
  ...(ended.length > 0 && { ended }),
});

/** Name and aliases as search compares them, sorted. */
export const foldedNames = ({ name, aliases }: Pick<ActorState, "name" | "aliases">): readonly string[] =>
  sortedSet([name, ...aliases].map(fold));
