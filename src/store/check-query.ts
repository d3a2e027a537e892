import { isDate } from "node:util/types";
import { StoreError } from "../../schema/ontology/errors.js";
import type { Query } from "../../queries/graph-store.js";
import { isPlainMap } from "./dialect.js";

/**
 * Refuses, before any engine sees them, values that the engines would treat differently without a word: one stores a
 * map or a mixed list where the other refuses it, one merges on null, one finds 1 where '1' was meant.
 * @throws StoreError QUERY_REJECTED naming the parameter, what was expected and what came.
 */
export function checkQuery({ cypher, params }: Pick<Query<unknown>, "cypher" | "params">): void {
  for (const [name, value] of Object.entries(params)) checkParameter(`$${name}`, value, keyOf(name));
  checkStoredMaps(cypher, params);
  checkMergeKeys(cypher, params);
}

function refuse(where: string, expected: string, got: unknown): never {
  throw new StoreError("QUERY_REJECTED", `Parameter ${where}: expected ${expected}, but got ${describe(got)}.`);
}

function describe(value: unknown): string {
  if (isDate(value)) return "a Date; write it as an ISO 8601 string";
  if (typeof value === "bigint") return `${value}n, a bigint`;
  const kind = typeof value;
  if (kind === "number" || value === undefined || kind === "function" || kind === "symbol") return String(value);
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

type KeyRule = "id" | "reference" | "list" | null;

/** `id` names a node; `subjectId` may name one; `ids` and `actorIds` name many. */
const keyOf = (name: string): KeyRule =>
  name === "id" ? "id" : /(^ids|Ids)$/.test(name) ? "list" : /Id$/.test(name) ? "reference" : null;

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

function checkKey(where: string, value: unknown, rule: KeyRule): void {
  if (rule === "id" && !isText(value)) refuse(where, "a non-empty string, since it is an id", value);
  if (rule === "reference" && value !== null && !isText(value)) refuse(where, "an id (a string) or null", value);
  if (rule === "list" && value !== null && !(Array.isArray(value) && value.every(isText)))
    refuse(where, "a list of ids (strings)", value);
}

/** A scalar, a list of scalars of one type, a map of those, or a list of such maps. */
function checkParameter(where: string, value: unknown, rule: KeyRule): void {
  checkKey(where, value, rule);
  if (isPlainMap(value)) checkMap(where, value);
  else if (Array.isArray(value) && value.length > 0 && value.every(isPlainMap))
    value.forEach((item, index) => checkMap(`${where}[${index}]`, item));
  else checkProperty(where, value);
}

function checkMap(where: string, map: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(map)) {
    checkKey(`${where}.${key}`, value, keyOf(key));
    checkProperty(`${where}.${key}`, value);
  }
}

/** What a node or relationship may hold on both engines. */
function checkProperty(where: string, value: unknown): void {
  if (!Array.isArray(value)) return checkScalar(where, value);
  value.forEach((item, index) => {
    if (item === null) refuse(`${where}[${index}]`, "a list without null", item);
    checkScalar(`${where}[${index}]`, item);
  });
  if (new Set(value.map((item) => typeof item)).size > 1) refuse(where, "a list of one type", value);
}

function checkScalar(where: string, value: unknown): void {
  const plain = value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  if (!plain) refuse(where, "a string, a finite number, true, false or null", value);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) refuse(where, "a number within ±2^53", value);
}

/** A map may spread over a node (`SET n += $map`), never become one property of it. */
function checkStoredMaps(cypher: string, params: Query<unknown>["params"]): void {
  for (const [name, value] of Object.entries(params)) {
    if (!isPlainMap(value)) continue;
    const stored = new RegExp(`(\\.\\w+\\s*=|\\w\\s*:)\\s*\\$${name}\\b(?!\\.)`);
    if (stored.test(cypher)) refuse(`$${name}`, "a value that a property can hold", value);
  }
}

interface MergeKey {
  /** The parameter that holds the key, or the list of rows that do. */
  readonly parameter: string;
  /** Field of each row; null when the parameter is the key itself. */
  readonly field: string | null;
}

/** The embedded engine makes a node for `MERGE (n {id: null})`, Neo4j refuses. */
function checkMergeKeys(cypher: string, params: Query<unknown>["params"]): void {
  for (const { parameter, field } of mergeKeysOf(cypher)) {
    const value: unknown = params[parameter];
    if (field === null) {
      if (value === null || value === undefined) refuse(`$${parameter}`, "a key to merge on", value);
    } else if (Array.isArray(value)) {
      value.forEach((row: unknown, index) => {
        const key = isPlainMap(row) ? row[field] : undefined;
        if (key === null || key === undefined) refuse(`$${parameter}[${index}].${field}`, "a key to merge on", key);
      });
    }
  }
}

/** Texts are constants, so each is read once. */
const knownKeys = new Map<string, readonly MergeKey[]>();

function mergeKeysOf(cypher: string): readonly MergeKey[] {
  const known = knownKeys.get(cypher);
  if (known) return known;
  const rows = new Map(
    [...cypher.matchAll(/\bUNWIND\s+\$(\w+)\s+AS\s+(\w+)/gi)].map(([, list, alias]) => [alias, list] as const),
  );
  const patterns = [...cypher.matchAll(/\bMERGE\b((?:\s*\([^)]*\)|\s*<?-\s*\[[^\]]*\]\s*->?)+)/gi)].map(
    ([, pattern]) => pattern ?? "",
  );
  const keys = patterns.flatMap((pattern) =>
    [...pattern.matchAll(/:\s*(?:\$(\w+)|(\w+)\.(\w+))\s*[,}]/g)].flatMap(([, parameter, alias, field]): MergeKey[] => {
      if (parameter !== undefined) return [{ parameter, field: null }];
      const list = rows.get(alias);
      return list !== undefined && field !== undefined ? [{ parameter: list, field }] : [];
    }),
  );
  knownKeys.set(cypher, keys);
  return keys;
}
