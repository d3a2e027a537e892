import { compareNames } from "../../ingest/match/compare-names.js";
import { nameKeys } from "../../ingest/match/name-keys.js";
import { nameOf, random } from "../seeded-names.js";
import { measure, readPairs } from "./read-pairs.js";

/** `npm run bench:names [-- --json]`: precision and recall on labelled pairs, and what one mention costs. */

const SIZES = [1_000, 1_000_000] as const;
const MENTIONS = 5_000;
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
  const index = new Map<string, number[]>();
  for (let at = 0; at < actors; at += 1) {
    names.push(nameOf(next));
    for (const key of nameKeys(names[at] ?? "", "PERSON")) {
      const list = index.get(key);
      if (!list) index.set(key, [at]);
      else if (list.length <= MOST_CANDIDATES) list.push(at);
    }
  }
  const other = random(2);
  const mentions = Array.from({ length: MENTIONS }, (_, at) =>
    at % 2 ? nameOf(other) : (names[at % actors] ?? "").toUpperCase(),
  );
  const look = (name: string): number => {
    const lists = nameKeys(name, "PERSON").map((key) => ({ key, list: index.get(key) ?? [] }));
    const told = lists.filter(({ key, list }) => key.startsWith("p1:") || list.length <= MOST_CANDIDATES);
    const found = new Set(told.flatMap(({ list }) => list));
    for (const at of found) compareNames(name, names[at] ?? "", "PERSON");
    return found.size;
  };
  mentions.slice(0, 1000).forEach(look); // warm
  const began = process.hrtime.bigint();
  const candidates = mentions.reduce((sum, name) => sum + look(name), 0);
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  return { actors, mentionsPerSecond: Math.round(MENTIONS / seconds), candidates: candidates / MENTIONS };
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
