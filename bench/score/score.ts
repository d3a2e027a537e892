import { readBrief } from "../../ingest/cascade.js";
import type { Knowledge } from "../../ingest/knowledge/knowledge.js";
import { makeBrief } from "../../ingest/read/make-brief.js";
import type { Statement } from "../../schema/ontology/model.js";
import { relationSpec } from "../../schema/ontology/relation-types.js";
import { alignActors, coarseKind } from "./align-actors.js";
import type { GoldBrief, GoldRelation } from "./gold.js";
import { sameTitle } from "./normalise.js";

/** Found and right, found and wrong, not found. */
export interface Tally {
  right: number;
  added: number;
  missed: number;
}

export interface Score {
  readonly briefs: number;
  /** PERSON, ORG (bodies and organisations), COUNTRY. */
  readonly actors: ReadonlyMap<string, Tally>;
  /** By type, neither planned nor negated ones. */
  readonly relations: ReadonlyMap<string, Tally>;
  /** Of the right relations that the annotation dates, how many have that date. */
  readonly dates: { right: number; of: number };
  /** Confidence of each relation that was read, and whether it is right. */
  readonly judged: readonly { readonly confidence: number; readonly right: boolean }[];
}

const ACTOR_KINDS = ["PERSON", "ORG", "COUNTRY"];

/** Reads annotated briefs and counts what is right, added and missed. */
export function score(briefs: readonly GoldBrief[], knowledge: Knowledge): Score {
  const actors = new Map<string, Tally>(ACTOR_KINDS.map((kind) => [kind, emptyTally()]));
  const relations = new Map<string, Tally>();
  const dates = { right: 0, of: 0 };
  const judged: { confidence: number; right: boolean }[] = [];
  for (const gold of briefs) {
    const { text, title, source, url, published } = gold;
    const read = readBrief(makeBrief({ text, title, source, url, published }, gold.id), knowledge).extraction;
    const keys = alignActors(gold.actors, read.actors);
    scoreActors(gold, read.actors, keys, actors);
    const wanted = gold.relations.filter(isScored);
    const found = read.statements.filter(isScored);
    const pairs = matchRelations(wanted, found, keys);
    for (const [annotated, statement] of pairs) {
      if (annotated.date === undefined) continue;
      dates.of += 1;
      if ((statement.date ?? "").startsWith(annotated.date)) dates.right += 1;
    }
    for (const relation of wanted) tallyOf(relations, relation.type)[pairs.has(relation) ? "right" : "missed"] += 1;
    const right = new Set(pairs.values());
    for (const statement of found) {
      judged.push({ confidence: statement.confidence, right: right.has(statement) });
      if (!right.has(statement)) tallyOf(relations, statement.type).added += 1;
    }
  }
  return { briefs: briefs.length, actors, relations, dates, judged };
}

export const emptyTally = (): Tally => ({ right: 0, added: 0, missed: 0 });

const isScored = ({ planned, negated }: { planned?: boolean; negated?: boolean }): boolean => !planned && !negated;

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? emptyTally();
  tallies.set(key, tally);
  return tally;
}

function scoreActors(
  gold: GoldBrief,
  read: readonly { readonly id: string; readonly kind: string }[],
  keys: ReadonlyMap<string, string>,
  tallies: ReadonlyMap<string, Tally>,
): void {
  const kindOfKey = new Map(gold.actors.map(({ key, kind }) => [key, coarseKind(kind)]));
  const readKind = new Map(read.map(({ id, kind }) => [keys.get(id) ?? "", coarseKind(kind)]));
  for (const [key, kind] of kindOfKey) {
    const tally = tallies.get(kind);
    if (tally) tally[readKind.get(key) === kind ? "right" : "missed"] += 1;
  }
  for (const { id, kind } of read) {
    const tally = tallies.get(coarseKind(kind));
    if (tally && kindOfKey.get(keys.get(id) ?? "") !== coarseKind(kind)) tally.added += 1;
  }
}

/** Annotated relations with the statements that say the same, each used once. */
function matchRelations(
  wanted: readonly GoldRelation[],
  found: readonly Statement[],
  keys: ReadonlyMap<string, string>,
): ReadonlyMap<GoldRelation, Statement> {
  const free = [...found];
  const pairs = new Map<GoldRelation, Statement>();
  for (const relation of wanted) {
    const index = free.findIndex((statement) => agrees(relation, statement, keys));
    const [statement] = index < 0 ? [] : free.splice(index, 1);
    if (statement) pairs.set(relation, statement);
  }
  return pairs;
}

function agrees(relation: GoldRelation, statement: Statement, keys: ReadonlyMap<string, string>): boolean {
  if (relation.type !== statement.type) return false;
  const keyOf = (id: string | null): string | null => (id === null ? null : (keys.get(id) ?? `?${id}`));
  const [subject, object] = [keyOf(statement.subject), keyOf(statement.object)];
  if (relation.type === "HOLDS_OFFICE")
    return subject === relation.subject && sameTitle(relation.title ?? "", statement.title ?? "");
  if (subject === relation.subject && object === relation.object) return true;
  return relationSpec(statement.type).symmetric && object === relation.subject && subject === relation.object;
}
