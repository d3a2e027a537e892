import { RowError } from "../row.js";

/** A row in a list, its columns by their places: cheaper to hand on and to read than one by names. */
export type Values = readonly unknown[];

/** @throws RowError, as all readers here do, naming the place. */
export function textAt(values: Values, index: number): string {
  const value = values[index];
  return typeof value === "string" ? value : refuse(index, "a string", value);
}

export function textOrNullAt(values: Values, index: number): string | null {
  const value = values[index];
  return value === null || value === undefined ? null : textAt(values, index);
}

export function numberAt(values: Values, index: number): number {
  const value = values[index];
  return typeof value === "number" ? value : refuse(index, "a number", value);
}

export function listAt(values: Values, index: number): Values {
  const value = values[index];
  return Array.isArray(value) ? (value as Values) : refuse(index, "a list", value);
}

function refuse(index: number, expected: string, got: unknown): never {
  throw new RowError(`rows[${index}]`, expected, got);
}
