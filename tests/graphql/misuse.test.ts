import { describe, expect, test } from "@jest/globals";
import { StoreError } from "../../schema/ontology/errors.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { serve } from "../support/asking-server.js";
import { engines } from "../support/engines.js";
import { servedSmallGraph } from "../support/served-small-graph.js";

const GOITA = "person:assimi-goita";
const ALLOWED_KINDS = "PERSON, PUBLIC_BODY, ORGANIZATION, COUNTRY, GROUP, PLACE";

/** What is wrong, the query, and the one sentence that says so. All are BAD_USER_INPUT. */
const ARGUMENTS: readonly (readonly [query: string, message: string])[] = [
  [
    `{ statements(first: 501) { totalCount } }`,
    'Argument "first": expected a whole number from 0 to 500, but got 501.',
  ],
  [`{ statements(first: -1) { totalCount } }`, 'Argument "first": expected a whole number from 0 to 500, but got -1.'],
  [`{ actor(id: "") { id } }`, 'Argument "id": expected an id, but got "".'],
  [
    `{ actors(after: "zzz") { totalCount } }`,
    'Argument "after": expected a cursor that this list gave in the same order, but got "zzz".',
  ],
  [
    `{ statements(filter: { from: "12/02/26" }) { totalCount } }`,
    'Argument "filter.from": expected a date such as 2022, 2022-02 or 2022-02-08, but got "12/02/26".',
  ],
  [
    `{ statements(filter: { to: "2022-02-30" }) { totalCount } }`,
    'Argument "filter.to": expected a date such as 2022, 2022-02 or 2022-02-08, but got "2022-02-30".',
  ],
  [
    `{ statements(filter: { from: "2023", to: "2022-12" }) { totalCount } }`,
    'Argument "filter.to": expected a date not before filter.from (2023), but got "2022-12".',
  ],
  [
    `{ statements(filter: { minConfidence: 80 }) { totalCount } }`,
    'Argument "filter.minConfidence": expected a number from 0 to 1, but got 80.',
  ],
  [
    `{ statements(filter: { minBriefs: -1 }) { totalCount } }`,
    'Argument "filter.minBriefs": expected a whole number from 0 to 1000000, but got -1.',
  ],
  [
    `{ statements(filter: { countries: ["Mali"] }) { totalCount } }`,
    'Argument "filter.countries": expected codes of two capitals (ISO 3166-1 alpha-2) such as ML, but got "Mali".',
  ],
  [
    `{ statements(filter: { or: [{ types: [MET] }, { objectCountries: ["ml"] }] }) { totalCount } }`,
    'Argument "filter.or[1].objectCountries": expected codes of two capitals (ISO 3166-1 alpha-2) such as ML, but got "ml".',
  ],
  [
    `{ statements(filter: { not: { and: [{ from: "2023", to: "2022" }] } }) { totalCount } }`,
    'Argument "filter.not.and[0].to": expected a date not before filter.not.and[0].from (2023), but got "2022".',
  ],
  [
    `{ statements(filter: { asOf: "demain" }) { totalCount } }`,
    'Argument "filter.asOf": expected a date such as 2022, 2022-02 or 2022-02-08, but got "demain".',
  ],
  [
    `{ statements(filter: { or: [{ asOf: "2022" }] }) { totalCount } }`,
    'Argument "filter.or[0].asOf": expected in the outermost filter only; write it as "filter.asOf".',
  ],
  [
    `{ statements(filter: { not: { includePlanned: true } }) { totalCount } }`,
    'Argument "filter.not.includePlanned": expected in the outermost filter only; write it as "filter.includePlanned".',
  ],
  [
    `{ statements(filter: { minSources: -1 }) { totalCount } }`,
    'Argument "filter.minSources": expected a whole number from 0 to 1000000, but got -1.',
  ],
  [
    `{ statements(filter: { not: { not: { not: { not: { not: { types: [MET] } } } } } }) { totalCount } }`,
    'Argument "filter.not.not.not.not.not": expected filters nested at most 5 deep, but got 6.',
  ],
  [
    `{ statements(filter: { or: [${"{ types: [MET] }, ".repeat(31)}] }) { totalCount } }`,
    'Argument "filter.or[30]": expected at most 60 filters and fields nested in one filter, but got 62.',
  ],
  [
    `{ statements(filter: { text: "  " }) { totalCount } }`,
    'Argument "filter.text": expected at least one word, but got "  ".',
  ],
  [
    `{ statements(filter: { ingestedAfter: "hier" }) { totalCount } }`,
    'Argument "filter.ingestedAfter": expected a day or an instant such as 2026-02-12T08:30:00Z, but got "hier".',
  ],
  [
    `{ actor(id: "${GOITA}") { offices(on: "demain") { title } } }`,
    'Argument "on": expected a date such as 2022, 2022-02 or 2022-02-08, but got "demain".',
  ],
  [
    `{ paths(from: "${GOITA}", to: "person:x") { length } }`,
    'Argument "to": no actor has the id "person:x"; "search" finds ids.',
  ],
  [
    `{ paths(from: "${GOITA}", to: "country:mali", maxLength: 7) { length } }`,
    'Argument "maxLength": expected a whole number from 1 to 6, but got 7.',
  ],
  [
    `{ paths(from: "${GOITA}", to: "country:mali", first: 51) { length } }`,
    'Argument "first": expected a whole number from 1 to 50, but got 51.',
  ],
  [
    `{ paths(from: "${GOITA}", to: "country:mali", avoidActors: []) { length } }`,
    'Argument "avoidActors": expected 1 to 500 ids, but got 0.',
  ],
  [
    `{ subgraph(centers: ["${GOITA}"], maxRelationships: 20001) { omitted } }`,
    'Argument "maxRelationships": expected a whole number from 0 to 20000, but got 20001.',
  ],
  [
    `{ subgraph(centers: ["${GOITA}"], maxActors: 5001) { omitted } }`,
    'Argument "maxActors": expected a whole number from 1 to 5000, but got 5001.',
  ],
  [
    `{ subgraph(centers: ["${GOITA}"], maxActors: 5000) { actors { statements(first: 20) { nodes { id } } } } }`,
    'This request may bring 205001 objects, but at most 100000 are allowed; give its nested lists a smaller "first".',
  ],
  [`{ subgraph(centers: []) { omitted } }`, 'Argument "centers": expected 1 to 50 ids, but got 0.'],
  [
    `{ subgraph(centers: ["${GOITA}", "x"]) { omitted } }`,
    'Argument "centers[1]": no actor has the id "x"; "search" finds ids.',
  ],
  [
    `{ subgraph(centers: ["${GOITA}"], depth: 5) { omitted } }`,
    'Argument "depth": expected a whole number from 0 to 4, but got 5.',
  ],
  [
    `{ timeline(interval: DAY, filter: { from: "1990", to: "2024" }) { statements } }`,
    'Argument "interval": DAY from 1990-01-01 to 2024-12-31 makes 12784 buckets, but at most 4000 are allowed; take a longer interval, or set filter.from and filter.to.',
  ],
  [`{ timeline(interval: DAY, actors: []) { statements } }`, 'Argument "actors": expected 1 to 500 ids, but got 0.'],
  [
    `{ timeline(interval: DECADE) { statements } }`,
    'Value "DECADE" does not exist in "Interval" enum. Allowed: DAY, WEEK, MONTH, QUARTER, YEAR.',
  ],
  [`{ statementCounts(by: []) { statements } }`, 'Argument "by": expected 1 to 3 different dimensions, but got [].'],
  [
    `{ statementCounts(by: [TYPE, TYPE]) { statements } }`,
    'Argument "by": expected 1 to 3 different dimensions, but got ["TYPE","TYPE"].',
  ],
  [
    `{ statementCounts(by: [TYPE], first: 1001) { statements } }`,
    'Argument "first": expected a whole number from 1 to 1000, but got 1001.',
  ],
  [
    `{ commonContacts(a: "${GOITA}", b: "${GOITA}") { withA } }`,
    `Argument "b": expected another actor than "a", but got "${GOITA}".`,
  ],
  [
    `{ firstContact(a: "${GOITA}", b: "person:x") { id } }`,
    'Argument "b": no actor has the id "person:x"; "search" finds ids.',
  ],
  [
    `{ relationshipChanges(actor: "${GOITA}", from: "2023-02", to: "2022") { during } }`,
    'Argument "to": expected a date not before from (2023-02), but got "2022".',
  ],
  [
    `{ ranking(by: FAME) { rank } }`,
    'Value "FAME" does not exist in "Centrality" enum. Allowed: DEGREE, STATEMENTS, PAGERANK, BETWEENNESS.',
  ],
  [`{ search(text: "") { score } }`, 'Argument "text": expected at least one word, but got "".'],
  [
    `{ search(text: "a", kinds: [MAN]) { score } }`,
    `Value "MAN" does not exist in "ActorKind" enum. Allowed: ${ALLOWED_KINDS}.`,
  ],
  [`mutation { ingestBrief(input: { text: " " }) { status } }`, 'Argument "input.text": expected a text, but got " ".'],
  [
    `mutation { ingestBrief(input: { text: "Oui.", publishedOn: "2022-02" }) { status } }`,
    'Argument "input.publishedOn": expected a day such as 2022-02-08, but got "2022-02".',
  ],
  [
    `mutation { ingestBrief(input: { text: "Oui.", url: "javascript:alert(1)" }) { status } }`,
    'Argument "input.url": expected an http or https address, but got "javascript:alert(1)".',
  ],
  [
    `mutation { ingestBrief(input: { text: "Oui.", language: "français" }) { status } }`,
    'Argument "input.language": expected two small letters (ISO 639-1) such as fr, but got "français".',
  ],
  [
    `{ statements(first: 500) { nodes { subject { statements(first: 500) { nodes { id } } } } } }`,
    'This request may bring 501500 objects, but at most 100000 are allowed; give its nested lists a smaller "first".',
  ],
];

