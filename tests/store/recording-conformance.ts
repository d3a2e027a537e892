import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { signatureOf } from "../../ingest/record/copies.js";
import { lastSequence } from "../../queries/last-sequence.js";
import { knownBriefs } from "../../queries/known-briefs.js";
import type { GraphStore, Row } from "../../queries/graph-store.js";
import type { Extraction } from "../../schema/ontology/model.js";
import { statementId } from "../../schema/ontology/identity.js";
import { relationSpec } from "../../schema/ontology/relation-types.js";
import { curationOf } from "../../src/curation/curation.js";
import { recordReadings } from "../../src/record/record-readings.js";
import { actor, extraction, statement } from "../support/sample-extractions.js";
import { column, dump, query } from "./ask.js";

const NOON = "2026-11-24T12:00:00Z";
const LATER = "2026-11-25T08:00:00Z";

const awa = actor("person:awa-diop", "Awa Diop");
const luc = actor("person:luc-roy", "Luc Roy");
const mali = actor("country:mali", "Mali", { country: "ML" });
const bamako = actor("place:bamako", "Bamako");
const met = statement({ type: "MET", subject: awa.id, object: luc.id, date: "2022-02-08", place: bamako.id });

/** Whole numbers from 0 below a limit, the same at every run. */
function pseudoRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
}

