import type { MentionedActor, Span, Statement } from "../../schema/ontology/model.js";
import type { Split } from "./decisions.js";
import type { StoredReading } from "./stored-reading.js";

/** Marks the id of someone whom an analyst pointed out: it stands, whatever the name. */
const PINNED = "=";

export const pinned = (actorId: string): string => `${PINNED}${actorId}`;

/** The actor that a local id pins, or null. */
export const pinnedActor = (local: string): string | null => (local.startsWith(PINNED) ? local.slice(1) : null);

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * The reading as an analyst mended it. Mentions that were split off belong to someone else, and so do the statements
 * proved by words that overlap them and none that stay.
 */
export const applySplits = (reading: StoredReading, splits: readonly Split[]): StoredReading =>
  splits.reduce(applySplit, reading);

function applySplit(reading: StoredReading, { local, spans, actorId, name }: Split): StoredReading {
  const actor = reading.actors.find(({ id }) => id === local);
  if (!actor) return reading;
  const gone = (span: Span): boolean => spans === null || spans.some((each) => overlaps(each, span));
  const left = actor.mentions.filter((mention) => !gone(mention));
  const taken = actor.mentions.filter(gone);
  if (taken.length === 0) return reading;
  const target = pinned(actorId);
  const moves = ({ evidence }: Statement): boolean =>
    left.length === 0 ||
    evidence.some(
      (quote) => taken.some((mention) => overlaps(mention, quote)) && !left.some((mention) => overlaps(mention, quote)),
    );
  const swap = (id: string | null): string | null => (id === local ? target : id);
  const others = reading.actors.filter(({ id }) => id !== local && id !== target);
  const remaining = left.length > 0 ? [{ ...actor, mentions: left }] : [];
  return {
    actors: [...others, ...remaining, splitOff(reading.actors, actor, target, name, taken)],
    statements: reading.statements.map((statement) =>
      moves(statement)
        ? {
            ...statement,
            subject: swap(statement.subject),
            object: swap(statement.object),
            onBehalfOf: swap(statement.onBehalfOf),
            place: swap(statement.place),
          }
        : statement,
    ),
  };
}

/** Whom the mentions were split off to, with what an earlier split of the brief gave it. */
function splitOff(
  actors: readonly MentionedActor[],
  from: MentionedActor,
  id: string,
  name: string,
  taken: MentionedActor["mentions"],
): MentionedActor {
  const earlier = actors.find((actor) => actor.id === id)?.mentions ?? [];
  const mentions = [...earlier, ...taken].toSorted((a, b) => a.start - b.start || a.end - b.end);
  const named = mentions.filter(({ rule }) => !rule.startsWith("reference/")).map(({ surface }) => surface);
  const aliases = [...new Set(named)].filter((surface) => surface !== name).sort();
  return { id, kind: from.kind, name, aliases, country: null, description: null, mentions };
}
