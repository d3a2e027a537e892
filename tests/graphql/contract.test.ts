import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { isEnumType, isInputObjectType, isObjectType } from "graphql";
import { buildGraphQLSchema } from "../../schema/graphql/build-schema.js";
import { ACTOR_KINDS } from "../../schema/ontology/actor-kinds.js";
import { RELATION_TYPES } from "../../schema/ontology/relation-types.js";
import { emitSdl } from "../../src/server/emit-sdl.js";

const schema = buildGraphQLSchema();
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));

test("the SDL in the tree is the one the classes make; npm run sdl writes it anew", () => {
  const written = readFileSync(new URL("../../schema/graphql/schema.graphql", import.meta.url), "utf8");
  expect(written).toBe(emitSdl());
});

test("every type, field, argument and value says what it is", () => {
  const silent: string[] = [];
  const check = (path: string, description: string | null | undefined): void => {
    if (!description) silent.push(path);
  };
  for (const type of types) {
    // The roots say nothing that their fields don't.
    if (!["Query", "Mutation", "Subscription"].includes(type.name)) check(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field.description);
    }
    if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field.description);
        for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg.description);
      }
    }
  }
  expect(silent).toEqual([]);
});

test("enums follow the ontology", () => {
  const values = (name: string): readonly string[] => {
    const type = schema.getType(name);
    return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  };
  expect(values("RelationType")).toEqual([...RELATION_TYPES.keys()]);
  expect(values("ActorKind")).toEqual(Object.keys(ACTOR_KINDS));
});

test("a relation type says what it covers, in both languages", () => {
  const type = schema.getType("RelationType");
  expect(isEnumType(type) && type.getValue("DECORATED")?.description).toBe(
    "decorated («a décoré»; from the other side: «a été décoré par»). Covers: élever au grade, décorer, médaille, distinction, prix d’État.",
  );
});

test("arguments stand in reading order, the page last", () => {
  const args = (type: string, field: string): readonly string[] => {
    const found = schema.getType(type);
    return isObjectType(found) ? (found.getFields()[field]?.args.map((arg) => arg.name) ?? []) : [];
  };
  expect(args("Query", "paths")).toEqual(["from", "to", "maxLength", "filter", "avoidActors", "avoidTypes", "first"]);
  expect(args("Query", "statements")).toEqual(["filter", "orderBy", "first", "after"]);
  expect(args("Actor", "statements")).toEqual(["filter", "as", "orderBy", "first", "after"]);
});

test("the contract's fields are there", () => {
  const fields = (name: string): readonly string[] => {
    const type = schema.getType(name);
    return isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()).sort() : [];
  };
  const has = (name: string, expected: string): void =>
    expect(fields(name)).toEqual(expect.arrayContaining(expected.split(" ")));
  has("Query", "actor actors search statement statements paths subgraph brief briefs");
  has(
    "Query",
    "commonContacts firstContact lastContact relationshipChanges timeline ranking communities officeHolders",
  );
  has("Query", "statementCounts statementFacets");
  has("Mutation", "ingestBrief");
  has("Subscription", "statementAdded briefIngested");
  has("Actor", "id name kind aliases country began ended statements relationships offices briefs degree");
  has("Statement", "id type subject object onBehalfOf place date datePrecision title award period confidence");
  has("Statement", "planned negated status sources evidence");
  has("Evidence", "quote start end rule brief sentence");
  has("Path", "actors steps");
  has("PathStep", "from to statements");
  has("OfficeHolding", "holder title body country from to knownFrom");
  has("Subgraph", "actors relationships omitted omittedActors omittedRelationships");
  has("ActorRelationship", "type other statements briefs firstDate lastDate");
  has("Relationship", "type subject object statements briefs firstDate lastDate");
  has("BriefInput", "title text source url publishedOn language");
  has("IngestResult", "status brief actors statements");
  expect(fields("StatementFilter")).toEqual(
    (
      "actors and asOf countries from includeNegated includePlanned ingestedAfter kinds minBriefs minConfidence " +
      "minSources negated not objectCountries objects or planned quote reported sources statuses subjectCountries " +
      "subjects text to types"
    ).split(" "),
  );
});
