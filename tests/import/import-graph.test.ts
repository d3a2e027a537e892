import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { actorsForImport } from "../../queries/actors-for-import.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { serve } from "../support/asking-server.js";
import { engines } from "../support/engines.js";
import { fill } from "../support/small-graph.js";
import { importText, lines } from "./read.js";

const person = (id: string, name: string, more: object = {}): object => ({
  id,
  schema: "Person",
  properties: { name: [name], ...more },
});

const FILE = lines(
  // a link may stand before its ends
  {
    id: "occ",
    schema: "Occupancy",
    properties: { holder: ["Q1"], post: ["pos"], startDate: ["2014-04"], endDate: ["2017-12-31"] },
  },
  person("Q1", "Abdoulaye Diop", { alias: ["DIOP Abdoulaye"], country: ["ml"], wikidataId: ["Q4666222"] }),
  person("Q2", "Abdoulaye Diop", { country: ["sn"] }),
  person("Q3", "Abdoulaye Diop", { country: ["sn"] }),
  { id: "pos", schema: "Position", properties: { name: ["ministre des Affaires étrangères"], country: ["ml"] } },
  { id: "party", schema: "Organization", properties: { name: ["Parti de l’exemple"], country: ["sn"] } },
  { id: "mem", schema: "Membership", properties: { member: ["Q2"], organization: ["party"], startDate: ["2019"] } },
  { id: "gone", schema: "Membership", properties: { member: ["Q9"], organization: ["party"] } },
  { id: "family", schema: "Family", properties: { person: ["Q1"], relative: ["Q2"] } },
);

const statements = (store: GraphStore): Promise<readonly unknown[]> =>
  store.read({
    cypher: `MATCH (s:Statement)-[e:EVIDENCED_BY]->(b:Brief)
             WHERE e.rule STARTS WITH 'import/'
             RETURN s.subjectId AS subject, s.type AS type, s.objectId AS object, s.title AS title, s.date AS date,
                    s.period AS period, e.quote AS quote, substring(b.text, e.start, e.end - e.start) AS words, b.source AS source
             ORDER BY subject`,
    params: {},
    decode: (row) => row,
  });

const ids = async (store: GraphStore): Promise<readonly string[]> =>
  store.read({
    cypher: "MATCH (a:Person) WHERE a.externalIds IS NOT NULL RETURN a.id AS id ORDER BY id",
    params: {},
    decode: (row) => String(row["id"]),
  });

describe.each(engines())("import into a graph, on $name", (engine) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await engine.open();
  });
  afterEach(() => store.close());

  test("people, offices and memberships, each statement proved; again, nothing changes", async () => {
    const first = await importText(store, "ftm", FILE);
    expect(first.actors).toEqual({ new: 4, updated: 0, unchanged: 0 });
    expect(first.links).toEqual({ new: 2, unchanged: 0 });
    expect(Object.fromEntries(first.leftOut)).toEqual({
      Family: 1,
      "link to what neither the file nor the graph has": 1,
    });
    expect(await ids(store)).toEqual([
      "person:abdoulaye-diop",
      "person:abdoulaye-diop-48c579ca",
      "person:abdoulaye-diop-sn",
    ]);
    const told = await statements(store);
    expect(told).toMatchObject([
      {
        subject: "person:abdoulaye-diop",
        type: "HOLDS_OFFICE",
        object: "country:mali",
        title: "ministre des Affaires étrangères",
        date: "2014-04",
        period: "2014-04/2017-12-31",
        quote: "Abdoulaye Diop : ministre des Affaires étrangères, Mali (2014-04/2017-12-31).",
        source: "file",
      },
      { subject: "person:abdoulaye-diop-sn", type: "MEMBER_OF", object: "org:parti-de-l-exemple", date: "2019" },
    ]);
    for (const { quote, words } of told as { quote: string; words: string }[]) expect(words).toBe(quote);

    const again = await importText(store, "ftm", FILE);
    expect(again.actors).toEqual({ new: 0, updated: 0, unchanged: 4 });
    expect(again.links).toEqual({ new: 0, unchanged: 2 });
    expect(await statements(store)).toEqual(told);
  });

  test("who is known from briefs keeps id and name and gains aliases and ids; a namesake elsewhere stays apart", async () => {
    await fill(store);
    await importText(
      store,
      "ftm",
      lines(
        person("a", "Abdoulaye Diop", { alias: ["Diop Abdoulaye Bakary"], country: ["ml"] }),
        person("b", "Sadio Camara", { country: ["gn"] }),
      ),
    );
    const [diop, camara] = await store.read(actorsForImport(["person:abdoulaye-diop", "person:sadio-camara"]));
    expect(diop).toMatchObject({ aliases: ["Diop Abdoulaye Bakary"], externalIds: ["ftm:a"], country: "ML" });
    expect(camara).toMatchObject({ externalIds: [], country: "ML" });
    expect(await ids(store)).toEqual(["person:abdoulaye-diop", "person:sadio-camara-gn"]);
  });

  test("a namesake born in another year stays apart; the same one of another file adds what is known", async () => {
    const awa = (id: string, birthDate: string, more: object = {}): object =>
      person(id, "Awa Marie Sy", { country: ["sn"], birthDate: [birthDate], ...more });
    await importText(store, "ftm", lines(awa("a", "1964-11-09", { wikidataId: ["Q1"] })));
    await importText(
      store,
      "popolo",
      JSON.stringify({
        persons: [
          { id: "1", name: "Awa Marie Sy", national_identity: "SN", birth_date: "1985" },
          {
            id: "2",
            name: "Awa M. Sy",
            birth_date: "1964",
            death_date: "2020-03",
            identifiers: [{ scheme: "wikidata", identifier: "Q1" }],
          },
        ],
      }),
    );
    const server = await serve(store);
    const asked = await server.ask(
      `{ actors { nodes { id began ended } }
         search(text: "Awa Marie Sy") { actor { id began } } }`,
    );
    await server.close();
    const [one, other] = [
      { id: "person:awa-marie-sy", began: ["1964", "1964-11-09"], ended: ["2020-03"] },
      { id: "person:awa-marie-sy-sn", began: ["1985"], ended: [] },
    ];
    expect(asked.data).toEqual({
      actors: { nodes: expect.arrayContaining([one, other]) },
      search: expect.arrayContaining([one, other].map(({ id, began }) => ({ actor: { id, began } }))),
    });
  });

  test("an id that two files share makes one actor of two names", async () => {
    await importText(store, "ftm", lines(person("Q5", "Serguei Lavrov", { wikidataId: ["Q58217"] })));
    await importText(
      store,
      "popolo",
      JSON.stringify({
        persons: [{ id: "1", name: "Sergey Lavrov", identifiers: [{ scheme: "wikidata", identifier: "Q58217" }] }],
      }),
    );
    const [lavrov] = await store.read(actorsForImport(await ids(store)));
    expect(lavrov).toMatchObject({
      id: "person:serguei-lavrov",
      aliases: ["Sergey Lavrov"],
      externalIds: ["ftm:Q5", "popolo-person:1", "wikidata:Q58217"],
    });
  });
});

test("a dry run counts and writes nothing", async () => {
  const { actors, links } = await importText(null, "ftm", FILE);
  expect({ actors, links }).toEqual({ actors: { new: 4, updated: 0, unchanged: 0 }, links: { new: 3, unchanged: 0 } });
});
