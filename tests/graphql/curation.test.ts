import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { serve, type AskingServer } from "../support/asking-server.js";
import { engines } from "../support/engines.js";
import { fill, SMALL_GRAPH } from "../support/small-graph.js";
import { actor, extraction, statement } from "../support/sample-extractions.js";

const also = extraction(
  "Sergueï Lavrov n’a pas rencontré Assimi Goïta. Goïta se tait.",
  [
    actor("person:serguei-lavrov", "Sergueï Lavrov"),
    actor("person:assimi-goita", "Assimi Goïta"),
    actor("person:goita", "Goïta"),
  ],
  [statement({ type: "MET", subject: "person:serguei-lavrov", object: "person:assimi-goita", negated: true })],
);

describe.each(engines())("curation on $name", ({ open }) => {
  let store: GraphStore;
  let server: AskingServer;
  beforeAll(async () => {
    store = await open();
    await fill(store, [...SMALL_GRAPH, also]);
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  test("what is doubtful, most consequential first", async () => {
    const { data, errors } = await server.ask(
      "{ review(first: 3) { totalCount nodes { kind weight statements { type negated } suggestion { score } } } }",
    );
    expect(errors).toBeUndefined();
    const nodes = (data as any).review.nodes as { kind: string; statements: { negated: boolean }[] }[];
    expect(nodes.map(({ kind }) => kind)).toEqual(["CONTRADICTION", "DUPLICATE", "LOW_CONFIDENCE"]);
    expect(nodes[0]?.statements.map(({ negated }) => negated)).toEqual([false, true]);
  });

  test("a suggestion that is followed, and undone", async () => {
    const suggestions = "{ suggestions { nodes { keep { id } merge { id } score } } }";
    const first = await server.ask(suggestions);
    expect((first.data as any).suggestions.nodes).toEqual([
      { keep: { id: "person:assimi-goita" }, merge: { id: "person:goita" }, score: expect.any(Number) },
    ]);
    const about = (id: string): Promise<any> =>
      server.ask("query ($id: ID) { suggestions(actor: $id) { totalCount } }", { id }).then(({ data }) => data);
    expect(await about("person:goita")).toEqual({ suggestions: { totalCount: 1 } });
    expect(await about("person:nobody")).toEqual({ suggestions: { totalCount: 0 } });
    const merged = await server.ask(
      `mutation { mergeActors(keep: "person:assimi-goita", merge: ["person:goita"], author: "awa") {
         id kind by summary undoneBy actors { id aliases } before { value } after { id value } } }`,
    );
    expect((merged.data as any).mergeActors).toEqual({
      ...{ id: expect.stringMatching(/^change-\d+$/), kind: "MERGE", by: "awa", undoneBy: null },
      summary: "Goïta (person:goita) merged into Assimi Goïta (person:assimi-goita)",
      actors: [{ id: "person:assimi-goita", aliases: ["Goïta", "chef de l’État", "colonel Assimi Goïta"] }],
      before: [{ value: null }],
      after: [{ id: "merged person:goita", value: "person:assimi-goita" }],
    });
    expect((await server.ask('{ actor(id: "person:goita") { id } }')).data).toEqual({
      actor: { id: "person:assimi-goita" },
    });
    expect((await server.ask(suggestions)).data).toEqual({ suggestions: { nodes: [] } });
    const undone = await server.ask(`mutation($id: ID!) { undo(change: $id) { kind by undoes } }`, {
      id: (merged.data as any).mergeActors.id,
    });
    expect(undone.data).toEqual({
      undo: { kind: "UNDO", by: "anonymous", undoes: (merged.data as any).mergeActors.id },
    });
    expect((await server.ask('{ actor(id: "person:goita") { id } }')).data).toEqual({ actor: { id: "person:goita" } });
    const log = await server.ask('{ changes(about: "person:goita") { totalCount nodes { kind undoneBy } } }');
    expect((log.data as any).changes).toMatchObject({ totalCount: 2, nodes: [{ kind: "UNDO" }, { kind: "MERGE" }] });
  });

  test("names and ids are kept trimmed, each once", async () => {
    const { data } = await server.ask(
      `mutation { editActor(id: "person:goita", input: {
         aliases: [" Le colonel ", "Le colonel"], externalIds: ["wikidata:Q2", "wikidata:Q1", "wikidata:Q2"] }) {
         id summary actors { aliases } } }`,
    );
    expect((data as any).editActor).toMatchObject({
      summary: 'Goïta (person:goita): aliases ["Le colonel"], externalIds ["wikidata:Q1","wikidata:Q2"]',
      actors: [{ aliases: ["Le colonel"] }],
    });
    await server.ask("mutation ($id: ID!) { undo(change: $id) { id } }", { id: (data as any).editActor.id });
  });

  test.each([
    ['suggestions(actor: "") { totalCount }', 'Argument "actor": expected an id, but got "".'],
    ['changes(about: "") { totalCount }', 'Argument "about": expected an id, but got "".'],
  ])("refuses { %s }", async (field, message) => {
    const { errors } = await server.ask(`{ ${field} }`);
    expect(errors?.map((error) => [error.message, error.extensions.code])).toEqual([[message, "BAD_USER_INPUT"]]);
  });

  test.each([
    ['editActor(id: "person:goita", input: {}) { id }', 'Argument "input": expected something to change, but got {}.'],
    [
      'editActor(id: "person:goita", input: { country: "Mali" }) { id }',
      'Argument "input.country": expected a code of two capitals (ISO 3166-1 alpha-2) such as ML, but got "Mali".',
    ],
    ['mergeActors(keep: "x", merge: []) { id }', 'Argument "merge": expected 1 to 100 ids, but got 0.'],
    ['undo(change: "change-99") { id }', 'Argument "change": no change has the id "change-99"; "changes" lists them.'],
    [
      'splitMention(brief: "x", actor: "person:goita", surfaces: [], name: "Une autre") { id }',
      'Argument "surfaces": expected at least one; left out, all are meant, but got [].',
    ],
    [
      'splitMention(brief: "x", actor: "person:goita", spans: [], name: "Une autre") { id }',
      'Argument "spans": expected at least one; left out, all are meant, but got [].',
    ],
    [
      'keepApart(a: "person:goita", b: "person:x") { id }',
      'Argument "b": no actor has the id "person:x"; "search" finds ids.',
    ],
  ])("refuses %s", async (field, message) => {
    const { errors } = await server.ask(`mutation { ${field} }`);
    expect(errors?.map((error) => [error.message, error.extensions.code])).toEqual([[message, "BAD_USER_INPUT"]]);
  });
});
