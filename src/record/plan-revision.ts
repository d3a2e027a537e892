import { pinnedActor } from "../../ingest/record/apply-splits.js";
import { editedId, mergedId, splitId, verdictId, type Decision } from "../../ingest/record/decisions.js";
import { claimsOf, tellingsOf, type Claim, type ReadBrief, type Resolver } from "../../ingest/record/map-reading.js";
import type { Telling } from "../../ingest/record/describe-actor.js";
import type { GraphStore, Query } from "../../queries/graph-store.js";
import { briefsOfPersonas } from "../../queries/recorded/briefs-of-personas.js";
import { tellingsOfActors } from "../../queries/recorded/recorded-tellings.js";
import type { Extraction } from "../../schema/ontology/model.js";
import { asMap, Decided } from "./decided.js";
import { EventBook } from "./event-book.js";
import { NamesakeBook } from "./namesake-book.js";
import { TouchedBriefs } from "./recorded.js";
import { writeRevision } from "./write-revision.js";

/** What is to change in the graph. */
export interface Revision {
  /** Newest readings by brief id; null takes a brief back. */
  readonly readings: ReadonlyMap<string, Extraction | null>;
  /** Decisions to keep from now on. */
  readonly decisions: readonly Decision[];
  /** ISO instant at which new briefs came in. */
  readonly at: string;
}

/** All that a revision changes, worked out but not written. */
export interface Plan {
  readonly revision: Revision;
  readonly decided: Decided;
  readonly touched: TouchedBriefs;
  readonly namesakes: NamesakeBook;
  readonly events: EventBook;
  readonly tellings: readonly Telling[];
  readonly claims: readonly Claim[];
}

/**
 * The writes, for one transaction, that bring the graph to what its briefs say together with these readings and under
 * these decisions. The graph is a function of the set of readings and decisions; what a new one changes about earlier
 * ones (a namesake turns up, a second date for a month) is worked out by following it until nothing more moves.
 */
export async function planRevision(store: GraphStore, revision: Revision): Promise<readonly Query<unknown>[]> {
  const decided = new Decided(store, asMap(revision.decisions));
  const touched = new TouchedBriefs(store, decided, revision.readings);
  const namesakes = new NamesakeBook(store);
  const events = new EventBook(store);
  await touched.add(revision.readings.keys());
  await touched.add(await briefsOfDecisions(store, decided, revision.decisions));
  for (;;) {
    await namesakes.update(touched);
    const moved = namesakes.moved();
    await decided.loadMerges([...autosOf(touched, namesakes), ...moved.map(({ was }) => was)]);
    if (moved.length > 0) {
      const actorIds = [...new Set(moved.map(({ was }) => decided.keptBefore(was)))].sort();
      const briefs = await store.read(
        briefsOfPersonas(
          actorIds,
          moved.map(({ key }) => key),
        ),
      );
      if (await touched.add(briefs)) continue;
    }
    const resolver: Resolver = { auto: (brief, local) => autoOf(brief, local, namesakes), kept: decided.kept };
    const read = [...touched.now.values()];
    await decided.loadMerges(read.flatMap(({ reading }) => namedBeyond(reading)));
    const claims = read.flatMap((brief) => claimsOf(brief, resolver));
    await events.update(touched, claims);
    if (await touched.add(events.moved())) continue;
    const tellings = read.flatMap((brief) => tellingsOf(brief, resolver));
    return writeRevision(store, { revision, decided, touched, namesakes, events, tellings, claims });
  }
}

function autoOf(brief: ReadBrief, local: string, namesakes: NamesakeBook): string {
  const persona = brief.personas.get(local);
  return pinnedActor(local) ?? (persona === undefined ? local : namesakes.actorOf(persona));
}

const autosOf = (touched: TouchedBriefs, namesakes: NamesakeBook): readonly string[] =>
  [...touched.now.values()].flatMap((brief) => brief.reading.actors.map(({ id }) => autoOf(brief, id, namesakes)));

/** Ends of statements that the reading lists no actor for. */
const namedBeyond = ({ actors, statements }: ReadBrief["reading"]): readonly string[] => {
  const known = new Set(actors.map(({ id }) => id));
  return statements
    .flatMap(({ subject, object, onBehalfOf, place }) => [subject, object, onBehalfOf, place])
    .filter((id): id is string => id !== null && !known.has(id));
};

/** Briefs that decisions about to be written make speak of others than before. */
async function briefsOfDecisions(
  store: GraphStore,
  decided: Decided,
  decisions: readonly Decision[],
): Promise<readonly string[]> {
  const subjects = (prefix: string): readonly string[] =>
    decisions.flatMap(({ id }) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));
  const merged = subjects(mergedId(""));
  await decided.loadMerges(merged);
  const holders = [...new Set(merged.map(decided.keptBefore))].sort();
  const tellings = holders.length > 0 ? await store.read(tellingsOfActors(holders)) : [];
  await decided.loadMerges(tellings.flatMap(({ autos }) => autos));
  const moved = tellings.filter(({ actorId, autos }) => autos.some((auto) => decided.kept(auto) !== actorId));
  return [...moved.map(({ briefId }) => briefId), ...subjects(splitId(""))];
}

/** Actors and statements that decisions are about. */
export const decidedActors = (
  decisions: readonly Decision[],
  of: (id: string) => string = editedId,
): readonly string[] => decisions.flatMap(({ id }) => (id.startsWith(of("")) ? [id.slice(of("").length)] : []));

export const decidedStatements = (decisions: readonly Decision[]): readonly string[] =>
  decisions.flatMap(({ id }) => (id.startsWith(verdictId("")) ? [id.slice(verdictId("").length)] : []));
