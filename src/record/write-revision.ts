import { absorbedId, editedId, verdictId, type ActorEdit } from "../../ingest/record/decisions.js";
import {
  kindOf,
  tellAnew,
  tellMore,
  type ActorState,
  type Base,
  type Tally,
  type Telling,
} from "../../ingest/record/describe-actor.js";
import {
  actorRow,
  bySureness,
  distinct,
  evidenceRows,
  grouped,
  mentionRow,
  proofKey,
  statementRow,
} from "../../ingest/record/graph-rows.js";
import { countedTo } from "../../ingest/record/map-reading.js";
import type { Signature } from "../../ingest/record/copies.js";
import { writeReading } from "../../ingest/record/stored-reading.js";
import type { GraphStore, Query } from "../../queries/graph-store.js";
import { actorStates } from "../../queries/recorded/actor-states.js";
import type { RecordedBrief } from "../../queries/recorded/recorded-briefs.js";
import { proofsInBriefs, type RecordedProof } from "../../queries/recorded/recorded-proofs.js";
import { tellingsOfActors } from "../../queries/recorded/recorded-tellings.js";
import { statementKeys } from "../../queries/recorded/statement-keys.js";
import { dropActors, dropMerged } from "../../queries/write/drop-actors.js";
import { judgeStatements } from "../../queries/write/judge-statements.js";
import { linkEnds } from "../../queries/write/link-ends.js";
import { numberRecorded } from "../../queries/write/number-recorded.js";
import { recordActors, unlabelActors } from "../../queries/write/record-actors.js";
import { recordDecisions } from "../../queries/write/record-decisions.js";
import { recordEvidence, type EvidenceRow } from "../../queries/write/record-evidence.js";
import { recordMentions } from "../../queries/write/record-mentions.js";
import { recordOrigins } from "../../queries/write/record-origins.js";
import { recordNamesakes } from "../../queries/write/record-namesakes.js";
import { pairOf, refreshSummaries, type Pair } from "../../queries/write/refresh-summaries.js";
import { settleStatements } from "../../queries/write/settle-statements.js";
import { upsertBriefs, type BriefRow } from "../../queries/write/upsert-briefs.js";
import { upsertStatements, type StatementRow } from "../../queries/write/upsert-statements.js";
import { dropBriefs, withdraw } from "../../queries/write/withdraw.js";
import { ACTOR_KINDS, type ActorKind } from "../../schema/ontology/actor-kinds.js";
import { byCodeUnits } from "../../schema/ontology/by-code-units.js";
import type { RelationType } from "../../schema/ontology/relation-types.js";
import { planCopies } from "./plan-copies.js";
import type { Decided } from "./decided.js";
import { decidedActors, decidedStatements, type Plan } from "./plan-revision.js";

/** The queries of a plan, in order; those with nothing to do are left out. */
export async function writeRevision(store: GraphStore, plan: Plan): Promise<readonly Query<unknown>[]> {
  const { revision, touched, namesakes } = plan;
  const actors = await planActors(store, plan);
  const copies = await planCopies(store, plan);
  const statements = await planStatements(store, plan, copies.recounted);
  const queries = [
    ...recordDecisions(revision.decisions),
    upsertBriefs(briefRows(plan, copies.signatures), revision.at),
    recordOrigins(copies.origins),
    ...withdraw(actors.leftMentions, statements.leftProofs),
    ...recordNamesakes(namesakes.rows()),
    ...(Object.keys(ACTOR_KINDS) as ActorKind[]).map((kind) =>
      recordActors(kind, actors.states.filter((state) => state.kind === kind).map(actorRow)),
    ),
    ...unlabelActors(actors.relabelled),
    recordMentions(actors.mentions.map(mentionRow)),
    upsertStatements(statements.rows),
    ...linkEnds(statements.rows.map(({ id }) => id)),
    recordEvidence(statements.proofs),
    ...settleStatements(statements.touched),
    ...judgeStatements(statements.judged),
    ...[...statements.pairs].flatMap(([type, pairs]) => refreshSummaries(type, pairs)),
    dropBriefs(touched.all.filter((id) => touched.recorded.has(id) && revision.readings.get(id) === null)),
    dropActors(actors.left),
    dropMerged(actors.gone),
  ].filter(hasWork);
  if (queries.length === 0) return [];
  const { briefIds, statementIds } = newcomers(plan, new Set(statements.rows.map(({ id }) => id)));
  return briefIds.length + statementIds.length === 0
    ? queries
    : [...queries, ...numberRecorded(briefIds, statementIds)];
}

/** Briefs and statements that may be new, in the order in which they were read. */
function newcomers({ revision, claims, events, touched }: Plan, changed: ReadonlySet<string>) {
  const briefIds = [...revision.readings].flatMap(([id, reading]) => (reading ? [id] : []));
  const place = new Map([...briefIds, ...touched.all].toReversed().map((id, index, all) => [id, all.length - index]));
  const inOrder = claims.toSorted((a, b) => (place.get(a.briefId) ?? 0) - (place.get(b.briefId) ?? 0));
  const ids = inOrder.map((claim) => countedTo(claim, events.dateOf(claim)));
  return { briefIds, statementIds: [...new Set(ids)].filter((id) => changed.has(id)) };
}

