import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { knownHoldings } from "../../src/known-holdings.js";
import { serve, type AskingServer } from "../support/asking-server.js";
import { engines } from "../support/engines.js";
import { knowledge } from "../support/read.js";
import { fill } from "../support/small-graph.js";

const FIELDS = "{ holderName title origin from to source body { id } country statements { type } }";

describe.each(engines())("office holders over HTTP, on $name", (engine) => {
  let store: GraphStore;
  let server: AskingServer;
  beforeAll(async () => {
    store = await engine.open();
    await fill(store);
    server = await serve(store, undefined, knownHoldings(knowledge));
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  const holders = async (args: string, fields = FIELDS): Promise<readonly Record<string, unknown>[]> => {
    const { errors, data } = await server.ask(`{ officeHolders(${args}) ${fields} }`);
    expect(errors).toBeUndefined();
    return (data as any).officeHolders;
  };

  const names = async (args: string): Promise<readonly unknown[]> =>
    (await holders(args)).map(({ holderName, origin }) => `${String(holderName)} ${String(origin)}`);

  test("what the office data and two briefs say of one holder is one holding", async () => {
    expect(await holders('title: "ministre de la Défense", country: "ML", on: "2023-02-07"')).toEqual([
      {
        holderName: "Sadio Camara",
        title: "ministre de la Défense",
        origin: "BOTH",
        from: "2021-06-11",
        to: null,
        source: "Décret de formation du gouvernement du Mali, 11 juin 2021",
        body: { id: "country:mali" },
        country: "ML",
        statements: [{ type: "APPOINTED" }, { type: "HOLDS_OFFICE" }],
      },
    ]);
  });

  test.each([
    // arguments                                                                    who
    ['title: "ministre des Affaires étrangères", country: "ML", on: "2019-10"', ["Tiébilé Dramé KNOWLEDGE"]],
    ['title: "ministre des affaires etrangeres", country: "ML", on: "2023"', ["Abdoulaye Diop BOTH"]],
    ['title: "chef de la diplomatie", body: "country:mali", on: "2023"', ["Abdoulaye Diop BOTH"]],
    ['title: "Première ministre", country: "FR", on: "2023-06"', ["Élisabeth Borne KNOWLEDGE"]],
    ['title: "garde des Sceaux", country: "SN", on: "2024-10-01"', ["Ousmane Diagne KNOWLEDGE"]],
    ['title: "chef de l’État", country: "BF", on: "2022-10-02"', ["Ibrahim Traoré KNOWLEDGE"]],
    ['body: "org:onu", on: "2020"', ["António Guterres KNOWLEDGE"]],
    ['title: "président de la Commission", body: "org:commission-de-l-union-africaine", on: "2020"', []],
    ['title: "président", body: "org:commission-de-l-union-africaine", on: "2020"', ["Moussa Faki Mahamat KNOWLEDGE"]],
    ['title: "maire", country: "ML"', []],
  ])("%s", async (args, expected) => {
    expect(await names(args)).toEqual(expected);
  });

  test("newest first, as many as wanted", async () => {
    expect(await names('title: "Premier ministre", country: "SN", first: 2')).toEqual([
      "Ousmane Sonko KNOWLEDGE",
      "Sidiki Kaba KNOWLEDGE",
    ]);
  });

  test("an actor's own offices hold both too", async () => {
    const { data } = await server.ask(
      '{ actor(id: "person:abdoulaye-diop") { offices(on: "2015") { title origin from to } } }',
    );
    expect((data as any).actor.offices).toEqual([
      { title: "ministre des Affaires étrangères", origin: "KNOWLEDGE", from: "2014-04", to: "2017-12" },
    ]);
  });

  test("somebody who was merged into another brings their offices along", async () => {
    await server.ask(
      'mutation { mergeActors(keep: "person:ibrahim-boubacar-keita", merge: ["person:abdoulaye-diop"]) { id } }',
    );
    const { data } = await server.ask(
      '{ actor(id: "person:ibrahim-boubacar-keita") { offices(on: "2015") { title origin from to } } }',
    );
    expect((data as any).actor.offices).toEqual([
      { title: "président de la République", origin: "KNOWLEDGE", from: "2013-09-04", to: "2020-08-18" },
      { title: "ministre des Affaires étrangères", origin: "KNOWLEDGE", from: "2014-04", to: "2017-12" },
    ]);
    expect(
      await holders('title: "ministre des Affaires étrangères", country: "ML", on: "2023"', "{ holder { id } origin }"),
    ).toEqual([{ holder: { id: "person:ibrahim-boubacar-keita" }, origin: "BOTH" }]);
    const { data: changes } = await server.ask("{ changes { nodes { id } } }");
    await server.ask(`mutation { undo(change: "${(changes as any).changes.nodes[0].id}") { id } }`);
  });

  test.each([
    ["", 'Arguments "title", "body", "country": expected at least one of them, but got none.'],
    ['(title: " ")', 'Argument "title": expected at least one word, but got " ".'],
    [
      '(country: "Mali")',
      'Argument "country": expected a code of two capitals (ISO 3166-1 alpha-2) such as ML, but got "Mali".',
    ],
    [
      '(country: "ML", on: "hier")',
      'Argument "on": expected a date such as 2022, 2022-02 or 2022-02-08, but got "hier".',
    ],
    ['(country: "ML", first: 501)', 'Argument "first": expected a whole number from 1 to 500, but got 501.'],
  ])("%s is refused", async (args, message) => {
    const { errors } = await server.ask(`{ officeHolders${args} { title } }`);
    expect(errors?.map((error) => error.message)).toEqual([message]);
  });
});