/** What recording must do to a graph, on every engine. `open` gives an empty one for each test. */
export function runRecordingConformance(open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());
  const record = (extractions: readonly Extraction[], at = NOON): Promise<void> =>
    recordReadings(store, extractions, at);
  const summaries = async (): Promise<readonly Row[]> =>
    store.read(
      query(
        `MATCH (a:Actor)-[r]->(b:Actor)
         RETURN type(r) AS type, a.id AS from, b.id AS to, r.statements AS statements, r.briefs AS briefs,
                r.firstDate AS firstDate, r.lastDate AS lastDate, r.confidence AS confidence
         ORDER BY type, from, to`,
      ),
    );

  test("nothing recorded, nothing changed", async () => {
    await record([]);
    expect(await dump(store)).toEqual({ nodes: [], links: [] });
  });

  test("one brief makes exactly this graph; recorded again, nothing changes", async () => {
    const decorated = statement({
      ...{ type: "DECORATED", subject: awa.id, object: luc.id, onBehalfOf: mali.id, award: "Ordre du Mérite" },
      ...{ date: "2023", reported: true, confidence: 0.6 },
    });
    const brief = extraction("Hier, Awa Diop a reçu Luc Roy.", [awa, luc, mali, bamako], [met, decorated], {
      ...{ title: "Audience", url: "https://exemple.ml/1", publishedOn: "2022-02-09", givenId: "un" },
    });
    const { minima, bands } = signatureOf(brief.brief.text);
    await record([brief]);
    const first = await dump(store);
    expect(first.nodes.map(({ labels }) => [...(labels as string[])].sort())).toEqual(
      expect.arrayContaining([["Brief"], ["Statement"], ["Actor", "Person"], ["Actor", "Country"], ["Actor", "Place"]]),
    );
    expect(first.nodes).toHaveLength(11);
    const properties = new Map(first.nodes.map((node) => [(node["properties"] as Row)["id"], node["properties"]]));
    expect(properties.get(mali.id)).toEqual({
      ...{ id: mali.id, kind: "COUNTRY", name: "Mali", aliases: [], country: "ML" },
      ...{ foldedNames: ["mali"], searchText: "|mali|", briefs: 1 },
      tally: '{"briefs":1,"names":{"Mali":1},"merged":{},"countries":{"ML":1},"describedBy":null,"base":null}',
    });
    expect(properties.get("graph")).toEqual({ id: "graph", revision: 1 });
    expect(properties.get("diop hawa")).toEqual({
      ...{ id: "diop hawa", briefs: [1], personas: ["diop hawa|person:awa-diop|||ML|202"] },
    });
    expect(properties.get(bamako.id)).toMatchObject({ kind: "PLACE", name: "Bamako" });
    expect(properties.get(brief.brief.id)).toEqual({
      ...{ id: brief.brief.id, givenId: "un", title: "Audience", text: "Hier, Awa Diop a reçu Luc Roy." },
      ...{ source: "exemple.ml", url: "https://exemple.ml/1", publishedOn: "2022-02-09", language: "fr" },
      ...{ ingestedAt: NOON, extractor: "griot test", sequence: 1 },
      reading: JSON.stringify({ actors: brief.actors, statements: brief.statements }),
      minima,
      ...Object.fromEntries(bands.map((band, index) => [`band${index + 1}`, band])),
    });
    expect(properties.get("ingestion")).toEqual({ id: "ingestion", value: 3 });
    expect(properties.get(decorated.id)).toEqual({
      ...{ id: decorated.id, type: "DECORATED", subjectId: awa.id, objectId: luc.id },
      ...{ pair: "DECORATED person:awa-diop person:luc-roy", award: "Ordre du Mérite", status: "EXTRACTED" },
      ...{ date: "2023", dateFrom: "2023-01-01", dateTo: "2023-12-31", precision: "YEAR" },
      ...{ planned: false, negated: false, reported: true, confidence: 0.6, sources: 1, sequence: 3 },
      event: statementId({ ...decorated, date: null }),
    });
    const link = (from: string, type: string, to: string, held: Row = {}) => ({ from, type, to, properties: held });
    const proof = { quote: "Hier,", start: 0, end: 5, rule: "test/frame", confidence: 0.8, reported: false };
    const [metClaim, decoratedClaim] = [
      { claim: met.id, date: "2022-02-08", placeId: bamako.id },
      { claim: decorated.id, date: "2023", award: "Ordre du Mérite", onBehalfOfId: mali.id },
    ];
    const told = { locals: [mali.id], autos: [mali.id], personas: [""], names: ["Mali"], aliases: [], country: "ML" };
    expect(first.links).toEqual(
      expect.arrayContaining([
        link(met.id, "SUBJECT", awa.id),
        link(met.id, "OBJECT", luc.id),
        link(met.id, "AT", bamako.id),
        link(met.id, "EVIDENCED_BY", brief.brief.id, { ...proof, ...metClaim }),
        link(decorated.id, "SUBJECT", awa.id),
        link(decorated.id, "OBJECT", luc.id),
        link(decorated.id, "ON_BEHALF_OF", mali.id),
        link(decorated.id, "EVIDENCED_BY", brief.brief.id, {
          ...{ ...proof, confidence: 0.6, reported: true },
          ...decoratedClaim,
        }),
        link(brief.brief.id, "MENTIONS", mali.id, { ...told, surfaces: ["Mali"], starts: [0], ends: [4] }),
        link(awa.id, "MET", luc.id, {
          ...{ statements: 1, briefs: 1, firstDate: "2022-02-08", lastDate: "2022-02-08", confidence: 0.8 },
        }),
        link(awa.id, "DECORATED", luc.id, {
          ...{ statements: 1, briefs: 1, firstDate: "2023-01-01", lastDate: "2023-12-31", confidence: 0.6 },
        }),
      ]),
    );
    expect(first.links).toHaveLength(14);
    await record([brief], LATER);
    await record([brief, brief], LATER);
    expect(await dump(store)).toEqual(first);
  });

  test("the same fact in two briefs is one statement with two proofs", async () => {
    const surer = { ...met, confidence: 0.9, reported: false };
    const doubtful = { ...met, confidence: 0.4, reported: true };
    await record([extraction("Un premier texte.", [awa, luc, bamako], [doubtful], { source: "a.ml" })]);
    expect(await column(store, "MATCH (s:Statement) RETURN [s.confidence, s.sources]")).toEqual([[0.4, 1]]);
    expect(await column(store, "MATCH (s:Statement) RETURN s.reported")).toEqual([true]);
    await record([
      extraction("Un deuxième texte.", [awa, luc, bamako], [surer], { source: "b.ml" }),
      extraction("Un troisième texte.", [awa, luc, bamako], [doubtful], { source: "b.ml" }),
      extraction("Un quatrième texte.", [awa, luc, bamako], [doubtful], { source: null }),
    ]);
    expect(await column(store, "MATCH (s:Statement) RETURN [s.confidence, s.sources]")).toEqual([[0.9, 3]]);
    expect(await column(store, "MATCH (s:Statement) RETURN s.reported")).toEqual([false]);
    expect(await column(store, "MATCH (:Statement)-[e:EVIDENCED_BY]->(:Brief) RETURN count(e)")).toEqual([4]);
    expect((await summaries()).map((row) => [row["statements"], row["briefs"]])).toEqual([[1, 4]]);
  });

  test("an actor has the name told most often and all other forms, sorted, whatever the order", async () => {
    const brief = (text: string, name: string, aliases: readonly string[], country: string | null = null) =>
      extraction(text, [actor("person:awa-diop", name, { aliases, country })], []);
    await record([brief("Un.", "Awa Diop", ["Diop"])]);
    await record([
      brief("Deux.", "A. Diop", ["Mme Diop", "Awa Diop"], "SN"),
      brief("Trois.", "Awa Diop", ["Éva"], "ML"),
    ]);
    expect(await store.read(query("MATCH (a:Actor) RETURN properties(a) AS actor"))).toEqual([
      {
        actor: {
          ...{ id: "person:awa-diop", kind: "PERSON", name: "Awa Diop", country: "ML", briefs: 3 },
          tally: expect.any(String),
          aliases: ["A. Diop", "Diop", "Mme Diop", "Éva"],
          foldedNames: ["a. diop", "awa diop", "diop", "eva", "mme diop"],
          searchText: "|a. diop|awa diop|diop|eva|mme diop|",
        },
      },
    ]);
  });

  test("a symmetric type has one relationship a pair, whichever way each text puts it", async () => {
    const other = statement({ type: "MET", subject: luc.id, object: awa.id, date: "2023-05" });
    const accused = statement({ type: "ACCUSED", subject: luc.id, object: awa.id });
    const accusedBack = statement({ type: "ACCUSED", subject: awa.id, object: luc.id });
    await record([extraction("Un texte.", [awa, luc, bamako], [met, other, accused, accusedBack])]);
    expect((await summaries()).map(({ type, from, to, statements }) => [type, from, to, statements])).toEqual([
      ["ACCUSED", awa.id, luc.id, 1],
      ["ACCUSED", luc.id, awa.id, 1],
      ["MET", awa.id, luc.id, 2],
    ]);
    expect(relationSpec("MET").symmetric).toBe(true);
  });

  test("what is planned, negated, rejected or lacks an end is in no summary; rejecting the last one removes it", async () => {
    const said = [
      statement({ type: "MET", subject: awa.id, object: luc.id, date: "2027", planned: true }),
      statement({ type: "MET", subject: awa.id, object: luc.id, date: "2021", negated: true }),
      statement({ type: "APPOINTED", object: luc.id, title: "ministre" }),
    ];
    await record([extraction("Un texte.", [awa, luc], said)]);
    expect(await summaries()).toEqual([]);
    expect(await column(store, "MATCH (s:Statement) RETURN count(s)")).toEqual([3]);
    const brief = extraction("Un autre texte.", [awa, luc, bamako], [met]);
    await record([brief]);
    expect(await summaries()).toHaveLength(1);
    await curationOf(store, "essai", () => NOON).reviewStatement(met.id, "REJECT", null, null);
    await record([{ ...brief, extractor: "griot 2" }]);
    expect(await summaries()).toEqual([]);
    expect(await column(store, "MATCH (s:Statement {id: $id}) RETURN s.status", { id: met.id })).toEqual(["REJECTED"]);
  });

  test("summary relationships equal those counted from the statements", async () => {
    const people = Array.from({ length: 6 }, (_, index) => actor(`person:p${index}`, `Personne ${index}`));
    const types = ["MET", "ACCUSED", "SIGNED_WITH", "VISITED"];
    const next = pseudoRandom(7);
    const briefs = Array.from({ length: 40 }, (_, index) => {
      const said = Array.from({ length: 3 }, () => {
        const [subject, object] = [people[next(6)]!.id, people[next(6)]!.id];
        const [type, date] = [types[next(types.length)]!, `20${20 + next(5)}`];
        return statement({ type, subject, object, date, planned: next(11) === 0, negated: next(13) === 0 });
      });
      const apart = said.filter(({ subject, object }) => subject !== object);
      return extraction(`Texte ${index}.`, people, apart);
    });
    for (let start = 0; start < briefs.length; start += 7) await record(briefs.slice(start, start + 7));
    const expected = new Map<string, { statements: Set<string>; briefs: Set<string>; dates: string[] }>();
    for (const { brief, statements } of briefs) {
      for (const { id, type, subject, object, date, planned, negated } of statements) {
        if (planned || negated || date === null) continue;
        const ends = relationSpec(type).symmetric ? [subject, object].sort() : [subject, object];
        const key = [type, ...ends].join(" ");
        const counted = expected.get(key) ?? { statements: new Set(), briefs: new Set(), dates: [] };
        counted.statements.add(id);
        counted.briefs.add(brief.id);
        counted.dates.push(date);
        expected.set(key, counted);
      }
    }
    const recorded = (await summaries()).map(({ type, from, to, statements, briefs: count, firstDate, lastDate }) => [
      ...[`${String(type)} ${String(from)} ${String(to)}`, statements, count, firstDate, lastDate],
    ]);
    expect(recorded).toEqual(
      [...expected]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, { statements, briefs: proving, dates }]) => [
          ...[key, statements.size, proving.size],
          ...[`${dates.sort()[0]}-01-01`, `${dates.at(-1)}-12-31`],
        ]),
    );
    expect(recorded.length).toBeGreaterThan(20);
  });

  test("a new reading of a brief takes the place of the earlier one and of nothing else", async () => {
    const wrong = actor("person:wrong", "Wrong");
    const mistaken = statement({ type: "MET", subject: awa.id, object: wrong.id, onBehalfOf: wrong.id });
    const shared = statement({ type: "VISITED", subject: luc.id, object: mali.id, date: "2020" });
    const other = extraction("Autre texte.", [luc, mali], [shared], { source: "autre.ml" });
    const kept = statement({ type: "ACCUSED", subject: awa.id, object: luc.id });
    await record([extraction("Texte.", [awa, luc, wrong, mali, bamako], [met, mistaken, shared, kept]), other]);
    await curationOf(store, "essai", () => NOON).reviewStatement(kept.id, "CONFIRM", null, null);
    const better = { ...met, place: null, onBehalfOf: mali.id };
    await record([extraction("Texte.", [awa, luc, mali, bamako], [better])], LATER);
    expect(await column(store, "MATCH (s:Statement) RETURN s.id AS id ORDER BY id")).toEqual(
      [met.id, shared.id, kept.id].sort(),
    );
    expect(await column(store, "MATCH (a:Actor) RETURN a.id AS id ORDER BY id")).toEqual(
      [awa.id, luc.id, mali.id, bamako.id].sort(),
    );
    expect(
      await column(store, "MATCH (:Statement {id: $id})-[r]->(a:Actor) RETURN type(r) + ' ' + a.id AS r ORDER BY r", {
        id: met.id,
      }),
    ).toEqual([`OBJECT ${luc.id}`, `ON_BEHALF_OF ${mali.id}`, `SUBJECT ${awa.id}`]);
    expect(await column(store, "MATCH (s:Statement {id: $id}) RETURN s.sources", { id: shared.id })).toEqual([1]);
    expect((await summaries()).map(({ type, from, to, briefs }) => [type, from, to, briefs])).toEqual([
      ["ACCUSED", awa.id, luc.id, 1],
      ["MET", awa.id, luc.id, 1],
      ["VISITED", luc.id, mali.id, 1],
    ]);
    expect(await column(store, "MATCH (n) WHERE n:Withdrawn RETURN n.id")).toEqual([]);
  });

  test("knows which briefs it has, and which version read them", async () => {
    const brief = extraction("Texte connu.", [awa], []);
    await record([brief]);
    expect(await store.read(knownBriefs([brief.brief.id, "inconnu", brief.brief.id]))).toEqual([brief.brief.id]);
    expect(await store.read(knownBriefs([brief.brief.id], "griot test"))).toEqual([brief.brief.id]);
    expect(await store.read(knownBriefs([brief.brief.id], "griot 2"))).toEqual([]);
    expect(await store.read(knownBriefs([]))).toEqual([]);
  });

  test("many writers at the same time, the same graph as one after the other", async () => {
    const briefs = Array.from({ length: 12 }, (_, index) =>
      extraction(`Texte ${index}.`, [awa, luc, mali, bamako], [met], { source: `source-${index % 4}.ml` }),
    );
    await Promise.all([...briefs, ...briefs].map((brief) => record([brief])));
    expect(await column(store, "MATCH (n) RETURN count(n)")).toEqual([12 + 4 + 1 + 4]);
    expect(await column(store, "MATCH (s:Statement) RETURN s.sources")).toEqual([4]);
    expect((await summaries()).map(({ statements, briefs: count }) => [statements, count])).toEqual([[1, 12]]);
  });

  test("what comes in is numbered in reading order; what was there keeps its number", async () => {
    const visited = statement({ type: "VISITED", subject: luc.id, object: mali.id, date: "2020" });
    const accused = statement({ type: "ACCUSED", subject: awa.id, object: luc.id });
    const first = extraction("Un premier texte.", [awa, luc, mali, bamako], [visited, met]);
    const second = extraction("Un deuxième texte.", [awa, luc, bamako], [met, accused]);
    await record([first]);
    await record([second, first], LATER);
    await record([{ ...first, extractor: "griot 2" }], LATER);
    const numbered = async (label: string) =>
      new Map(
        (await store.read(query(`MATCH (n:${label}) RETURN n.id AS id, n.sequence AS sequence`))).map((row) => [
          row["id"],
          row["sequence"],
        ]),
      );
    expect(await numbered("Brief")).toEqual(
      new Map([
        [first.brief.id, 1],
        [second.brief.id, 4],
      ]),
    );
    expect(await numbered("Statement")).toEqual(
      new Map([
        [visited.id, 2],
        [met.id, 3],
        [accused.id, 5],
      ]),
    );
    expect(await store.read(lastSequence())).toEqual([5]);
  });

  test("whoever sees a number sees all lower ones, while many write", async () => {
    const briefs = Array.from({ length: 30 }, (_, index) =>
      extraction(
        `Texte ${index}.`,
        [awa, luc],
        [statement({ type: "ACCUSED", subject: awa.id, object: luc.id, date: String(1990 + index) })],
      ),
    );
    let writing = true;
    const written = Promise.all(briefs.map((brief) => record([brief]))).finally(() => (writing = false));
    const missed: unknown[] = [];
    while (writing) {
      const last = (await store.read(lastSequence()))[0] ?? 0;
      const seen = await column(store, "MATCH (n) WHERE n.sequence <= $last RETURN count(n)", { last });
      if (seen[0] !== last) missed.push({ last, seen: seen[0] });
    }
    await written;
    expect(missed).toEqual([]);
    expect(await column(store, "MATCH (n:Brief) RETURN count(DISTINCT n.sequence)")).toEqual([30]);
    expect(await store.read(lastSequence())).toEqual([60]);
  });
}