/** Every one of these queries works through lists: with all of them empty it changes nothing. */
const hasWork = ({ params }: Query<unknown>): boolean =>
  Object.values(params).some((value) => Array.isArray(value) && value.length > 0);

const sortedSet = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort(byCodeUnits);

function briefRows({ revision, touched }: Plan, signatures: ReadonlyMap<string, Signature>): readonly BriefRow[] {
  return [...revision.readings]
    .flatMap(([id, extraction]) => {
      const reading = touched.renewed.get(id);
      if (!extraction || !reading) return [];
      const { minima = null, bands = [] } = signatures.get(id) ?? {};
      const [band1 = null, band2 = null, band3 = null, band4 = null, band5 = null, band6 = null] = bands;
      const { brief, extractor } = extraction;
      const row: BriefRow = {
        ...brief,
        extractor,
        reading: writeReading(reading),
        minima,
        band1,
        band2,
        band3,
        band4,
        band5,
        band6,
      };
      return [row];
    })
    .filter((row) => !sameBrief(touched.recorded.get(row.id), row))
    .toSorted((a, b) => byCodeUnits(a.id, b.id));
}

/** Its id speaks for its text. */
const sameBrief = (before: RecordedBrief | undefined, now: BriefRow): boolean =>
  before !== undefined && BRIEF_FIELDS.every((field) => before[field] === now[field]);

const BRIEF_FIELDS = ["extractor", "reading", "publishedOn", "givenId", "title", "source", "url", "language"] as const;

async function planActors(store: GraphStore, { revision, decided, touched, tellings }: Plan) {
  const keyOf = ({ briefId, actorId }: Telling): string => `${briefId} ${actorId}`;
  const before = new Map(touched.tellings.map((telling) => [keyOf(telling), telling]));
  const now = new Map(tellings.map((telling) => [keyOf(telling), telling]));
  const left = [...before].filter(([key]) => !now.has(key)).map(([, telling]) => telling);
  const come = tellings.filter((telling) => !before.has(keyOf(telling)));
  const changed = tellings.filter((telling) => {
    const old = before.get(keyOf(telling));
    return old !== undefined && !sameTelling(old, telling);
  });
  const anew = new Set([...left, ...changed].map(({ actorId }) => actorId));
  for (const id of decidedActors(revision.decisions)) anew.add(id);
  const imported = await absorbedByMerges(decided, decidedActors(revision.decisions, absorbedId));
  for (const id of [...imported.keepers, ...imported.restored.keys()]) anew.add(id);
  const ids = sortedSet([...anew, ...come.map(({ actorId }) => actorId)]);
  await decided.load([...ids.map(editedId), ...ids.map(absorbedId)]);
  const states = new Map((ids.length > 0 ? await store.read(actorStates(ids)) : []).map((row) => [row.id, row]));
  const elsewhere = anew.size > 0 ? await store.read(tellingsOfActors(sortedSet(anew))) : [];
  const outside = elsewhere.filter(({ briefId }) => !touched.has(briefId));
  const byActor = (list: readonly Telling[]): ReadonlyMap<string, readonly Telling[]> =>
    grouped(list, ({ actorId }) => actorId);
  const [nowByActor, comeByActor, outsideByActor] = [byActor(tellings), byActor(come), byActor(outside)];
  const all = ids.map((id): ActorState => {
    const row = states.get(id);
    const restored = imported.restored.get(id) ?? null;
    const state = row
      ? { ...row, tally: row.tally === null ? null : (JSON.parse(row.tally) as Tally) }
      : restored && { began: [], ended: [], ...restored, id, kind: kindOf(id), tally: null };
    const edit = JSON.parse(decided.value(editedId(id)) ?? "null") as ActorEdit | null;
    const absorbed = Object.values(basesIn(decided.value(absorbedId(id))));
    return anew.has(id)
      ? tellAnew(id, state, [...(outsideByActor.get(id) ?? []), ...(nowByActor.get(id) ?? [])], edit, absorbed)
      : tellMore(id, state, comeByActor.get(id) ?? [], edit, absorbed);
  });
  const told = all.filter(
    ({ id, tally, externalIds }) =>
      !imported.gone.has(id) && (tally === null || tally.briefs > 0 || tally.base !== null || externalIds !== null),
  );
  return {
    states: told,
    relabelled: told.filter(({ id, kind }) => states.has(id) && states.get(id)?.kind !== kind),
    mentions: [...come, ...changed].toSorted((a, b) => byCodeUnits(keyOf(a), keyOf(b))),
    leftMentions: left.map(({ briefId, actorId }) => ({ briefId, actorId })),
    left: sortedSet(left.map(({ actorId }) => actorId)),
    gone: sortedSet(imported.gone),
  };
}

