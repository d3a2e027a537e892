import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { judgeActors, type Judgement, type KnownActor } from "../../ingest/match/judge-actors.js";
import type { ActorKind } from "../../schema/ontology/actor-kinds.js";

/** What a pair tells beside its names; `offices` and `countries` are of one and of the other. */
interface Beside {
  readonly kind?: ActorKind;
  readonly country?: string;
  readonly countries?: readonly [string, string];
  readonly office?: string;
  readonly offices?: readonly [string, string];
}

type Row = readonly [string, string, Beside?];

export interface LabelledPair {
  readonly a: KnownActor;
  readonly b: KnownActor;
  readonly same: boolean;
}

/** The labelled pairs of a file beside this module. */
export function readPairs(file: "pairs.yaml" | "held-out.yaml"): readonly LabelledPair[] {
  const data = parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Record<string, readonly Row[]>;
  const pairs = (label: "same" | "different"): readonly LabelledPair[] =>
    (data[label] ?? []).map(([a, b, beside = {}]) => ({
      ...{ a: actorOf(a, beside, 0), b: actorOf(b, beside, 1) },
      same: label === "same",
    }));
  return [...pairs("same"), ...pairs("different")];
}

function actorOf(name: string, beside: Beside, side: 0 | 1): KnownActor {
  const { kind = "PERSON" } = beside;
  const country = beside.countries?.[side] ?? beside.country ?? null;
  const title = beside.offices?.[side] ?? beside.office ?? null;
  const offices = title === null ? [] : [{ title, body: null, country, from: null, to: null }];
  return { name, aliases: [], kind, country, offices, externalIds: [], began: [], ended: [] };
}

export interface Measure {
  readonly pairs: number;
  /** Of the pairs that are taken for one, the share that is one; only SAME counts, not DOUBTFUL. */
  readonly precision: number;
  /** Of the pairs that are one, the share that is taken for one. */
  readonly recall: number;
  /** «Awa Ba / Awa Bah: SAME». */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export function measure(pairs: readonly LabelledPair[]): Measure {
  const judged = pairs.map((pair) => ({ ...pair, judgement: judgeActors(pair.a, pair.b) }));
  const taken = judged.filter(({ judgement }) => judgement.verdict === "SAME");
  const right = taken.filter(({ same }) => same);
  const tell = ({ a, b, judgement }: LabelledPair & { readonly judgement: Judgement }): string =>
    `${a.name} / ${b.name}: ${judgement.verdict} ${judgement.score}: ${judgement.reasons.join(" ")}`;
  return {
    pairs: pairs.length,
    precision: right.length / taken.length,
    recall: right.length / pairs.filter(({ same }) => same).length,
    wrong: taken.filter(({ same }) => !same).map(tell),
    missed: judged.filter(({ same, judgement }) => same && judgement.verdict !== "SAME").map(tell),
  };
}
