import type { MentionRow } from "../../queries/write/record-mentions.js";
import type { EvidenceRow } from "../../queries/write/record-evidence.js";
import type { ActorRow } from "../../queries/write/record-actors.js";
import { pairOf } from "../../queries/write/refresh-summaries.js";
import type { StatementRow } from "../../queries/write/upsert-statements.js";
import { byCodeUnits } from "../../schema/ontology/by-code-units.js";
import { datesOrNull } from "../../schema/ontology/lifespan.js";
import { firstDay, lastDay, precisionOf, type PartialDate } from "../../schema/ontology/partial-date.js";
import { foldedNames, type ActorState, type Telling } from "./describe-actor.js";
import type { Claim } from "./map-reading.js";

/** One item a key, sorted by key: transactions that run at the same time take locks in one order. */
export function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const byKey = new Map<string, Item>();
  for (const item of items) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  return [...byKey].sort(([a], [b]) => byCodeUnits(a, b)).map(([, item]) => item);
}

/** Items by key, in the order the keys came. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export function actorRow(state: ActorState): ActorRow {
  const { id, kind, name, aliases, country, description, externalIds, began, ended, tally } = state;
  const folded = foldedNames(state);
  return {
    id,
    kind,
    name,
    aliases,
    country,
    description,
    externalIds,
    began: datesOrNull(began),
    ended: datesOrNull(ended),
    foldedNames: folded,
    searchText: folded.reduce((text, form) => `${text}${form}|`, "|"),
    briefs: tally?.briefs ?? null,
    tally: tally && JSON.stringify(tally),
  };
}

export const mentionRow = ({ publishedOn: _day, ...telling }: Telling): MentionRow => ({ ...telling });

/** The statement that a claim is counted to. */
export function statementRow(claim: Claim, id: string, date: PartialDate | null): StatementRow {
  const { type, event, subject, object, planned, negated } = claim;
  return {
    id,
    type,
    event,
    date,
    planned,
    negated,
    subjectId: subject,
    objectId: object,
    pair: subject !== null && object !== null ? pairOf(type, subject, object).pair : null,
    dateFrom: date === null ? null : firstDay(date),
    dateTo: date === null ? null : lastDay(date),
    precision: precisionOf(date),
  };
}

/** The words of one brief for one statement, with all that this brief says of it. */
export const evidenceRows = (claim: Claim, statementId: string): readonly EvidenceRow[] =>
  claim.evidence.map(({ quote, start, end, rule }) => ({
    quote,
    start,
    end,
    rule,
    statementId,
    briefId: claim.briefId,
    claim: claim.claim,
    confidence: claim.confidence,
    reported: claim.reported,
    date: claim.date,
    title: claim.title,
    award: claim.award,
    period: claim.period,
    onBehalfOfId: claim.onBehalfOf,
    placeId: claim.place,
  }));

/** Names one piece of evidence in the graph. */
export const proofKey = (proof: { briefId: string; statementId: string; start: number; end: number }): string =>
  `${proof.briefId} ${proof.statementId} ${proof.start} ${proof.end}`;

/** Surest first; of two claims that rest on the same words the surer stands. */
export const bySureness = (a: EvidenceRow, b: EvidenceRow): number =>
  b.confidence - a.confidence || byCodeUnits(a.claim, b.claim) || byCodeUnits(a.rule, b.rule);
