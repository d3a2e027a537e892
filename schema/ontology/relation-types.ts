import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { ConfigurationError } from "./errors.js";

/** What a statement of a type may carry beside subject, object and date. */
export type Role = "title" | "award" | "period" | "place" | "onBehalfOf";

/** One row of `relation-types.yaml`. */
export interface RelationSpec {
  readonly type: string;
  readonly fr: string;
  readonly en: string;
  /** French reading from the object's side: «a été décoré par». */
  readonly inverse: string;
  /** Subject and object may change places; a symmetric statement is stored once. */
  readonly symmetric: boolean;
  /** Ends that a text may leave unnamed. */
  readonly nullable: readonly ("subject" | "object")[];
  readonly roles: readonly Role[];
  readonly plover: string | null;
  readonly wikidata: string | null;
  readonly covers: string;
  readonly excludes: string | null;
}

/** A name of `RELATION_TYPES`, checked when it enters; safe to stand in a Cypher text. */
export type RelationType = string;

const ROLES = ["title", "award", "period", "place", "onBehalfOf"];

/**
 * Reads an ontology text into its rows, in the file's order.
 * @throws ConfigurationError naming the entry and the field that is wrong; a type's name must match `[A-Z][A-Z_]*`,
 * since it becomes a relationship type in Cypher.
 */
export function parseRelationTypes(yamlText: string, fileName: string): ReadonlyMap<RelationType, RelationSpec> {
  const entries = Object.entries(parse(yamlText) as Record<string, Record<string, unknown>>);
  return new Map(entries.map(([type, entry]) => [type, readSpec(type, entry, fileName)]));
}

function readSpec(type: string, entry: Record<string, unknown>, fileName: string): RelationSpec {
  const problem = (field: string, expected: string): never => {
    throw new ConfigurationError(
      `${fileName}, ${type}.${field}: expected ${expected}, but got ${JSON.stringify(entry[field])}.`,
    );
  };
  if (!/^[A-Z][A-Z_]*$/.test(type))
    throw new ConfigurationError(`${fileName}: "${type}" is no type name (capitals and _).`);
  const text = (field: string): string => {
    const value = entry[field];
    return typeof value === "string" && value ? value : problem(field, "a text");
  };
  const optional = (field: string): string | null => (entry[field] === undefined ? null : text(field));
  const list = (field: string, allowed: readonly string[]): readonly string[] => {
    const value = entry[field] ?? [];
    const valid = Array.isArray(value) && value.every((item) => allowed.includes(item as string));
    return valid ? (value as string[]) : problem(field, `a list of ${allowed.join(", ")}`);
  };
  return {
    type,
    fr: text("fr"),
    en: text("en"),
    inverse: text("inverse"),
    symmetric: entry["symmetric"] === true,
    nullable: list("nullable", ["subject", "object"]) as RelationSpec["nullable"],
    roles: list("roles", ROLES) as readonly Role[],
    plover: optional("plover"),
    wikidata: optional("wikidata"),
    covers: text("covers"),
    excludes: optional("excludes"),
  };
}

/** Every relation type the graph holds, read once at start. GraphQL enum, Cypher and exporters derive from it. */
export const RELATION_TYPES: ReadonlyMap<RelationType, RelationSpec> = parseRelationTypes(
  readFileSync(new URL("./relation-types.yaml", import.meta.url), "utf8"),
  "relation-types.yaml",
);

export const isRelationType = (value: string): boolean => RELATION_TYPES.has(value);

/** The row of a type that was checked before. @throws ConfigurationError for a name that is not in the ontology. */
export function relationSpec(type: RelationType): RelationSpec {
  const spec = RELATION_TYPES.get(type);
  if (!spec) throw new ConfigurationError(`"${type}" is no relation type of the ontology.`);
  return spec;
}
