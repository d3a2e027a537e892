import { AppError } from "../schema/ontology/errors.js";
import type { Row } from "./graph-store.js";

/** A row that does not hold what its question promised: the Cypher text and its reader disagree. */
export class RowError extends AppError {
  constructor(
    readonly column: string,
    expected: string,
    got: unknown,
  ) {
    super("ROW_INVALID", `Column "${column}": expected ${expected}, but got ${JSON.stringify(got) ?? String(got)}.`);
  }
}

const isString = (value: unknown): value is string => typeof value === "string";
const isInt = (value: unknown): value is number => Number.isSafeInteger(value);
const isNumber = (value: unknown): value is number => typeof value === "number";

function readAs<Read>(row: Row, column: string, is: (value: unknown) => value is Read, expected: string): Read {
  const value = row[column];
  if (!is(value)) throw new RowError(column, expected, value);
  return value;
}

/** A column that the engine left out counts as null. */
function readOrNull<Read>(row: Row, column: string, is: (value: unknown) => value is Read, expected: string) {
  return row[column] === null || row[column] === undefined ? null : readAs(row, column, is, `${expected} or null`);
}

function readListOf<Read>(row: Row, column: string, is: (value: unknown) => value is Read, expected: string) {
  return readAs(
    row,
    column,
    (value): value is readonly Read[] => Array.isArray(value) && value.every(is),
    `a list of ${expected}`,
  );
}

/** @throws RowError, as all readers here do, naming the column. */
export const readString = (row: Row, column: string): string => readAs(row, column, isString, "a string");

export const readStringOrNull = (row: Row, column: string): string | null =>
  readOrNull(row, column, isString, "a string");

export const readNumber = (row: Row, column: string): number => readAs(row, column, isNumber, "a number");

export const readInt = (row: Row, column: string): number => readAs(row, column, isInt, "a whole number");

export const readIntOrNull = (row: Row, column: string): number | null =>
  readOrNull(row, column, isInt, "a whole number");

export const readBoolean = (row: Row, column: string): boolean =>
  readAs(row, column, (value): value is boolean => typeof value === "boolean", "true or false");

export const readStringList = (row: Row, column: string): readonly string[] =>
  readListOf(row, column, isString, "strings");

export const readIntList = (row: Row, column: string): readonly number[] =>
  readListOf(row, column, isInt, "whole numbers");
