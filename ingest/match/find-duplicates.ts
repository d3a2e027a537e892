import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import { judgeActors, type Judgement, type KnownActor } from "./judge-actors.js";
import { nameKeys } from "./name-keys.js";
import { readPersonName } from "./name-words.js";

/** An actor among those that are compared with each other. */
export interface Candidate {
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
  const byKey = keyed(candidates);
  const found = new Map<string, Duplicate>();
  const compared = new Set<string>();
  for (const sharing of byKey.values()) {
    const likeliest = sharing.length > 1 ? sharing.sort(byBriefs).slice(0, MOST_OF_A_KEY) : [];
    likeliest.forEach((a, at) => {
      for (const b of likeliest.slice(at + 1)) {
        const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
        if (a.id === b.id || compared.has(key)) continue;
        compared.add(key);
        const { verdict, score, reasons } = judge(a, b);
        if (verdict !== "DIFFERENT" && !isApart(a.id, b.id)) found.set(key, { a, b, score, reasons });
      }
    });
  }
  const weight = ({ a, b }: Duplicate): number => a.briefs + b.briefs;
  return [...found]
    .sort(([keyA, a], [keyB, b]) => weight(b) - weight(a) || b.score - a.score || (keyA < keyB ? -1 : 1))
    .map(([, duplicate]) => duplicate);
}

function keyed(candidates: Iterable<Candidate>): ReadonlyMap<string, Candidate[]> {
  const byKey = new Map<string, Candidate[]>();
  const add = (key: string, candidate: Candidate): void => {
    const sharing = byKey.get(key);
    if (sharing) sharing.push(candidate);
    else byKey.set(key, [candidate]);
  };
  for (const candidate of candidates) {
    const names = [candidate.name, ...fullNames(candidate).slice(0, MOST_ALIASES)];
    const keys = new Set(names.flatMap((name) => nameKeys(name, candidate.kind)));
    if (candidate.kind === "PERSON") {
      const { words } = readPersonName(candidate.name);
      const surname = words.at(-1);
      if (surname && !surname.initial) keys.add(`surname:${surname.sound}`);
    }
    for (const key of keys) add(key, candidate);
  }
  return onlyWithShortName(byKey);
}

/** «Camara», «S. Camara»: they may be any of that surname. */
function isShort({ name }: Candidate): boolean {
  const { words } = readPersonName(name);
  return words.length === 1 || words.some(({ initial }) => initial);
}

/** Those of one surname are compared only where one of them is known by it alone, or by it and an initial. */
function onlyWithShortName(byKey: Map<string, Candidate[]>): ReadonlyMap<string, Candidate[]> {
  for (const [key, sharing] of byKey) {
    if (key.startsWith("surname:") && !sharing.some(isShort)) byKey.delete(key);
  }
  return byKey;
}

const fullNames = ({ kind, aliases }: Candidate): readonly string[] =>
  kind === "PERSON" ? [] : aliases.filter((alias) => alias.length > 2);

function judge(a: Candidate, b: Candidate): Judgement {
  return judgeActors(known(a), known(b));
}

const known = ({ name, aliases, kind, country, description, externalIds }: Candidate): KnownActor => ({
  ...{ name, aliases, kind, country, externalIds },
  offices: description === null ? [] : [{ title: description, body: null, country, from: null, to: null }],
});
