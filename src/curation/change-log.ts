import type { Decision } from "../../ingest/record/decisions.js";
import { laterChanges } from "../../queries/later-changes.js";
import { changesById } from "../../queries/changes-by-id.js";
import type { ChangeKind, FoundChange } from "../../queries/found-change.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { knownDecisions } from "../../queries/recorded/known-decisions.js";
import { recordChange } from "../../queries/write/record-change.js";
import { InputError } from "../../schema/ontology/errors.js";
import type { Extraction } from "../../schema/ontology/model.js";
import { revise } from "../record/revise.js";

/** Who changes the graph, and when. */
export interface Author {
  readonly by: string;
  /** ISO instant of now. */
  readonly at: string;
}

/** What a change decides, worked out from the graph as it is. */
export interface Draft {
  readonly kind: ChangeKind;
  readonly summary: string;
  readonly note?: string | null;
  readonly involves: readonly string[];
  readonly decisions: readonly Decision[];
  /** Briefs taken back (null) or put back. */
  readonly readings?: ReadonlyMap<string, Extraction | null>;
  /** Instant at which briefs that are put back first came in. */
  readonly ingestedAt?: string;
  readonly undoes?: string;
}

/** Id of the change with a number: «change-12». */
const changeId = (number: number): string => `change-${number}`;

/**
 * Makes one change: decisions, what follows from them in the graph, and the entry in the log, in one transaction.
 * @param draft from the number the change gets; asked again where somebody else changed the graph meanwhile
 * @throws InputError from the draft, StoreError
 */
export async function makeChange(
  store: GraphStore,
  { by, at }: Author,
  draft: (number: number) => Promise<Draft>,
): Promise<string> {
  const number = await revise(store, async (next) => {
    const { kind, summary, note = null, involves, decisions, readings, ingestedAt, undoes = null } = await draft(next);
    const before = await decisionsNow(store, decisions);
    const entry: FoundChange = {
      ...{ id: changeId(next), number: next, kind, by, at, summary, note, undoes, undoneBy: null },
      involves: [...new Set(involves)].sort(),
      before: JSON.stringify(before),
      after: JSON.stringify(decisions),
    };
    return {
      revision: { readings: readings ?? new Map<string, Extraction | null>(), decisions, at: ingestedAt ?? at },
      also: recordChange(entry),
    };
  });
  return changeId(number);
}

async function decisionsNow(store: GraphStore, decisions: readonly Decision[]): Promise<readonly Decision[]> {
  const ids = decisions.map(({ id }) => id);
  const values = new Map((await store.read(knownDecisions(ids))).map(({ id, value }) => [id, value]));
  return ids.map((id) => ({ id, value: values.get(id) ?? null }));
}

/** So many of the changes to be undone first are named. */
const NAMED = 5;

/**
 * A change that may be undone.
 * @throws InputError when there is none, when it was undone, or when later changes build on it, naming them.
 */
export async function undoableChange(store: GraphStore, id: string): Promise<FoundChange> {
  const [found] = await store.read(changesById([id]));
  if (!found) throw new InputError(`Argument "change": no change has the id "${id}"; "changes" lists them.`);
  if (found.undoneBy !== null) throw new InputError(`The change "${id}" was undone already, by "${found.undoneBy}".`);
  const later = await store.read(laterChanges(found.number, found.involves));
  if (later.length > 0) {
    const names = later.slice(0, NAMED).map((change) => `"${change.id}" (${change.summary})`);
    const more = later.length > NAMED ? [`${later.length - NAMED} more`] : [];
    const order = [...names, ...more].join(", then ");
    throw new InputError(`The change "${id}" can't be undone while later changes build on it; undo first ${order}.`);
  }
  return found;
}
