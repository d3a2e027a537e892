import { describe, expect, test } from "@jest/globals";
import { engines } from "../support/engines.js";
import { servedSmallGraph } from "../support/served-small-graph.js";

const GOITA = "person:assimi-goita";
const DIOP = "person:abdoulaye-diop";
const LAVROV = "person:serguei-lavrov";

describe.each(engines())("what no list tells, on $name", (engine) => {
  const server = servedSmallGraph(engine);

  const answer = async <Shape = unknown>(query: string, variables?: Record<string, unknown>): Promise<Shape> => {
    const { errors, data } = await server().ask(query, variables);
    expect(errors).toBeUndefined();
    return data as Shape;
  };

  interface Group {
    readonly statements: number;
    readonly [key: string]: unknown;
  }

  test.each<[by: string, fields: string, expected: readonly (readonly unknown[])[]]>([
    [
      "[TYPE]",
      "type",
      [
        ["APPOINTED", 2],
        ["MET", 2],
        ["DECORATED", 1],
        ["HOLDS_OFFICE", 1],
        ["MEMBER_OF", 1],
      ],
    ],
    [
      "[ACTOR]",
      "actor { name }",
      [
        [{ name: "Abdoulaye Diop" }, 3],
        [{ name: "Assimi Goïta" }, 3],
        [{ name: "Sergueï Lavrov" }, 3],
        [{ name: "Mali" }, 2],
        [{ name: "Sadio Camara" }, 2],
        [{ name: "Communauté économique des États de l’Afrique de l’Ouest" }, 1],
      ],
    ],
    [
      "[SUBJECT]",
      "subject { id }",
      [
        [{ id: GOITA }, 3],
        [{ id: DIOP }, 2],
        [{ id: "country:mali" }, 1],
        [{ id: "person:sadio-camara" }, 1],
      ],
    ],
    [
      "[ACTOR_PAIR]",
      "actorPair { id }",
      [
        [[{ id: DIOP }, { id: LAVROV }], 2],
        [[{ id: "country:mali" }, { id: "org:cedeao" }], 1],
        [[{ id: "country:mali" }, { id: "person:sadio-camara" }], 1],
        [[{ id: DIOP }, { id: GOITA }], 1],
        [[{ id: GOITA }, { id: "person:sadio-camara" }], 1],
        [[{ id: GOITA }, { id: LAVROV }], 1],
      ],
    ],
    [
      "[COUNTRY]",
      "country",
      [
        ["ML", 7],
        ["RU", 3],
        [null, 1],
      ],
    ],
    [
      "[COUNTRY_PAIR]",
      "countryPair",
      [
        [["ML", "ML"], 3],
        [["ML", "RU"], 3],
        [null, 1],
      ],
    ],
    [
      "[SOURCE]",
      "source",
      [
        ["lessor.ml", 5],
        [null, 2],
        ["maliweb.net", 1],
      ],
    ],
    [
      "[YEAR]",
      "date",
      [
        ["2021", 3],
        ["2023", 2],
        [null, 1],
        ["2022", 1],
      ],
    ],
    [
      "[MONTH]",
      "date",
      [
        ["2021-06", 3],
        ["2023-02", 2],
        [null, 1],
        ["2022-05", 1],
      ],
    ],
    [
      "[DAY]",
      "date",
      [
        [null, 2],
        ["2021-06-11", 2],
        ["2023-02-07", 2],
        ["2021-06-12", 1],
      ],
    ],
    [
      "[KIND]",
      "kind",
      [
        ["PERSON", 6],
        ["COUNTRY", 2],
        ["ORGANIZATION", 1],
      ],
    ],
    ["[STATUS]", "status", [["EXTRACTED", 7]]],
  ])("counted by %s", async (by, fields, expected) => {
    const { statementCounts } = await answer<{ statementCounts: readonly Group[] }>(
      `{ statementCounts(by: ${by}) { statements ${fields} } }`,
    );
    const name = fields.split(" ")[0] ?? "";
    expect(statementCounts.map((group) => [group[name], group.statements])).toEqual(expected);
  });

  test("counted by combinations, under a filter", async () => {
    expect(
      await answer(`{
        statementCounts(by: [TYPE, YEAR, SOURCE], filter: { countries: ["RU"], asOf: "2023-02-08" }, first: 2) {
          type date source actor { id } statements
        }
      }`),
    ).toEqual({
      statementCounts: [
        { type: "DECORATED", date: "2023", source: "lessor.ml", actor: null, statements: 1 },
        { type: "MET", date: "2023", source: "lessor.ml", actor: null, statements: 1 },
      ],
    });
  });

  test("facets leave their own field aside", async () => {
    expect(
      await answer(`{
        statementFacets(filter: { types: [MET], countries: ["RU"], sources: ["lessor.ml"] }) {
          types { value statements } kinds { value statements } countries { value statements }
          sources { value statements } statuses { value statements }
        }
      }`),
    ).toEqual({
      statementFacets: {
        types: [
          { value: "DECORATED", statements: 1 },
          { value: "MET", statements: 1 },
        ],
        kinds: [{ value: "PERSON", statements: 1 }],
        countries: [
          { value: "ML", statements: 1 },
          { value: "RU", statements: 1 },
        ],
        sources: [
          { value: null, statements: 1 },
          { value: "lessor.ml", statements: 1 },
          { value: "maliweb.net", statements: 1 },
        ],
        statuses: [{ value: "EXTRACTED", statements: 1 }],
      },
    });
  });

  test("a timeline", async () => {
    expect(
      await answer(`{
        timeline(actors: ["${LAVROV}"], interval: YEAR) { from to statements imprecise byType { type statements } }
        days: timeline(actors: ["${LAVROV}"], interval: DAY, filter: { from: "2022-05-30", to: "2022-06-01" }) {
          from statements imprecise
        }
      }`),
    ).toEqual({
      timeline: [
        { from: "2022-01-01", to: "2022-12-31", statements: 1, imprecise: 0, byType: [{ type: "MET", statements: 1 }] },
        {
          ...{ from: "2023-01-01", to: "2023-12-31", statements: 2, imprecise: 0 },
          byType: [
            { type: "DECORATED", statements: 1 },
            { type: "MET", statements: 1 },
          ],
        },
      ],
      days: [
        { from: "2022-05-30", statements: 0, imprecise: 1 },
        { from: "2022-05-31", statements: 0, imprecise: 1 },
        { from: "2022-06-01", statements: 0, imprecise: 0 },
      ],
    });
  });

  test("a timeline of actors and a filter that names others", async () => {
    const { timeline } = await answer<{ timeline: unknown }>(
      `{ timeline(actors: ["${LAVROV}"], interval: YEAR, filter: { actors: ["${DIOP}"] }) { from statements } }`,
    );
    expect(timeline).toEqual([
      { from: "2022-01-01", statements: 1 },
      { from: "2023-01-01", statements: 1 },
    ]);
  });

  test("first and last contact", async () => {
    const query = `query ($a: ID!, $b: ID!, $filter: StatementFilter) {
      first: firstContact(a: $a, b: $b, filter: $filter) { type date evidence { quote } }
      last: lastContact(a: $a, b: $b, filter: $filter) { type date }
    }`;
    expect(await answer(query, { a: LAVROV, b: DIOP })).toEqual({
      first: {
        type: "MET",
        date: "2022-05",
        evidence: [{ quote: "Un entretien entre Abdoulaye Diop et Sergueï Lavrov" }],
      },
      last: { type: "DECORATED", date: "2023-02-07" },
    });
    expect(await answer(query, { a: DIOP, b: LAVROV, filter: { types: ["DECORATED"] } })).toMatchObject({
      first: { type: "DECORATED" },
      last: { type: "DECORATED" },
    });
    expect(await answer(query, { a: "country:mali", b: "org:cedeao" })).toEqual({ first: null, last: null });
  });

  test.each([
    ["all", {}, [{ id: GOITA, withA: 1, withB: 1 }]],
    ["by statements", { minConfidence: 0 }, [{ id: GOITA, withA: 1, withB: 1 }]],
    ["of one type", { types: ["MET"] }, []],
    ["of one type, by statements", { types: ["MET"], reported: false }, []],
  ])("common contacts: %s", async (_name, filter, expected) => {
    type Contact = { actor: { id: string }; withA: number; withB: number };
    const { commonContacts } = await answer<{ commonContacts: readonly Contact[] }>(
      `query ($filter: StatementFilter) {
        commonContacts(a: "${DIOP}", b: "${LAVROV}", filter: $filter) { actor { id } withA withB }
      }`,
      { filter },
    );
    expect(commonContacts.map(({ actor, withA, withB }) => ({ id: actor.id, withA, withB }))).toEqual(expected);
  });

  test("common contacts with the proof of both ties", async () => {
    expect(
      await answer(`{
        commonContacts(a: "${DIOP}", b: "${LAVROV}") {
          statementsWithA { type evidence { quote } } statementsWithB(first: 1) { type date }
        }
      }`),
    ).toEqual({
      commonContacts: [
        {
          statementsWithA: [
            { type: "APPOINTED", evidence: [{ quote: "Abdoulaye Diop ministre des Affaires étrangères" }] },
          ],
          statementsWithB: [{ type: "MET", date: "2023-02-07" }],
        },
      ],
    });
  });

  test("what changed in relationships", async () => {
    const query = `query ($from: Date!, $to: Date!, $filter: StatementFilter) {
      relationshipChanges(actor: "${LAVROV}", from: $from, to: $to, filter: $filter) {
        type change other { id } during before earlier statements { date }
      }
    }`;
    const changes = async (from: string, to: string, filter = {}): Promise<readonly string[]> => {
      type Change = Record<"type" | "change", string> & { other: { id: string } } & Record<
          "during" | "before" | "earlier",
          number
        >;
      const found = await answer<{ relationshipChanges: readonly Change[] }>(query, { from, to, filter });
      return found.relationshipChanges.map(
        ({ type, change, other, during, before, earlier }) =>
          `${change} ${type} ${other.id.split(":")[1]} ${earlier}/${before}/${during}`,
      );
    };
    expect(await changes("2023", "2023")).toEqual([
      "NEW DECORATED abdoulaye-diop 0/0/1",
      "NEW MET assimi-goita 0/0/1",
      "SILENT MET abdoulaye-diop 0/1/0",
    ]);
    expect(await changes("2022-05-31", "2022-06-30")).toEqual(["NEW MET abdoulaye-diop 0/0/1"]);
    expect(await changes("2025", "2025")).toEqual([]);
    expect(await changes("2023", "2023", { types: ["MET"], minSources: 2 })).toEqual(["NEW MET assimi-goita 0/0/1"]);
  });

  test("rankings", async () => {
    const ranked = async (by: string, filter = ""): Promise<readonly unknown[]> => {
      type Ranked = { rank: number; score: number; actor: { id: string } };
      const { ranking } = await answer<{ ranking: readonly Ranked[] }>(
        `{ ranking(by: ${by}, first: 3 ${filter}) { rank score actor { id } } }`,
      );
      return ranking.map(({ rank, score, actor }) => [rank, actor.id, score]);
    };
    expect(await ranked("DEGREE")).toEqual([
      [1, GOITA, 3],
      [2, "country:mali", 2],
      [2, DIOP, 2],
    ]);
    expect(await ranked("STATEMENTS")).toEqual([
      [1, DIOP, 3],
      [1, GOITA, 3],
      [1, LAVROV, 3],
    ]);
    // A triangle of Diop, Goïta and Lavrov, and from Goïta a chain: Camara, Mali, CEDEAO.
    expect(await ranked("BETWEENNESS")).toEqual([
      [1, GOITA, 0.6],
      [1, "person:sadio-camara", 0.6],
      [3, "country:mali", 0.4],
    ]);
    expect(await ranked("BETWEENNESS", "filter: { minConfidence: 0 }")).toEqual(await ranked("BETWEENNESS"));
    expect((await ranked("PAGERANK")).map((row) => (row as unknown[])[1])).toEqual([GOITA, DIOP, LAVROV]);
    expect(await ranked("PAGERANK", 'filter: { countries: ["FR"] }')).toEqual([]);
  });

  test("a subgraph says which relationships it left out", async () => {
    expect(
      await answer(`{
        subgraph(centers: ["${LAVROV}"], maxRelationships: 2, maxActors: 2) {
          omitted omittedActors { id } omittedRelationships relationships { type }
        }
      }`),
    ).toEqual({
      subgraph: {
        ...{ omitted: 1, omittedActors: [{ id: GOITA }], omittedRelationships: 0 },
        relationships: [{ type: "DECORATED" }, { type: "MET" }],
      },
    });
    expect(
      await answer(
        `{ subgraph(centers: ["${LAVROV}"], maxRelationships: 1) { omittedRelationships relationships { id } } }`,
      ),
    ).toMatchObject({ subgraph: { omittedRelationships: 3, relationships: [{}] } });
  });

  test("paths round actors and types", async () => {
    const paths = async (more: string): Promise<readonly unknown[]> =>
      (
        await answer<{ paths: readonly { actors: readonly { id: string }[] }[] }>(
          `{ paths(from: "person:sadio-camara", to: "${LAVROV}" ${more}) { actors { id } } }`,
        )
      ).paths.map(({ actors }) => actors.map(({ id }) => id.split(":")[1]).join(" "));
    expect(await paths("")).toEqual([
      "sadio-camara assimi-goita serguei-lavrov",
      "sadio-camara assimi-goita abdoulaye-diop serguei-lavrov",
    ]);
    expect(await paths(`, avoidActors: ["${DIOP}"]`)).toEqual(["sadio-camara assimi-goita serguei-lavrov"]);
    expect(await paths(", avoidTypes: [MET]")).toEqual(["sadio-camara assimi-goita abdoulaye-diop serguei-lavrov"]);
    expect(await paths(`, avoidActors: ["${GOITA}"]`)).toEqual([]);
  });

  test("communities", async () => {
    expect(await answer(`{ communities { size links statements actors(first: 2) { id } } }`)).toEqual({
      communities: [
        { size: 3, links: 3, statements: 4, actors: [{ id: DIOP }, { id: LAVROV }] },
        { size: 3, links: 2, statements: 2, actors: [{ id: "country:mali" }, { id: "org:cedeao" }] },
      ],
    });
  });
});
