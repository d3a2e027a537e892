import { InputError } from "../../schema/ontology/errors.js";
import type { Brief } from "../../schema/ontology/model.js";

/** One brief of an input, or why it could not be read. A bad brief never stops the ones beside it. */
export type ReadOutcome = BriefRead | BriefRefused;

/** Where a brief stands: its file and, where that holds several, which one it is («line 12», «item 3»). */
export interface Place {
  readonly fileName: string;
  readonly part: string | null;
}

export interface BriefRead {
  readonly kind: "brief";
  readonly place: Place;
  readonly brief: Brief;
}

export interface BriefRefused {
  readonly kind: "failure";
  readonly place: Place;
  /** One sentence that names the place, what is wrong there and what to do. */
  readonly reason: string;
  /** The part of the file that could not be read, where it is less than a whole file on disk; or null. */
  readonly piece: string | Uint8Array | null;
}

export const wholeFile = (fileName: string): Place => ({ fileName, part: null });

/** As messages name it: «briefs.jsonl, line 12». */
export const placeName = ({ fileName, part }: Place): string => (part === null ? fileName : `${fileName}, ${part}`);

/** Reads one brief; an InputError becomes a failure, its message behind the place it happened at. */
export function attempt(place: Place, piece: string | null, read: () => Brief): ReadOutcome {
  try {
    return { kind: "brief", place, brief: read() };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return refuse(place, error.message, piece);
  }
}

/** @param problem what is wrong and what to do, without the place */
export const refuse = (place: Place, problem: string, piece: string | Uint8Array | null = null): BriefRefused => ({
  kind: "failure",
  place,
  reason: `${placeName(place)}: ${problem}`,
  piece,
});

/** `value` as a message quotes it: on one line, escaped, cut after 60 characters. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
