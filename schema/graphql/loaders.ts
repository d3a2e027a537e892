import DataLoader from "dataloader";
import type { FoundActor } from "../../queries/found-actor.js";
import type { FoundStatement } from "../../queries/found-statement.js";
import { briefTexts } from "../../queries/brief-texts.js";
import { briefsById } from "../../queries/briefs-by-id.js";
import { briefsOfActors } from "../../queries/briefs-of-actors.js";
import { changesById } from "../../queries/changes-by-id.js";
import { countBriefsOfActors } from "../../queries/count-briefs-of-actors.js";
import { countRelationshipsOfActors } from "../../queries/count-relationships-of-actors.js";
import { countStatementsOfActors, type ActorCount } from "../../queries/count-statements-of-actors.js";
import { degreesOfActors } from "../../queries/degrees-of-actors.js";
import { evidenceOfStatements } from "../../queries/evidence-of-statements.js";
import type { Query } from "../../queries/graph-store.js";
import type { PageArgs } from "../../queries/keyset.js";
import { mentionsInBriefs } from "../../queries/mentions-in-briefs.js";
import { officeHoldings, type OfficeHolding } from "../../queries/office-holdings.js";
import { officesOfActors } from "../../queries/offices-of-actors.js";
import type { Part } from "../../queries/part-in-statement.js";
import { relationshipsOfActors } from "../../queries/relationships-of-actors.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import type { StatementOrder } from "../../queries/statement-orders.js";
import { statementsBetween, type Couple } from "../../queries/statements-between.js";
import { statementsById } from "../../queries/statements-by-id.js";
import { statementsInBriefs } from "../../queries/statements-in-briefs.js";
import { statementsOfActors } from "../../queries/statements-of-actors.js";
import { keptActors, keptIds } from "./kept-actors.js";
import type { AskAbout, GatheringStore } from "./gathering-store.js";
import { perParent, rowOf, rowsOf } from "./per-parent.js";

/** Arguments of `Actor.statements` but for the page. */
export interface StatementsAsked {
  readonly part: Part;
  readonly filter: StatementFilter;
}

export type Loaders = ReturnType<typeof createLoaders>;

type Rows<Row> = (id: string) => readonly Row[];

const byId = <Row extends { readonly id: string }>(
  question: (ids: readonly string[]) => Query<Row>,
): AskAbout<null, Row | null> => {
  return async (store, ids) => rowOf(await store.read(question(ids)), (row) => row.id);
};

/** A list that belongs to a parent. */
const lists = <Args, Row>(
  question: (ids: readonly string[], args: Args) => Query<Row>,
  parent: (row: Row) => string,
): AskAbout<Args, readonly Row[]> => {
  return async (store, ids, args): Promise<Rows<Row>> => rowsOf(await store.read(question(ids, args)), parent);
};

const counts = <Args>(question: (ids: readonly string[], args: Args) => Query<ActorCount>): AskAbout<Args, number> => {
  return async (store, ids, args) => {
    const find = rowOf(await store.read(question(ids, args)), ofActor);
    return (id) => find(id)?.total ?? 0;
  };
};

const ofActor = (row: { readonly actorId: string }): string => row.actorId;
const ofBrief = (row: { readonly briefId: string }): string => row.briefId;

/** An id that was merged away gives the actor that was kept. */
const askActors: AskAbout<null, FoundActor | null> = async (store, ids) => {
  const kept = await keptActors(store, ids);
  const byAskedId = new Map(ids.map((id, index) => [id, kept[index] ?? null]));
  return (id) => byAskedId.get(id) ?? null;
};

const askKeptIds: AskAbout<null, string> = (store, ids) => keptIds(store, ids);

const askOffices: AskAbout<null, readonly OfficeHolding[]> = async (store, ids) => {
  const find = rowsOf(await store.read(officesOfActors(ids)), ofActor);
  return (id) => officeHoldings(find(id));
};

const askStatementsBetween: AskAbout<{ filter: StatementFilter; first: number }, readonly FoundStatement[]> = async (
  store,
  keys,
  { filter, first },
) => {
  const couples = keys.map((key) => key.split(" ") as unknown as Couple);
  const find = rowsOf(await store.read(statementsBetween(couples, filter, first)), (row) => String(row.couple));
  const placeOf = new Map(keys.map((key, index) => [key, String(index)]));
  return (key) => find(placeOf.get(key) ?? "").map((row) => row.found);
};

/** Constants, so that `GatheringStore` knows which questions of several requests are of one kind. */
const ASK = {
  changes: byId(changesById),
  statements: byId(statementsById),
  briefs: byId(briefsById),
  briefTexts: byId(briefTexts),
  statementsOfActors: lists(
    (ids, { part, filter, order, page }: StatementsAsked & { order: StatementOrder; page: PageArgs }) =>
      statementsOfActors(ids, part, filter, order, page),
    ofActor,
  ),
  statementCounts: counts((ids, { part, filter }: StatementsAsked) => countStatementsOfActors(ids, part, filter)),
  relationshipsOfActors: lists(
    (ids, { filter, page }: { filter: StatementFilter; page: PageArgs }) => relationshipsOfActors(ids, filter, page),
    ofActor,
  ),
  relationshipCounts: counts((ids, filter: StatementFilter) => countRelationshipsOfActors(ids, filter)),
  briefsOfActors: lists((ids, page: PageArgs) => briefsOfActors(ids, page), ofActor),
  briefCounts: counts((ids, _none: null) => countBriefsOfActors(ids)),
  degrees: counts((ids, _none: null) => degreesOfActors(ids)),
  evidence: lists(
    (ids, limit: number) => evidenceOfStatements(ids, limit),
    (row) => row.statementId,
  ),
  mentions: lists((ids, _none: null) => mentionsInBriefs(ids), ofBrief),
  statementsInBriefs: lists((ids, _none: null) => statementsInBriefs(ids), ofBrief),
};

/** What every nested field loads through, made anew for each request: no field costs a query a row. */
export function createLoaders(store: GatheringStore) {
  const plain = <Answer>(ask: AskAbout<null, Answer>) =>
    new DataLoader<string, Answer>(async (ids) => {
      const find = await store.about(ask, ids, null);
      return ids.map(find);
    });

  const withArguments = <Args, Answer>(ask: AskAbout<Args, Answer>) =>
    perParent((ids, args: Args) => store.about(ask, ids, args));

  return {
    actor: plain(askActors),
    /** What an id means of which the actor itself is not wanted. */
    keptId: plain(askKeptIds),
    change: plain(ASK.changes),
    statement: plain(ASK.statements),
    brief: plain(ASK.briefs),
    briefText: plain(ASK.briefTexts),
    statementsOfActor: withArguments(ASK.statementsOfActors),
    statementCount: withArguments(ASK.statementCounts),
    relationshipsOfActor: withArguments(ASK.relationshipsOfActors),
    relationshipCount: withArguments(ASK.relationshipCounts),
    briefsOfActor: withArguments(ASK.briefsOfActors),
    briefCount: withArguments(ASK.briefCounts),
    degree: withArguments(ASK.degrees),
    officesOfActor: plain(askOffices),
    evidence: withArguments(ASK.evidence),
    mentions: plain(ASK.mentions),
    statementsInBrief: plain(ASK.statementsInBriefs),
    statementsBetween: withArguments(askStatementsBetween),
  };
}
