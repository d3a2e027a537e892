import type { MentionedActor } from "../../schema/ontology/model.js";
import type { GoldActor } from "./gold.js";
import { normalise } from "./normalise.js";

/** Kinds as they are scored: bodies and organisations are one. */
export const coarseKind = (kind: string): string => (kind === "PUBLIC_BODY" || kind === "ORGANIZATION" ? "ORG" : kind);

const strings = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.map(normalise).filter((text) => text !== ""));

interface Pair {
  readonly score: number;
  readonly id: string;
  readonly key: string;
}

/**
 * Which annotated actor each read one is: the one it shares most strings with (name, aliases, mentions), one to one; of
 * persons without a shared string, the one whose surname it has.
 * @returns key of the annotation by id of the reading
 */
export function alignActors(gold: readonly GoldActor[], read: readonly MentionedActor[]): ReadonlyMap<string, string> {
  const pairs = read.flatMap((actor) => gold.flatMap((annotated) => pairOf(actor, annotated) ?? []));
  pairs.sort((a, b) => b.score - a.score || order(a.id, b.id) || order(a.key, b.key));
  const byId = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, key } of pairs) {
    if (byId.has(id) || taken.has(key)) continue;
    byId.set(id, key);
    taken.add(key);
  }
  return byId;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function pairOf(actor: MentionedActor, annotated: GoldActor): Pair | null {
  const own = strings([actor.name, ...actor.mentions.map(({ surface }) => surface)]);
  const theirs = strings([annotated.name, ...annotated.aliases]);
  const name = normalise(annotated.name);
  let shared = [...own].filter((text) => theirs.has(text)).length;
  if (shared === 0 && actor.kind === "PERSON" && annotated.kind === "PERSON") {
    const surname = name.split(" ").at(-1) ?? "";
    if (surname.length > 3 && [...own].some((text) => text.split(" ").includes(surname))) shared = 0.5;
  }
  if (shared === 0) return null;
  const agrees = coarseKind(actor.kind) === coarseKind(annotated.kind) ? 0.25 : 0;
  return { score: shared + (own.has(name) ? 0.75 : 0) + agrees, id: actor.id, key: annotated.key };
}
