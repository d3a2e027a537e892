import type { EvidenceRow } from "../../queries/write/record-evidence.js";
import type { MentionRow } from "../../queries/write/record-mentions.js";
import type { RoleRow } from "../../queries/write/link-role.js";
import type { ActorRow } from "../../queries/write/upsert-actors.js";
import type { BriefRow } from "../../queries/write/upsert-briefs.js";
import { pairOf, type Pair } from "../../queries/write/refresh-summaries.js";
import type { StatementRow } from "../../queries/write/upsert-statements.js";
import { evidenceKey, type ReadingRow } from "../../queries/write/withdraw-readings.js";
import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import { fold } from "../../schema/ontology/fold.js";
import type { Actor, Extraction, Statement } from "../../schema/ontology/model.js";
import { firstDay, lastDay, precisionOf } from "../../schema/ontology/partial-date.js";
import type { RelationType } from "../../schema/ontology/relation-types.js";

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sortedSet = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort(byCodeUnits);

type NonEmpty<Item> = readonly [Item, ...Item[]];

/** Items by key, keys sorted, items of one key in the order they came. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, NonEmpty<Item>> {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return new Map([...groups].sort(([a], [b]) => byCodeUnits(a, b)));
}

/** One item a key, sorted by key; of several with one key the first stands. */
const distinct = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] =>
  [...grouped(items, keyOf).values()].map(([first]) => first);

const allStatements = (extractions: readonly Extraction[]): readonly Statement[] =>
  extractions.flatMap((extraction) => extraction.statements);

export const briefRows = (extractions: readonly Extraction[]): readonly BriefRow[] =>
  distinct(
    extractions.map(({ brief, extractor }) => ({ ...brief, extractor })),
    (row) => row.id,
  );

/** One row an actor, by kind, however many briefs speak of it. */
export function actorRows(extractions: readonly Extraction[]): ReadonlyMap<ActorKind, readonly ActorRow[]> {
  const seen = grouped(
    extractions.flatMap((extraction) => extraction.actors),
    (actor) => actor.id,
  );
  const byKind = new Map<ActorKind, ActorRow[]>();
  for (const actors of seen.values()) {
    const rows = byKind.get(actors[0].kind);
    if (rows) rows.push(actorRow(actors));
    else byKind.set(actors[0].kind, [actorRow(actors)]);
  }
  return byKind;
}

function actorRow(all: NonEmpty<Actor>): ActorRow {
  const [first] = all;
  const forms = sortedSet(all.flatMap((actor) => [actor.name, ...actor.aliases]));
  return {
    id: first.id,
    name: first.name,
    aliases: forms.filter((form) => form !== first.name),
    foldedNames: sortedSet(forms.map(fold)),
    country: all.find((actor) => actor.country !== null)?.country ?? null,
    description: all.find((actor) => actor.description !== null)?.description ?? null,
  };
}

/** What each brief says, as keys: whatever the graph has beyond it comes from an earlier reading. */
export const readingRows = (extractions: readonly Extraction[]): readonly ReadingRow[] =>
  [...grouped(extractions, ({ brief }) => brief.id)].map(([briefId, readings]) => ({
    briefId,
    actorIds: sortedSet(readings.flatMap(({ actors }) => actors.map((actor) => actor.id))),
    evidenceKeys: sortedSet(
      allStatements(readings).flatMap(({ id, evidence }) =>
        evidence.map(({ start, end }) => evidenceKey(id, start, end)),
      ),
    ),
  }));

export const mentionRows = (extractions: readonly Extraction[]): readonly MentionRow[] =>
  distinct(
    extractions.flatMap(({ brief, actors }) =>
      actors.map(({ id, mentions }) => ({
        briefId: brief.id,
        actorId: id,
        surfaces: mentions.map((mention) => mention.surface),
        starts: mentions.map((mention) => mention.start),
        ends: mentions.map((mention) => mention.end),
      })),
    ),
    (row) => `${row.briefId} ${row.actorId}`,
  );

export const statementRows = (extractions: readonly Extraction[]): readonly StatementRow[] =>
  distinct(allStatements(extractions).map(statementRow), (row) => row.id);

function statementRow(statement: Statement): StatementRow {
  const { id, type, subject, object, date, planned, negated, title, award, period } = statement;
  return {
    ...{ id, type, date, planned, negated, title, award, period },
    subjectId: subject,
    objectId: object,
    pair: subject !== null && object !== null ? pairOf(type, subject, object).pair : null,
    dateFrom: date === null ? null : firstDay(date),
    dateTo: date === null ? null : lastDay(date),
    precision: precisionOf(date),
  };
}

export const roleRows = (extractions: readonly Extraction[], role: "onBehalfOf" | "place"): readonly RoleRow[] =>
  distinct(
    allStatements(extractions).flatMap((statement) => {
      const actorId = statement[role];
      return actorId === null ? [] : [{ statementId: statement.id, actorId }];
    }),
    (row) => row.statementId,
  );

export const evidenceRows = (extractions: readonly Extraction[]): readonly EvidenceRow[] =>
  distinct(
    extractions.flatMap(({ brief, statements }) =>
      statements.flatMap(({ id, confidence, reported, evidence }) =>
        evidence.map(({ quote, start, end, rule }) => ({
          ...{ quote, start, end, rule, confidence, reported },
          statementId: id,
          briefId: brief.id,
        })),
      ),
    ),
    (row) => `${row.briefId} ${evidenceKey(row.statementId, row.start, row.end)}`,
  );

/** The pairs of actors whose summary relationships these readings touch, by type. */
export function pairRows(extractions: readonly Extraction[]): ReadonlyMap<RelationType, readonly Pair[]> {
  const pairs = allStatements(extractions).flatMap(({ type, subject, object }) =>
    subject !== null && object !== null ? [{ type, ...pairOf(type, subject, object) }] : [],
  );
  const byType = grouped(
    distinct(pairs, (row) => row.pair),
    (row) => row.type,
  );
  return new Map([...byType].map(([type, rows]) => [type, rows.map(({ from, to, pair }) => ({ from, to, pair }))]));
}
