import { compareNames } from "../../ingest/match/compare-names.js";
import { nameKeys } from "../../ingest/match/name-keys.js";
import { nameOf, random } from "../seeded-names.js";
import { measure, readPairs } from "./read-pairs.js";

/** `npm run bench:names [-- --json]`: precision and recall on labelled pairs, and what one mention costs. */

const SIZES = [1_000, 1_000_000] as const;
/** Of one round, half of them of the first thousand actors, whom every graph has, half of nobody; the quickest round counts. */
const MENTIONS = 5_000;
const ROUNDS = 8;
/** A key that more actors share tells nobody and is not followed; the key of the whole name always is. */
const MOST_CANDIDATES = 20;

interface Cost {
  readonly actors: number;
  readonly mentionsPerSecond: number;
  /** Names compared for one mention. */
  readonly candidates: number;
}

/** Looks mentions up in an index of so many actors: keys, candidates, comparison. */
function costOf(actors: number): Cost {
  const next = random(1);
  const names: string[] = [];
  const [wholes, parts] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const add = (index: Map<string, number[]>, key: string, at: number): void => {
    const list = index.get(key);
    if (!list) index.set(key, [at]);
    else if (list.length <= MOST_CANDIDATES) list.push(at);
  };
  for (let at = 0; at < actors; at += 1) {
    names.push(nameOf(next));
    const keys = nameKeys(names[at] ?? "", "PERSON");
    for (const key of keys.whole) add(wholes, key, at);
    for (const key of keys.parts) add(parts, key, at);
  }
  const follow = (index: Map<string, number[]>, key: string): readonly number[] => {
    const list = index.get(key) ?? [];
    return key.startsWith("p1:") || list.length <= MOST_CANDIDATES ? list : [];
  };
  const look = (name: string): number => {
    const keys = nameKeys(name, "PERSON");
    const found = new Set([
      ...keys.whole.flatMap((key) => [...follow(wholes, key), ...follow(parts, key)]),
      ...keys.parts.flatMap((key) => follow(wholes, key)),
    ]);
    for (const at of found) compareNames(name, names[at] ?? "", "PERSON");
    return found.size;
  };
  const other = random(2);
  const rounds = Array.from({ length: ROUNDS + 1 }, (_, round) => {
    const mentions = Array.from({ length: MENTIONS }, (_, at) =>
      at % 2 ? nameOf(other) : (names[(round * MENTIONS + at) % SIZES[0]] ?? "").toUpperCase(),
    );
    const began = process.hrtime.bigint();
    const candidates = mentions.reduce((sum, name) => sum + look(name), 0);
    return { candidates, seconds: Number(process.hrtime.bigint() - began) / 1e9 };
  }).slice(1); // the first one warms up
  const seconds = Math.min(...rounds.map((round) => round.seconds));
  const candidates = rounds.reduce((sum, round) => sum + round.candidates, 0) / (ROUNDS * MENTIONS);
  return { actors, mentionsPerSecond: Math.round(MENTIONS / seconds), candidates };
}

const [pairs, heldOut] = [measure(readPairs("pairs.yaml")), measure(readPairs("held-out.yaml"))];
const [small, large] = SIZES.map(costOf) as [Cost, Cost];
/** 2: one mention costs twice as much among a million actors as among a thousand. */
const ratio = small.mentionsPerSecond / large.mentionsPerSecond;

if (process.argv.includes("--json")) {
  process.stdout.write(`${JSON.stringify({ pairs, heldOut, small, large, ratio })}\n`);
} else {
  for (const [name, { pairs: count, precision, recall, wrong, missed }] of Object.entries({
    tuned: pairs,
    "held out": heldOut,
  })) {
    process.stdout.write(`${name}: ${count} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`);
    for (const line of [...wrong, ...missed]) process.stdout.write(`  ${line}\n`);
  }
  for (const { actors, mentionsPerSecond, candidates } of [small, large]) {
    process.stdout.write(
      `${actors} actors: ${mentionsPerSecond} mentions a second, ${candidates.toFixed(2)} names compared each\n`,
    );
  }
  process.stdout.write(`one mention costs ${ratio.toFixed(2)} times as much among a million\n`);
}
