import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { recordReadings } from "../../src/record/record-readings.js";
import { serve, type AskingServer } from "../support/asking-server.js";
import { engines } from "../support/engines.js";
import { following } from "../support/following.js";
import { actor, extraction, statement } from "../support/sample-extractions.js";

const awa = actor("person:awa-diop", "Awa Diop");
const luc = actor("person:luc-roy", "Luc Roy");

/** Awa Diop meets Luc Roy in even years and accuses him in odd ones. */
const brief = (year: number) =>
  extraction(
    `Texte de ${year}.`,
    [awa, luc],
    [statement({ type: year % 2 ? "ACCUSED" : "MET", subject: awa.id, object: luc.id, date: String(year) })],
  );

const CREATE = `mutation ($name: String!, $filter: StatementFilter!) {
  createWatch(name: $name, filter: $filter) { id name filter since }
}`;
const HITS = `query ($id: ID!, $since: Int, $first: Int) {
  watchHits(id: $id, since: $since, first: $first) { nodes { date } lastSequence hasMore }
}`;

describe.each(engines())("watches on $name", (engine) => {
  let store: GraphStore;
  let server: AskingServer;
  beforeEach(async () => {
    store = await engine.open();
    server = await serve(store);
  });
  afterEach(async () => {
    await server.close();
    await store.close();
  });

  const record = (...years: readonly number[]): Promise<void> =>
    recordReadings(store, years.map(brief), "2026-11-24T12:00:00Z");
  const met = { name: "Awa rencontre Luc", filter: { types: ["MET"], actors: [awa.id] } };
  const asked = async (query: string, variables: Record<string, unknown> = {}): Promise<any> => {
    const { data, errors } = await server.ask(query, variables);
    expect(errors).toBeUndefined();
    return Object.values(data ?? {})[0];
  };
  const refused = async (variables: Record<string, unknown>, query = CREATE): Promise<unknown> =>
    (await server.ask(query, variables)).errors?.map(({ message, extensions }) => [extensions.code, message]);
  const hits = (nodes: readonly number[], lastSequence: number, hasMore = false) => ({
    ...{ nodes: nodes.map((year) => ({ date: String(year) })), lastSequence, hasMore },
  });

  test("tell what came in since they were made, and since any sequence after", async () => {
    await record(2018);
    const watch = await asked(CREATE, met);
    const filter = { ...met.filter, includePlanned: false, includeNegated: false };
    expect(watch).toEqual({ id: "watch:awa-rencontre-luc", name: met.name, filter, since: 2 });
    expect(await asked("{ watches { id name filter since } }")).toEqual([watch]);
    const { id } = watch;
    expect(await asked(HITS, { id })).toEqual(hits([], 2));
    await record(2019, 2020, 2021, 2022);
    expect(await asked(HITS, { id })).toEqual(hits([2020, 2022], 10));
    expect(await asked(HITS, { id, since: 0 })).toEqual(hits([2018, 2020, 2022], 10));
    const first = await asked(HITS, { id, first: 1 });
    expect(first).toMatchObject({ nodes: [{ date: "2020" }], hasMore: true });
    expect(await asked(HITS, { id, first: 1, since: first.lastSequence })).toEqual(hits([2022], 10));
    await record(2018, 2020);
    expect(await asked(HITS, { id, since: 10 })).toEqual(hits([], 10));
  });

  test("are followed by a subscription that begins where the watch did", async () => {
    await record(2018);
    const { id } = await asked(CREATE, met);
    await record(2019, 2020);
    const follower = following(server.url);
    const rows = follower.follow(`subscription ($id: ID!) { watchHit(id: $id) { date sequence } }`, { id });
    expect(await rows.next()).toMatchObject({ date: "2020" });
    await record(2021, 2022);
    expect(await rows.next()).toMatchObject({ date: "2022" });
    const unknown = follower.follow(`subscription { watchHit(id: "watch:rien") { id } }`);
    await expect(unknown.next()).rejects.toThrow(
      'Argument "id": no watch has the id "watch:rien"; "watches" lists them.',
    );
    await follower.close();
  });

  test("are ended once", async () => {
    const { id } = await asked(CREATE, met);
    const END = "mutation ($id: ID!) { deleteWatch(id: $id) }";
    expect(await asked(END, { id })).toBe(true);
    expect(await asked(END, { id })).toBe(false);
    expect(await asked("{ watches { id } }")).toEqual([]);
    expect(await asked(HITS, { id })).toBeNull();
    expect(await asked(CREATE, met)).toMatchObject({ id });
  });

  test("are refused with a reason", async () => {
    await asked(CREATE, met);
    expect(await refused({ ...met, name: " AWA rencontre  Luc" })).toEqual([
      [
        "BAD_USER_INPUT",
        'Argument "name": there is a watch "watch:awa-rencontre-luc" already; delete it first, or choose another name.',
      ],
    ]);
    expect(await refused({ ...met, name: "…" })).toEqual([
      ["BAD_USER_INPUT", 'Argument "name": expected a name with a letter or digit, but got "…".'],
    ]);
    expect(await refused({ name: "Pays", filter: { countries: ["Mali"] } })).toEqual([
      [
        "BAD_USER_INPUT",
        'Argument "filter.countries": expected codes of two capitals (ISO 3166-1 alpha-2) such as ML, but got "Mali".',
      ],
    ]);
    expect(await refused({ id: "watch:awa-rencontre-luc", since: 7 }, HITS)).toEqual([
      [
        "BAD_USER_INPUT",
        'Argument "since": expected a whole number from 0 to 0, the sequence of what came in last, but got 7.',
      ],
    ]);
    expect(await asked("{ watches { id } }")).toEqual([{ id: "watch:awa-rencontre-luc" }]);
  });
});
