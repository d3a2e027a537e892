import { absorbedId, mergedId, type Decision } from "../../ingest/record/decisions.js";
import { baseOf, type Tally } from "../../ingest/record/describe-actor.js";
import type { GraphStore } from "../../queries/graph-store.js";
import type { RecordedActor } from "../../queries/recorded/actor-states.js";
import { knownDecisions } from "../../queries/recorded/known-decisions.js";
import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import { InputError } from "../../schema/ontology/errors.js";
import { makeChange, type Author } from "./change-log.js";
import { findActors } from "./find-actors.js";

/** Kinds between which a text's words often don't decide. */
const BODIES: readonly ActorKind[] = ["PUBLIC_BODY", "ORGANIZATION", "GROUP"];

const sameSort = (a: ActorKind, b: ActorKind): boolean => a === b || (BODIES.includes(a) && BODIES.includes(b));

/**
 * Makes several actors one: all that briefs say of the others is said of the one kept, now and at every later ingestion.
 * @returns id of the change
 * @throws InputError for an unknown id, the same actor twice, or kinds that are never one.
 */
export const mergeActors = (
  store: GraphStore,
  { keep, merge }: { readonly keep: string; readonly merge: readonly string[] },
  author: Author,
): Promise<string> =>
  makeChange(store, author, async () => {
    const [kept] = await findActors(store, "keep", [keep]);
    const merged = await findActors(store, "merge", merge);
    const ids = new Set<string>();
    for (const [index, actor] of merged.entries()) {
      checkPair(kept!, actor, [keep, merge[index]!]);
      if (ids.has(actor.id))
        throw new InputError(`Argument "merge": "${actor.id}" is given twice; an actor merges with others only.`);
      ids.add(actor.id);
    }
    return {
      kind: "MERGE",
      summary: `${merged.map(({ name, id }) => `${name} (${id})`).join(", ")} merged into ${kept?.name} (${kept?.id})`,
      involves: [kept?.id ?? "", ...ids],
      decisions: [
        ...[...ids].sort().map((id) => ({ id: mergedId(id), value: kept?.id ?? null })),
        ...(await absorbing(store, kept?.id ?? "", merged)),
      ],
    };
  });

/** @param given the ids that the caller gave of both, which may have been merged before. */
function checkPair(kept: RecordedActor, actor: RecordedActor, given: readonly [string, string]): void {
  if (actor.id === kept.id) {
    const [keep, merge] = given;
    throw new InputError(
      keep === merge
        ? `Argument "merge": "${merge}" is the actor to keep; an actor merges with others only.`
        : `Argument "merge": "${merge}" and "${keep}" are one actor already.`,
    );
  }
  if (!sameSort(kept.kind, actor.kind)) {
    const kinds = `${actor.name} is of the kind ${actor.kind} and ${kept.name} of ${kept.kind}`;
    throw new InputError(`Argument "merge": ${kinds}; if that is wrong, edit the kind first.`);
  }
}

/** What imports knew of the merged actors goes over to the one kept. */
async function absorbing(
  store: GraphStore,
  keep: string,
  merged: readonly RecordedActor[],
): Promise<readonly Decision[]> {
  const subjects = [keep, ...merged.map(({ id }) => id)].map(absorbedId);
  const known = new Map((await store.read(knownDecisions(subjects))).map(({ id, value }) => [id, value]));
  const basesOf = (id: string): readonly (readonly [string, unknown])[] =>
    Object.entries(JSON.parse(known.get(absorbedId(id)) ?? "{}") as object);
  const own = merged.flatMap((actor): [string, unknown][] => {
    const tally = actor.tally === null ? null : (JSON.parse(actor.tally) as Tally);
    const base = baseOf({ ...actor, tally });
    return base ? [[actor.id, base]] : [];
  });
  const taken = merged.flatMap(({ id }) => basesOf(id));
  if (own.length + taken.length === 0) return [];
  const all = [...basesOf(keep), ...taken, ...own].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    { id: absorbedId(keep), value: JSON.stringify(Object.fromEntries(all)) },
    ...merged.filter(({ id }) => basesOf(id).length > 0).map(({ id }) => ({ id: absorbedId(id), value: null })),
  ];
}
