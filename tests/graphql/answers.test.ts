import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { engines } from "../support/engines.js";
import { servedSmallGraph } from "../support/served-small-graph.js";

const example = (name: string): string =>
  readFileSync(new URL(`../../queries/examples/${name}.graphql`, import.meta.url), "utf8");

interface Named {
  readonly name: string;
}

interface Path {
  readonly steps: readonly { readonly statements: readonly { readonly type: string }[] }[];
}

describe.each(engines())("over HTTP, on $name", (engine) => {
  const server = servedSmallGraph(engine);

  const answer = async <Shape = unknown>(query: string, variables?: Record<string, unknown>): Promise<Shape> => {
    const { errors, data } = await server().ask(query, variables);
    expect(errors).toBeUndefined();
    return data as Shape;
  };

  test("who decorated whom, for whom, with which award, by which words", async () => {
    expect(await answer(example("who-decorated-whom"))).toEqual({
      statements: {
        totalCount: 1,
        nodes: [
          {
            date: "2023-02-07",
            subject: { name: "Abdoulaye Diop" },
            object: { name: "Sergueï Lavrov" },
            onBehalfOf: { name: "Assimi Goïta" },
            award: "Commandeur de l’Ordre national du Mali",
            evidence: [
              {
                quote: "La distinction lui a été remise par M. Abdoulaye Diop",
                sentence: "La distinction lui a été remise par M. Abdoulaye Diop, au nom du colonel Assimi Goïta.",
                brief: { title: "Sergueï Lavrov décoré à Bamako", source: "lessor.ml", publishedOn: "2023-02-08" },
              },
            ],
          },
        ],
      },
    });
  });

  test("whom Goïta met in 2023", async () => {
    expect(await answer(example("whom-did-goita-meet-in-2023"))).toEqual({
      actor: {
        name: "Assimi Goïta",
        relationships: {
          totalCount: 1,
          nodes: [
            {
              other: { id: "person:serguei-lavrov", name: "Sergueï Lavrov", description: null },
              statements: 1,
              firstDate: "2023-02-07",
              lastDate: "2023-02-07",
            },
          ],
        },
        statements: {
          nodes: [
            {
              date: "2023-02-07",
              subject: { name: "Assimi Goïta" },
              object: { name: "Sergueï Lavrov" },
              evidence: [
                {
                  quote: "a ensuite reçu Sergueï Lavrov",
                  brief: { title: "Sergueï Lavrov décoré à Bamako", source: "lessor.ml" },
                },
                { quote: "a reçu Sergueï Lavrov", brief: { title: "Audience à Koulouba", source: "maliweb.net" } },
              ],
            },
          ],
        },
      },
    });
  });

  test("how Camara is linked to Lavrov", async () => {
    const { paths } = await answer<{ paths: readonly (Path & { length: number; actors: readonly Named[] })[] }>(
      example("how-is-camara-linked-to-lavrov"),
    );
    expect(paths.map((path) => [path.length, path.actors.map(({ name }) => name).join(" – ")])).toEqual([
      [2, "Sadio Camara – Assimi Goïta – Sergueï Lavrov"],
      [3, "Sadio Camara – Assimi Goïta – Abdoulaye Diop – Sergueï Lavrov"],
    ]);
    expect(paths[0]?.steps).toEqual([
      {
        from: { name: "Sadio Camara" },
        to: { name: "Assimi Goïta" },
        statements: [
          {
            type: "APPOINTED",
            date: "2021-06-11",
            title: "ministre de la Défense",
            subject: { name: "Assimi Goïta" },
            object: { name: "Sadio Camara" },
            evidence: [{ quote: "a nommé le colonel Sadio Camara ministre de la Défense" }],
          },
        ],
      },
      {
        from: { name: "Assimi Goïta" },
        to: { name: "Sergueï Lavrov" },
        statements: [
          {
            type: "MET",
            date: "2023-02-07",
            title: null,
            subject: { name: "Assimi Goïta" },
            object: { name: "Sergueï Lavrov" },
            evidence: [{ quote: "a ensuite reçu Sergueï Lavrov" }],
          },
        ],
      },
    ]);
  });

  test("paths over what the filter lets through, with its statements", async () => {
    const query = `query ($filter: StatementFilter) {
      paths(from: "person:abdoulaye-diop", to: "person:serguei-lavrov", maxLength: 1, filter: $filter) {
        steps { statements { type } }
      }
    }`;
    const types = async (filter: object): Promise<unknown> =>
      (await answer<{ paths: readonly Path[] }>(query, { filter })).paths.map(({ steps }) => steps[0]?.statements);
    expect(await types({})).toEqual([[{ type: "DECORATED" }, { type: "MET" }]]);
    expect(await types({ types: ["MET"] })).toEqual([[{ type: "MET" }]]);
    expect(await types({ from: "2023" })).toEqual([[{ type: "DECORATED" }]]);
    expect(await types({ from: "2024" })).toEqual([]);
  });

  test("an actor with all that hangs on it", async () => {
    const query = `{
      actor(id: "person:sadio-camara") {
        id name kind aliases country description began ended degree
        offices(on: "2022") { title from to knownFrom country holder { name } body { name } statements { type } }
        briefs { totalCount nodes { title publishedOn language text } }
        statements(as: OBJECT) { totalCount nodes { type title } }
        relationships { nodes { type part other { name } statements briefs firstDate lastDate confidence } }
      }
    }`;
    expect(await answer(query)).toEqual({
      actor: {
        id: "person:sadio-camara",
        name: "Sadio Camara",
        kind: "PERSON",
        aliases: [],
        country: "ML",
        description: "ministre de la Défense du Mali",
        began: [],
        ended: [],
        degree: 2,
        offices: [
          {
            title: "ministre de la Défense",
            from: "2021-06-11",
            to: null,
            knownFrom: "2021-06-11",
            country: "ML",
            holder: { name: "Sadio Camara" },
            body: { name: "Mali" },
            statements: [{ type: "APPOINTED" }, { type: "HOLDS_OFFICE" }],
          },
        ],
        briefs: {
          totalCount: 1,
          nodes: [
            {
              title: "Un nouveau gouvernement",
              publishedOn: "2021-06-12",
              language: "fr",
              text: expect.stringMatching(/^Par décret du 11 juin 2021, .* a pris ses fonctions\.$/),
            },
          ],
        },
        statements: { totalCount: 1, nodes: [{ type: "APPOINTED", title: "ministre de la Défense" }] },
        relationships: {
          nodes: [
            {
              ...{ type: "APPOINTED", part: "OBJECT", other: { name: "Assimi Goïta" }, statements: 1, briefs: 1 },
              ...{ firstDate: "2021-06-11", lastDate: "2021-06-11", confidence: 0.8 },
            },
            {
              ...{ type: "HOLDS_OFFICE", part: "SUBJECT", other: { name: "Mali" }, statements: 1, briefs: 1 },
              ...{ firstDate: "2021-06-12", lastDate: "2021-06-12", confidence: 0.8 },
            },
          ],
        },
      },
    });
  });

  test("the part an actor has", async () => {
    const query = `query ($as: Part!) {
      actor(id: "person:assimi-goita") { statements(as: $as, orderBy: OLDEST) { totalCount nodes { type } } }
    }`;
    const types = async (as: string): Promise<readonly string[]> =>
      (
        await answer<{ actor: { statements: { nodes: readonly { type: string }[] } } }>(query, { as })
      ).actor.statements.nodes.map(({ type }) => type);
    expect(await types("SUBJECT")).toEqual(["APPOINTED", "APPOINTED", "MET"]);
    expect(await types("OBJECT")).toEqual(["MET"]);
    expect(await types("EITHER")).toEqual(["APPOINTED", "APPOINTED", "MET"]);
    expect((await types("ANY")).toSorted()).toEqual(["APPOINTED", "APPOINTED", "DECORATED", "MET"]);
  });

  test("a subgraph with what found no room", async () => {
    const query = `query ($depth: Int!, $max: Int!) {
      subgraph(centers: ["person:sadio-camara"], depth: $depth, maxActors: $max) {
        omitted actors { name } relationships { id type statements subject { name } object { name } }
      }
    }`;
    expect(await answer(query, { depth: 1, max: 10 })).toEqual({
      subgraph: {
        omitted: 0,
        actors: [{ name: "Sadio Camara" }, { name: "Mali" }, { name: "Assimi Goïta" }],
        relationships: [
          {
            id: "APPOINTED person:assimi-goita person:sadio-camara",
            type: "APPOINTED",
            statements: 1,
            subject: { name: "Assimi Goïta" },
            object: { name: "Sadio Camara" },
          },
          {
            id: "HOLDS_OFFICE person:sadio-camara country:mali",
            type: "HOLDS_OFFICE",
            statements: 1,
            subject: { name: "Sadio Camara" },
            object: { name: "Mali" },
          },
        ],
      },
    });
    const { subgraph } = await answer<{ subgraph: { actors: readonly Named[]; omitted: number } }>(query, {
      depth: 2,
      max: 4,
    });
    expect([subgraph.actors.length, subgraph.omitted]).toEqual([4, 2]);
  });

  test("a brief with its mentions and all that it tells", async () => {
    const query = `{
      briefs(filter: { text: "soudan", sources: ["maliweb.net"], actors: ["country:soudan"], from: "2023", to: "2023" }) {
        totalCount
        nodes {
          title url ingestedAt extractor
          mentions { actor { id } surfaces starts ends }
          statements { type planned negated }
        }
      }
    }`;
    expect(await answer(query)).toEqual({
      briefs: {
        totalCount: 1,
        nodes: [
          {
            title: "Audience à Koulouba",
            url: null,
            ingestedAt: "2026-11-24T10:00:00.000Z",
            extractor: "griot test",
            mentions: [
              { actor: { id: "country:soudan" }, surfaces: ["Soudan"], starts: [102], ends: [108] },
              { actor: { id: "person:assimi-goita" }, surfaces: ["Assimi Goïta"], starts: [11], ends: [23] },
              {
                actor: { id: "person:serguei-lavrov" },
                surfaces: ["Sergueï Lavrov", "Sergueï Lavrov"],
                starts: [31, 74],
                ends: [45, 88],
              },
              { actor: { id: "place:bamako" }, surfaces: ["Bamako"], starts: [66], ends: [72] },
            ],
            statements: [
              { type: "MET", planned: false, negated: false },
              { type: "VISITED", planned: true, negated: false },
            ],
          },
        ],
      },
    });
  });

  test("one statement and one brief by id, as lists give them", async () => {
    type Listed = { statements: { nodes: readonly { id: string; evidence: readonly { brief: { id: string } }[] }[] } };
    const listed = await answer<Listed>(`{
      statements(filter: { types: [MEMBER_OF] }) { nodes { id evidence { brief { id } } } }
    }`);
    const node = listed.statements.nodes[0];
    const brief = node?.evidence[0]?.brief.id;
    expect(
      await answer(
        `query ($id: ID!, $brief: ID!) {
          statement(id: $id) { type date datePrecision confidence reported place { id } sources status }
          brief(id: $brief) { title source publishedOn }
        }`,
        { id: node?.id, brief },
      ),
    ).toEqual({
      statement: {
        ...{ type: "MEMBER_OF", date: null, datePrecision: "NONE", confidence: 0.5, reported: true, place: null },
        ...{ sources: 1, status: "EXTRACTED" },
      },
      brief: { title: "Vu de Paris", source: null, publishedOn: null },
    });
  });

  test("search", async () => {
    const query = `{ search(text: "lavrof", kinds: [PERSON], first: 3) { score matched actor { id degree } } }`;
    expect(await answer(query)).toEqual({
      search: [{ score: 0.69, matched: "Lavrov", actor: { id: "person:serguei-lavrov", degree: 2 } }],
    });
  });

  test("an unknown id is null", async () => {
    expect(
      await answer(`{ actor(id: "nobody") { id } statement(id: "none") { id } brief(id: "none") { id } }`),
    ).toEqual({
      actor: null,
      statement: null,
      brief: null,
    });
  });
});
