import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isScalarType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { checkRange, refuse } from "../../schema/graphql/check-arguments.js";
import { readStatementFilter } from "../../schema/graphql/read-statement-filter.js";
import { InputError } from "../../schema/ontology/errors.js";
import { LEVELS, type ExportRequest, type Level } from "./export-request.js";

/** Names and values as an address or a command line brings them; a name may come several times. */
export type ExportParameters = Readonly<Record<string, readonly string[]>>;

/** Parameters that are no field of the filter. */
const OWN_PARAMETERS = ["level", "actor", "depth", "all", "filter"];

/** A field that holds a list may be named by one item: `type=MET`. `actor` is none of them: it is the center. */
const SINGULAR: Readonly<Record<string, string>> = {
  type: "types",
  country: "countries",
  source: "sources",
  subject: "subjects",
  object: "objects",
  status: "statuses",
};

const MAX_DEPTH = 10;
const MAX_CENTERS = 500;

/**
 * What is to be exported. `filter` is the filter as JSON, as GraphQL's variables hold it; every field of it is also a
 * parameter by itself, lists separated by commas; GraphQL's own input type reads both.
 * @throws InputError in GraphQL's words
 */
export function readExportRequest(parameters: ExportParameters, schema: GraphQLSchema): ExportRequest {
  const type = filterType(schema);
  const fields: Record<string, unknown> = { ...readFilterJson(only(parameters, "filter")) };
  for (const [name, values] of Object.entries(parameters)) {
    if (OWN_PARAMETERS.includes(name)) continue;
    const field = SINGULAR[name] ?? name;
    const known = type.getFields()[field];
    if (!known) throw new InputError(unknownParameter(name, Object.keys(type.getFields())));
    fields[field] = readValues(field, values, known.type);
  }
  const centers = (parameters["actor"] ?? []).flatMap((ids) => ids.split(",")).map((id) => id.trim());
  if (centers.length > MAX_CENTERS) refuse("actor", `at most ${MAX_CENTERS} ids`, centers.length);
  const wrong = centers.find((id) => id === "");
  if (wrong !== undefined) refuse("actor", "an id", wrong);
  return {
    level: readLevel(only(parameters, "level")),
    filter: readStatementFilter(coerceFilter(fields, type)),
    centers: [...new Set(centers)].sort(),
    depth: checkRange("depth", readWhole("depth", only(parameters, "depth") ?? "1"), 0, MAX_DEPTH),
    everything: readSwitch("all", only(parameters, "all")),
  };
}

const unknownParameter = (name: string, fields: readonly string[]): string =>
  `There is no parameter "${name}"; there are ${[...OWN_PARAMETERS, ...fields].join(", ")}.`;

function filterType(schema: GraphQLSchema): GraphQLInputObjectType {
  const type = schema.getType("StatementFilter");
  if (!isInputObjectType(type)) throw new Error("The schema has no StatementFilter.");
  return type;
}

function only(parameters: ExportParameters, name: string): string | undefined {
  const values = parameters[name] ?? [];
  if (values.length > 1) throw new InputError(`Parameter "${name}" is given ${values.length} times; give it once.`);
  return values[0];
}

function readFilterJson(text: string | undefined): object {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // told below
  }
  return refuse("filter", `a filter as JSON, such as {"types":["MET"],"from":"2023"}`, text);
}

function coerceFilter(fields: object, type: GraphQLInputObjectType): StatementFilter {
  return coerceInputValue(fields, type, (path, _value, error) => {
    throw new InputError(
      `Argument "${["filter", ...path]
        .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
        .join("")
        .slice(1)}": ${error.message}${allowedBy(error.message, type)}`,
    );
  }) as StatementFilter;
}

function allowedBy(message: string, type: GraphQLInputObjectType): string {
  const named = /does not exist in "(\w+)" enum/.exec(message)?.[1];
  const found = Object.values(type.getFields())
    .map((field) => getNamedType(field.type))
    .find((candidate) => isEnumType(candidate) && candidate.name === named);
  if (!isEnumType(found)) return "";
  return ` Allowed: ${found
    .getValues()
    .map(({ name }) => name)
    .join(", ")}.`;
}

/** The texts of one field as its type wants them; what cannot be understood is left for GraphQL to refuse. */
function readValues(name: string, values: readonly string[], type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const item = inner.ofType;
    if (isInputObjectType(getNamedType(item))) return values.flatMap((value) => readJson(name, value));
    return values.flatMap((value) => value.split(",")).map((value) => readValue(name, value.trim(), item));
  }
  if (values.length > 1) throw new InputError(`Parameter "${name}" is given ${values.length} times; give it once.`);
  return readValue(name, values[0] ?? "", inner);
}

function readValue(name: string, value: string, type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (isInputObjectType(inner)) return readJson(name, value);
  if (isEnumType(inner)) return value.toUpperCase().replaceAll("-", "_");
  if (!isScalarType(inner)) return value;
  if (inner.name === "Boolean") return value === "" || value === "true" ? true : value === "false" ? false : value;
  const isNumeric = inner.name === "Int" || inner.name === "Float";
  return isNumeric && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

function readJson(name: string, value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return refuse(`filter.${name}`, "JSON", value);
  }
}

const isLevel = (text: string): text is Level => (LEVELS as readonly string[]).includes(text);

function readLevel(text = "statements"): Level {
  return isLevel(text) ? text : refuse("level", LEVELS.join(" or "), text);
}

const readWhole = (name: string, text: string): number =>
  /^\d+$/.test(text) ? Number(text) : refuse(name, "a whole number", text);

function readSwitch(name: string, text: string | undefined): boolean {
  if (text === undefined || text === "false") return false;
  return text === "" || text === "true" ? true : refuse(name, "true or false", text);
}
