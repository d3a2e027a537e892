import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { Lifespan } from "../../schema/ontology/lifespan.js";
import { isPartialDate, type PartialDate } from "../../schema/ontology/partial-date.js";

/** What a file of knowledge holds, whatever its format; `id`s are those of the file with their scheme, «ftm:Q1065». */
export type ImportRecord = ActorRecord | PostRecord | TermRecord | LinkRecord | LeftOut | Fault;

export interface ActorRecord extends Lifespan {
  readonly record: "actor";
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly description: string | null;
  /** Other ids, «wikidata:Q1065»; without `id`. */
  readonly externalIds: readonly string[];
}

/** An office that people may hold. */
export interface PostRecord {
  readonly record: "post";
  readonly id: string;
  readonly title: string;
  /** Id in the file of the body it belongs to; null where only a state is told, or nothing. */
  readonly body: string | null;
  readonly country: string | null;
}

/** A span of time that links name, such as a legislature. */
export interface TermRecord {
  readonly record: "term";
  readonly id: string;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/** Somebody in an office or a membership. */
export interface LinkRecord {
  readonly record: "link";
  readonly id: string;
  readonly type: "HOLDS_OFFICE" | "MEMBER_OF" | "LEADS";
  /** Ids in the file. */
  readonly subject: string;
  readonly object: string | null;
  readonly post: string | null;
  readonly term: string | null;
  readonly title: string | null;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly url: string | null;
  /** ISO day at which the source last said so. */
  readonly publishedOn: string | null;
  /** The dataset that says so; null: the file does. */
  readonly source: string | null;
}

/** An entity of a schema that Griot's model has no place for. */
export interface LeftOut {
  readonly record: "left";
  readonly what: string;
}

/** What cannot be read; `reason` names the place, says what was expected. */
export interface Fault {
  readonly record: "fault";
  readonly reason: string;
}

/** A date as files write it, «2021-06-11T00:00:00», as precise as it is; null for none. */
export function readDate(text: unknown): PartialDate | null {
  if (typeof text !== "string") return null;
  const [date] = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(text.trim()) ?? [];
  return date ?? null;
}

/** Those that the calendar has, sorted, each once. */
export const readDates = (texts: readonly unknown[]): readonly PartialDate[] =>
  [...new Set(texts.flatMap((text) => readDate(text) ?? []).filter(isPartialDate))].sort();

/** «ml», «ML» → ML; null for what is no code of two letters. */
export const readCountry = (text: unknown): string | null =>
  typeof text === "string" && /^[a-z]{2}$/i.test(text.trim()) ? text.trim().toUpperCase() : null;
