import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { Lifespan } from "../../schema/ontology/lifespan.js";
import { readBodyName } from "./body-words.js";
import { compareLifespans } from "./compare-lifespans.js";
import { compareNames } from "./compare-names.js";
import { compareOffices, type KnownOffice } from "./compare-offices.js";
import { OTHER_NAME, SAME_NAME, type NameComparison } from "./name-comparison.js";
import { readPersonName } from "./name-words.js";

/** What is known of an actor when somebody asks whether it is another one. */
export interface KnownActor extends Lifespan {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-2, or null where nothing tells. */
  readonly country: string | null;
  readonly offices: readonly KnownOffice[];
  /** «scheme:id», for instance «wikidata:Q1065». */
  readonly externalIds: readonly string[];
}

export type Verdict = "SAME" | "DOUBTFUL" | "DIFFERENT";

export interface Judgement {
  readonly verdict: Verdict;
  /** 0 to 1: from 0.9 SAME, below 0.6 DIFFERENT. */
  readonly score: number;
  /** Sentences for a reader, the weightiest first. */
  readonly reasons: readonly string[];
}

/** A shared office makes a surname or an initial enough. */
const WITH_SHARED_OFFICE = 0.92;
const COUNTRY_COSTS = 0.25;
const CLOSE_DATES_COST = 0.25;
const APART_COSTS = 0.45;

/** Kinds that readers take for one another: an organisation of the state, a body that is called a group. */
const CLOSE: readonly ActorKind[] = ["ORGANIZATION", "PUBLIC_BODY", "GROUP"];

/**
 * Are two actors one? Names first, then what tells namesakes apart: office, country, time, dates of birth and death, identifiers. SAME may be
 * merged; DOUBTFUL is for a person to decide; DIFFERENT is not even worth asking. The same for (b, a).
 */
export function judgeActors(a: KnownActor, b: KnownActor): Judgement {
  const ids = compareIds(a.externalIds, b.externalIds);
  if (ids?.same) return judged(1, [ids.reason]);
  if (a.kind !== b.kind && !(CLOSE.includes(a.kind) && CLOSE.includes(b.kind))) {
    return judged(0, [`One is a ${nameOfKind(a.kind)}, the other a ${nameOfKind(b.kind)}.`]);
  }
  if (ids) return judged(0.2, [ids.reason]);
  if (a.kind === "COUNTRY" && a.country !== null && b.country !== null) {
    const same = a.country === b.country;
    return judged(same ? 1 : 0, [same ? "They are one state." : "They are two states."]);
  }
  const names = compareAllNames(a, b);
  return names.score < OTHER_NAME ? judged(names.score, names.reasons) : weigh(a, b, names);
}

function weigh(a: KnownActor, b: KnownActor, names: NameComparison): Judgement {
  const reasons = [...names.reasons];
  let { score } = names;
  const offices = compareOffices(a.offices, b.offices);
  if (offices.apart !== null) {
    score -= APART_COSTS;
    reasons.unshift(offices.apart);
  }
  const states = a.country !== null && b.country !== null ? (a.country === b.country ? "same" : "other") : "unknown";
  if (states === "other" && offices.shared === null) {
    score -= a.kind === "PERSON" ? COUNTRY_COSTS : APART_COSTS;
    reasons.unshift(`One is of ${a.country}, the other of ${b.country}.`);
  }
  const lives = a.kind === "PERSON" ? compareLifespans(a, b) : null;
  if (lives) {
    score -= lives.close ? CLOSE_DATES_COST : APART_COSTS;
    reasons.unshift(lives.reason);
  }
  if (a.kind !== b.kind && (a.kind === "GROUP" || b.kind === "GROUP")) {
    score = Math.min(score, 0.8);
    reasons.push("One is a group, the other a body.");
  }
  if (a.kind === "PERSON" && offices.shared !== null && lives === null && score < WITH_SHARED_OFFICE) {
    score = WITH_SHARED_OFFICE;
    reasons.unshift(offices.shared);
  }
  // «Cour suprême» and «Cour suprême du Mali» of one state; «RPM» spelt out.
  if (a.kind !== "PERSON" && states === "same" && score >= 0.85 && score < SAME_NAME) {
    score = SAME_NAME;
    reasons.push(`Both are of ${a.country}.`);
  }
  return judged(score, reasons);
}

function judged(score: number, reasons: readonly string[]): Judgement {
  const bounded = Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
  const verdict = bounded >= SAME_NAME ? "SAME" : bounded < OTHER_NAME ? "DIFFERENT" : "DOUBTFUL";
  return { verdict, score: bounded, reasons };
}

const nameOfKind = (kind: ActorKind): string => kind.toLowerCase().replace("_", " ");

/** The best of all pairs of names, with main names before aliases; an alias alone that contradicts says nothing. */
function compareAllNames(a: KnownActor, b: KnownActor): NameComparison {
  const compared = (one: string, other: string): NameComparison =>
    a.kind === "PERSON" ? compareNames(one, other, "PERSON") : compareNames(one, other, "ORGANIZATION");
  let best = compared(a.name, b.name);
  if (isSpeltOut(a) && isSpeltOut(b) && best.score < OTHER_NAME) return best;
  for (const one of [a.name, ...full(a)]) {
    for (const other of [b.name, ...full(b)]) {
      const found = best.score === 1 ? best : compared(one, other);
      if (found.score > best.score) best = found;
    }
  }
  return best;
}

/** Two bodies may share an acronym, as Niger's and Mali's «CNSP» do; where both say what it stands for, that decides. */
const isSpeltOut = ({ name, kind }: KnownActor): boolean => kind !== "PERSON" && readBodyName(name).words.length > 1;

/** A surname among the aliases is short for the name, not a name of its own. */
const full = ({ aliases, kind }: KnownActor): readonly string[] =>
  kind === "PERSON" ? aliases.filter((alias) => readPersonName(alias).words.length > 1) : aliases;

function compareIds(
  a: readonly string[],
  b: readonly string[],
): { readonly same: boolean; readonly reason: string } | null {
  const shared = a.find((id) => b.includes(id));
  if (shared) return { same: true, reason: `Both are ${shared}.` };
  const scheme = (id: string): string => id.slice(0, id.indexOf(":"));
  const wikidata = (ids: readonly string[]): string | undefined => ids.find((id) => scheme(id) === "wikidata");
  const [one, other] = [wikidata(a), wikidata(b)];
  return one && other ? { same: false, reason: `One is ${one}, the other ${other}.` } : null;
}
