import DataLoader from "dataloader";
import { briefTexts } from "../../queries/brief-texts.js";
import { briefsById } from "../../queries/briefs-by-id.js";
import { briefsOfActors } from "../../queries/briefs-of-actors.js";
import { changesById } from "../../queries/changes-by-id.js";
import { countBriefsOfActors } from "../../queries/count-briefs-of-actors.js";
import { countRelationshipsOfActors } from "../../queries/count-relationships-of-actors.js";
import { countStatementsOfActors, type ActorCount } from "../../queries/count-statements-of-actors.js";
import { degreesOfActors } from "../../queries/degrees-of-actors.js";
import { evidenceOfStatements } from "../../queries/evidence-of-statements.js";
import type { GraphStore, Query } from "../../queries/graph-store.js";
import type { PageArgs } from "../../queries/keyset.js";
import { mentionsInBriefs } from "../../queries/mentions-in-briefs.js";
import { officeHoldings } from "../../queries/office-holdings.js";
import { officesOfActors } from "../../queries/offices-of-actors.js";
import type { Part } from "../../queries/part-in-statement.js";
import { relationshipsOfActors } from "../../queries/relationships-of-actors.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import type { StatementOrder } from "../../queries/statement-orders.js";
import { statementsBetween, type Couple } from "../../queries/statements-between.js";
import { statementsById } from "../../queries/statements-by-id.js";
import { statementsInBriefs } from "../../queries/statements-in-briefs.js";
import { statementsOfActors } from "../../queries/statements-of-actors.js";
import { keptActors } from "./kept-actors.js";
import { perParent, rowOf, rowsOf } from "./per-parent.js";

/** Arguments of `Actor.statements` but for the page. */
export interface StatementsAsked {
  readonly part: Part;
  readonly filter: StatementFilter;
}

export type Loaders = ReturnType<typeof createLoaders>;

/** What every nested field loads through, made anew for each request: no field costs a query a row. */
export function createLoaders(store: GraphStore) {
  const byId = <Row extends { readonly id: string }>(question: (ids: readonly string[]) => Query<Row>) =>
    new DataLoader<string, Row | null>(async (ids) => {
      const find = rowOf(await store.read(question(ids)), (row) => row.id);
      return ids.map(find);
    });

  /** A list that belongs to a parent, with arguments. */
  const lists = <Args, Row>(
    question: (ids: readonly string[], args: Args) => Query<Row>,
    parent: (row: Row) => string,
  ) => perParent(async (ids, args: Args) => rowsOf(await store.read(question(ids, args)), parent));

  /** The same without arguments. */
  const plainLists = <Row>(question: (ids: readonly string[]) => Query<Row>, parent: (row: Row) => string) =>
    new DataLoader<string, readonly Row[]>(async (ids) => {
      const find = rowsOf(await store.read(question(ids)), parent);
      return ids.map(find);
    });

  const counts = <Args>(question: (ids: readonly string[], args: Args) => Query<ActorCount>) =>
    perParent(async (ids, args: Args) => {
      const find = rowOf(await store.read(question(ids, args)), ofActor);
      return (id) => find(id)?.total ?? 0;
    });

  const ofActor = (row: { readonly actorId: string }): string => row.actorId;
  const ofBrief = (row: { readonly briefId: string }): string => row.briefId;

  return {
    /** An id that was merged away gives the actor that was kept. */
    actor: new DataLoader((ids: readonly string[]) => keptActors(store, ids)),
    change: byId(changesById),
    statement: byId(statementsById),
    brief: byId(briefsById),
    briefText: byId(briefTexts),
    statementsOfActor: lists(
      (ids, { part, filter, order, page }: StatementsAsked & { order: StatementOrder; page: PageArgs }) =>
        statementsOfActors(ids, part, filter, order, page),
      ofActor,
    ),
    statementCount: counts((ids, { part, filter }: StatementsAsked) => countStatementsOfActors(ids, part, filter)),
    relationshipsOfActor: lists(
      (ids, { filter, page }: { filter: StatementFilter; page: PageArgs }) => relationshipsOfActors(ids, filter, page),
      ofActor,
    ),
    relationshipCount: counts((ids, filter: StatementFilter) => countRelationshipsOfActors(ids, filter)),
    briefsOfActor: lists((ids, page: PageArgs) => briefsOfActors(ids, page), ofActor),
    briefCount: counts((ids, _none: null) => countBriefsOfActors(ids)),
    degree: counts((ids, _none: null) => degreesOfActors(ids)),
    officesOfActor: new DataLoader(async (ids: readonly string[]) => {
      const find = rowsOf(await store.read(officesOfActors(ids)), ofActor);
      return ids.map((id) => officeHoldings(find(id)));
    }),
    evidence: lists(
      (ids, limit: number) => evidenceOfStatements(ids, limit),
      (row) => row.statementId,
    ),
    mentions: plainLists(mentionsInBriefs, ofBrief),
    statementsInBrief: plainLists(statementsInBriefs, ofBrief),
    statementsBetween: perParent(async (keys, { filter, first }: { filter: StatementFilter; first: number }) => {
      const couples = keys.map((key) => key.split(" ") as unknown as Couple);
      const find = rowsOf(await store.read(statementsBetween(couples, filter, first)), (row) => String(row.couple));
      return (key) => find(String(keys.indexOf(key))).map((row) => row.found);
    }),
  };
}