type Bases = Readonly<Record<string, Base>>;

const basesIn = (value: string | null): Bases => JSON.parse(value ?? "{}") as Bases;

/** Whom imports knew and merges about to be written take in, or give back. */
async function absorbedByMerges(decided: Decided, keepers: readonly string[]) {
  await decided.load(keepers.map(absorbedId));
  const before = keepers.flatMap((id) => Object.entries(basesIn(decided.valueBefore(absorbedId(id)))));
  const now = keepers.flatMap((id) => Object.entries(basesIn(decided.value(absorbedId(id)))));
  const absorbed = new Set(now.map(([id]) => id));
  return {
    keepers,
    gone: absorbed,
    restored: new Map<string, Base>(before.filter(([id]) => !absorbed.has(id))),
  };
}

const sameTelling = (a: Telling, b: Telling): boolean => {
  const fields = (telling: Telling): unknown[] => [
    ...[telling.locals, telling.autos, telling.personas, telling.names, telling.aliases, telling.country],
    ...[telling.description, telling.publishedOn, telling.surfaces, telling.starts, telling.ends],
  ];
  return JSON.stringify(fields(a)) === JSON.stringify(fields(b));
};

async function planStatements(
  store: GraphStore,
  { revision, decided, touched, events, claims }: Plan,
  recounted: readonly string[],
) {
  const rows: StatementRow[] = [];
  const proofs: EvidenceRow[] = [];
  for (const claim of claims) {
    const date = events.dateOf(claim);
    const id = countedTo(claim, date);
    rows.push(statementRow(claim, id, date));
    proofs.push(...evidenceRows(claim, id));
  }
  const now = new Map(distinct(proofs.toSorted(bySureness), proofKey).map((proof) => [proofKey(proof), proof]));
  const before = new Map(touched.proofs.map((proof) => [proofKey(proof), proof]));
  const left = [...before].filter(([key]) => !now.has(key)).map(([, proof]) => proof);
  const changed = [...now].filter(([key, proof]) => !sameProof(before.get(key), proof)).map(([, proof]) => proof);
  const decidedIds = decidedStatements(revision.decisions);
  const ids = sortedSet([...left, ...changed].map(({ statementId }) => statementId));
  const known = new Map(
    (ids.length + decidedIds.length > 0 ? await store.read(statementKeys(sortedSet([...ids, ...decidedIds]))) : []).map(
      (row) => [row.id, row],
    ),
  );
  const verdicts = [...ids, ...changed.map(({ claim }) => claim)].map(verdictId);
  await decided.load(verdicts);
  const again = recounted.length > 0 ? await store.read(proofsInBriefs(recounted)) : [];
  const changedIds = new Set(changed.map(({ statementId }) => statementId));
  const judgedClaims = new Set(
    changed.filter(({ claim }) => decided.value(verdictId(claim)) !== null).map(({ statementId }) => statementId),
  );
  const judged = sortedSet([
    ...ids.filter(
      (id) =>
        judgedClaims.has(id) ||
        decided.value(verdictId(id)) !== null ||
        (known.get(id)?.status ?? "EXTRACTED") !== "EXTRACTED",
    ),
    ...decidedIds.filter((id) => known.has(id)),
  ]);
  const touchedRows = distinct(rows, ({ id }) => id).filter(({ id }) => changedIds.has(id));
  return {
    rows: touchedRows,
    proofs: changed,
    leftProofs: left.map(({ briefId, statementId, start, end }) => ({ briefId, statementId, start, end })),
    touched: sortedSet([...ids, ...again.map(({ statementId }) => statementId)]),
    judged,
    pairs: pairsOf([...left, ...touchedRows, ...judged.flatMap((id) => known.get(id) ?? [])]),
  };
}

function sameProof(before: RecordedProof | undefined, now: EvidenceRow): boolean {
  if (!before) return false;
  const old: Readonly<Record<string, unknown>> = { ...before };
  return Object.entries(now).every(([key, value]) => old[key] === value);
}

interface Ends {
  readonly type: string;
  readonly subjectId: string | null;
  readonly objectId: string | null;
}

/** The pairs of actors whose summary relationships must be counted anew, by type. */
function pairsOf(all: readonly Ends[]): ReadonlyMap<RelationType, readonly Pair[]> {
  const pairs = all.flatMap(({ type, subjectId, objectId }) =>
    subjectId !== null && objectId !== null ? [{ type, ...pairOf(type, subjectId, objectId) }] : [],
  );
  const sorted = distinct(pairs, ({ pair }) => pair).map(({ type, from, to, pair }) => ({
    type,
    row: { from, to, pair },
  }));
  const byType = grouped(sorted, ({ type }) => type);
  return new Map([...byType].map(([type, each]) => [type, each.map(({ row }) => row)]));
}
