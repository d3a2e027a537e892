import { isDate } from "node:util/types";
import { StoreError } from "../../schema/ontology/errors.js";
import type { Row, Value } from "../../queries/graph-store.js";

/**
 * All in which the two engines differ and that our Cypher texts cannot smooth over. Everything else about an engine is
 * how to open and close it.
 */
export interface Dialect {
  /** Neo4j backs a unique constraint with an index; the embedded engine scans without one made beside it. */
  readonly constraintsAreIndexed: boolean;
  /** Parameters as the engine's client wants them. */
  readonly toEngine: (params: Readonly<Record<string, Value>>) => Record<string, unknown>;
}

export const EMBEDDED: Dialect = {
  constraintsAreIndexed: false,
  toEngine: (params) => ({ ...params }),
};

export const NEO4J: Dialect = {
  constraintsAreIndexed: true,
  toEngine: (params) => mapValues(params, withIntegers),
};

/** An object literal, wherever it was made; no instance of a class. */
export function isPlainMap(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const mapValues = <From, To>(map: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));

/**
 * Neo4j's client sends every number as a float unless it is a bigint, and `LIMIT 25.0` is refused; the embedded engine
 * takes 25 for a whole number by itself. A list with one fraction in it stays a list of floats, since Neo4j stores
 * lists of one type only.
 */
function withIntegers(value: Value): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) {
    const list = value as readonly Value[];
    const hasFraction = list.some((item) => typeof item === "number" && !Number.isInteger(item));
    return hasFraction ? list : list.map(withIntegers);
  }
  return typeof value === "object" && value !== null ? mapValues(value as Record<string, Value>, withIntegers) : value;
}

/**
 * A row of either engine in plain values: whole numbers as numbers, temporal values as ISO 8601 strings. Changed in
 * place, since exports take millions of them: only for a row that its engine's client made for this one reading.
 * @throws StoreError for a whole number past 2^53, which JavaScript cannot hold, and for a whole node, relationship or
 * path: the engines show them differently, so a question returns their properties.
 */
export function plainRow(row: Record<string, unknown>): Row {
  for (const column in row) {
    const value = row[column];
    if (!isPlain(value)) row[column] = plainValue(value, column);
  }
  return row;
}

const isPlain = (value: unknown): boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null;

function plainValue(value: unknown, column: string): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return plainInteger(value, column);
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return plainList(value as unknown[], column);
  if (isGraphElement(value)) {
    throw new StoreError(
      "QUERY_REJECTED",
      `Column "${column}" holds a whole node, relationship or path; return its properties instead.`,
    );
  }
  // The embedded engine gives a date and time without zone as a Date, all else temporal as text.
  if (isDate(value)) return value.toISOString().replace(/\.?0*Z$/, "");
  if (!isPlainMap(value)) return isoText(value);
  return mapValues(value, (item) => plainValue(item, column));
}

function plainList(list: unknown[], column: string): readonly unknown[] {
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    if (!isPlain(item)) list[index] = plainValue(item, column);
  }
  return list;
}

function plainInteger(value: bigint, column: string): number {
  if (value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER) return Number(value);
  throw new StoreError(
    "QUERY_REJECTED",
    `Column "${column}" holds ${value}, past what a number can hold exactly; return it as text with toString().`,
  );
}

/** One of the classes that Neo4j's client has for dates and times; its text is ISO 8601. */
interface Temporal {
  toString(): string;
}

/** Neo4j's client writes nanoseconds with all nine digits. */
const isoText = (value: Temporal): string =>
  value
    .toString()
    .replace(/(\.\d*?)0+(?=\D|$)/, "$1")
    .replace(/\.(?=\D|$)/, "");

const isGraphElement = (value: object): boolean =>
  "elementId" in value || "segments" in value || ("_id" in value && ("_labels" in value || "_type" in value));
