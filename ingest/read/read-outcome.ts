import { InputError } from "../../schema/ontology/errors.js";
import type { Brief } from "../../schema/ontology/model.js";

/** One brief of an input, or why it could not be read. A bad brief never stops the ones beside it. */
export type ReadOutcome = BriefRead | BriefRefused;

export interface BriefRead {
  readonly kind: "brief";
  /** Where it stands, for messages: «briefs.jsonl, line 12». */
  readonly from: string;
  readonly brief: Brief;
}

export interface BriefRefused {
  readonly kind: "failure";
  readonly from: string;
  /** One sentence that names the place, what is wrong there and what to do. */
  readonly reason: string;
  /** The part of the file that could not be read, where it is less than the whole file; or null. */
  readonly piece: string | null;
}

/** Reads one brief; an InputError becomes a failure, its message behind the place it happened at. */
export function attempt(from: string, piece: string | null, read: () => Brief): ReadOutcome {
  try {
    return { kind: "brief", from, brief: read() };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return failure(from, error.message, piece);
  }
}

export const failure = (from: string, message: string, piece: string | null = null): BriefRefused => ({
  kind: "failure",
  from,
  reason: `${from}: ${message}`,
  piece,
});

/** `value` as a message quotes it: on one line, escaped, cut after 60 characters. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