describe.each(engines())("what a caller does wrong, on $name", (engine) => {
  const server = servedSmallGraph(engine);

  const complaints = async (query: string, variables = {}): Promise<unknown> =>
    (await server().ask(query, variables)).errors?.map(({ message, extensions }) => [extensions.code, message]);

  test.each(ARGUMENTS)("%s", async (query, message) => {
    expect(await complaints(query)).toEqual([["BAD_USER_INPUT", message]]);
    expect(server().reported).toEqual([]);
  });

  test("a list that is too long", async () => {
    const actors = Array.from({ length: 501 }, (_, index) => `person:p${index}`);
    const query = `query ($actors: [ID!]) { statements(filter: { actors: $actors }) { totalCount } }`;
    expect(await complaints(query, { actors })).toEqual([
      ["BAD_USER_INPUT", 'Argument "filter.actors": expected at most 500 items, but got 501.'],
    ]);
  });

  test("a cursor of another order", async () => {
    const first = await server().ask(`{ statements(first: 1) { pageInfo { endCursor } } }`);
    const { endCursor } = (first.data?.["statements"] as { pageInfo: { endCursor: string } }).pageInfo;
    expect(await complaints(`{ statements(orderBy: SOURCES, after: "${endCursor}") { totalCount } }`)).toEqual([
      [
        "BAD_USER_INPUT",
        `Argument "after": expected a cursor that this list gave in the same order, but got "${endCursor}".`,
      ],
    ]);
  });

  test("an enum value in a variable", async () => {
    const query = `query ($kinds: [ActorKind!]) { search(text: "a", kinds: $kinds) { score } }`;
    expect(await complaints(query, { kinds: ["MAN"] })).toEqual([
      [
        "BAD_USER_INPUT",
        `Variable "$kinds" got invalid value "MAN" at "kinds[0]"; Value "MAN" does not exist in "ActorKind" enum. Allowed: ${ALLOWED_KINDS}.`,
      ],
    ]);
  });

  test("many wrong things one by one: each field has its own error, the rest is answered", async () => {
    const { data, errors } = await server().ask(`{ good: actor(id: "${GOITA}") { name } bad: actor(id: "") { name } }`);
    expect(data).toEqual({ good: { name: "Assimi Goïta" }, bad: null });
    expect(errors?.map(({ path }) => path)).toEqual([["bad"]]);
  });

  test.each([
    [
      "a field that is not there",
      `{ statemens { totalCount } }`,
      /^Cannot query field "statemens" on type "Query"\. Did you mean/,
    ],
    ["no GraphQL", `{ statements(`, /^Syntax Error: Expected Name, found <EOF>\.$/],
    [
      "too deep",
      `{ statements { nodes { subject ${"{ statements { nodes { subject ".repeat(4)} { id } ${"} } }".repeat(4)} } } }`,
      /^Syntax Error: Query depth limit of 14 exceeded, found 16\.$/,
    ],
    [
      "too many aliases",
      `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: actor(id: "x") { id }`).join(" ")} }`,
      /^Syntax Error: Aliases limit of 30 exceeded, found 31\.$/,
    ],
    [
      "too long",
      `{ ${'actor(id: "x") { id } '.repeat(500)} }`,
      /^Syntax Error: Document contains more that 4000 tokens\. Parsing aborted\.$/,
    ],
  ])("%s", async (_name, query, message) => {
    const { status, errors } = await server().ask(query);
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions.code).toMatch(/^GRAPHQL_(VALIDATION|PARSE)_FAILED$/);
  });
});

describe("what goes wrong on our side", () => {
  const failing = (error: Error): GraphStore => ({
    engine: "none",
    read: () => Promise.reject(error),
    stream: () => {
      throw error;
    },
    write: () => Promise.reject(error),
    close: () => Promise.resolve(),
  });

  test.each([
    [
      "a graph that is gone",
      new StoreError("STORE_UNREACHABLE", "Neo4j at neo4j://secret-host:7687 does not answer."),
      "SERVICE_UNAVAILABLE",
      "The graph does not answer at the moment; try again shortly.",
    ],
    [
      "a refused query",
      new StoreError("QUERY_REJECTED", "The graph refused a query: MATCH (secret) …"),
      "INTERNAL_SERVER_ERROR",
      "Griot could not answer because of an error of its own; its log says more.",
    ],
    [
      "anything else",
      new TypeError("Cannot read properties of undefined (reading 'secret')"),
      "INTERNAL_SERVER_ERROR",
      "Griot could not answer because of an error of its own; its log says more.",
    ],
  ])("%s is reported here and hidden there", async (_name, error, code, message) => {
    const server = await serve(failing(error));
    try {
      const reply = await server.ask(`{ actor(id: "x") { id } }`);
      expect(reply.errors).toEqual([
        { message, path: ["actor"], locations: [{ line: 1, column: 3 }], extensions: { code } },
      ]);
      expect(JSON.stringify(reply)).not.toMatch(/secret|stack/);
      expect(server.reported).toEqual([error]);
    } finally {
      await server.close();
    }
  });
});
