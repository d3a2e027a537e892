import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { Lifespan } from "../../schema/ontology/lifespan.js";
import { judgeActors, type Judgement, type KnownActor } from "./judge-actors.js";
import { nameKeys } from "./name-keys.js";
import { readPersonName } from "./name-words.js";
import { skeleton } from "./sound.js";

/** An actor among those that are compared with each other. */
export interface Candidate extends Lifespan {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
  readonly country: string | null;
  readonly description: string | null;
  readonly externalIds: readonly string[];
  /** Number of briefs that speak of it. */
  readonly briefs: number;
}

/** Two actors that may be one. */
export interface Duplicate {
  /** Told of in more briefs; of as many, the smaller id. */
  readonly a: Candidate;
  readonly b: Candidate;
  /** 0 to 1: how likely they are one. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** So many actors share one key at most before their pairs stop being worth a look: the most told are compared. */
const MOST_OF_A_KEY = 40;

/** The most aliases of an actor that are looked up by their keys. */
const MOST_ALIASES = 5;

const byBriefs = (a: Candidate, b: Candidate): number =>
  b.briefs - a.briefs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Which actors may be one? Only those that share a key of their names are compared, so that the time grows with their
 * number and not with its square.
 * @returns those on which most hangs first: number of briefs of both, then score
 */
export function findDuplicates(
  candidates: Iterable<Candidate>,
  isApart: (a: string, b: string) => boolean,
): readonly Duplicate[] {
  const found = new Map<string, Duplicate>();
  const compared = new Set<string>();
  const compare = (a: Candidate, b: Candidate): void => {
    const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
    if (a.id === b.id || compared.has(key)) return;
    compared.add(key);
    const [more, less] = byBriefs(a, b) < 0 ? [a, b] : [b, a];
    const { verdict, score, reasons } = judge(more, less);
    if (verdict !== "DIFFERENT" && !isApart(a.id, b.id)) found.set(key, { a: more, b: less, score, reasons });
  };
  for (const { whole, parts } of keyed(candidates).values()) {
    if (whole.length + parts.length === 1 || whole.length === 0) continue;
    const [named, within] = [mostTold(whole), mostTold(parts)];
    named.forEach((a, at) => {
      for (const b of named.slice(at + 1)) compare(a, b);
      for (const b of within) compare(a, b);
    });
  }
  const weight = ({ a, b }: Duplicate): number => a.briefs + b.briefs;
  return [...found]
    .sort(([keyA, a], [keyB, b]) => weight(b) - weight(a) || b.score - a.score || (keyA < keyB ? -1 : 1))
    .map(([, duplicate]) => duplicate);
}

/** Who has a key as that of a whole name, and who as that of a part of it. */
interface Sharing {
  readonly whole: Candidate[];
  readonly parts: Candidate[];
}

const mostTold = (sharing: readonly Candidate[]): readonly Candidate[] =>
  sharing.toSorted(byBriefs).slice(0, MOST_OF_A_KEY);

function keyed(candidates: Iterable<Candidate>): ReadonlyMap<string, Sharing> {
  const byKey = new Map<string, Sharing>();
  const add = (key: string, how: keyof Sharing, candidate: Candidate): void => {
    const sharing = byKey.get(key) ?? { whole: [], parts: [] };
    sharing[how].push(candidate);
    byKey.set(key, sharing);
  };
  for (const candidate of candidates) {
    const names = [candidate.name, ...fullNames(candidate).slice(0, MOST_ALIASES)];
    const keys = names.map((name) => nameKeys(name, candidate.kind));
    for (const key of new Set(keys.flatMap(({ whole }) => whole))) add(key, "whole", candidate);
    for (const key of new Set(keys.flatMap(({ parts }) => parts))) add(key, "parts", candidate);
    if (candidate.kind === "PERSON") addLooseKeys(candidate, add);
  }
  return byKey;
}

/**
 * «Camara», «S. Camara» may be any of that surname; of others, a surname is too little to be compared for. «Sidibé» and
 * «Sidiba» have their consonants in common, which is too little to look a mention up by.
 */
function addLooseKeys(
  candidate: Candidate,
  add: (key: string, how: keyof Sharing, candidate: Candidate) => void,
): void {
  const { words } = readPersonName(candidate.name);
  const surname = words.at(-1);
  if (words.length > 1) add(`consonants:${skeleton(words.map(({ sound }) => sound).join(""))}`, "whole", candidate);
  if (!surname || surname.initial) return;
  const isShort = words.length === 1 || words.some(({ initial }) => initial);
  add(`surname:${surname.sound}`, isShort ? "whole" : "parts", candidate);
}

const fullNames = ({ kind, aliases }: Candidate): readonly string[] =>
  kind === "PERSON" ? [] : aliases.filter((alias) => alias.length > 2);

function judge(a: Candidate, b: Candidate): Judgement {
  return judgeActors(known(a), known(b));
}

const known = ({ name, aliases, kind, country, description, externalIds, began, ended }: Candidate): KnownActor => ({
  ...{ name, aliases, kind, country, externalIds, began, ended },
  offices: description === null ? [] : [{ title: description, body: null, country, from: null, to: null }],
});
