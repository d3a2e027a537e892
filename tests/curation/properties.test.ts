import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { GraphStore } from "../../queries/graph-store.js";
import type { Curation } from "../../schema/graphql/curation.js";
import { InputError } from "../../schema/ontology/errors.js";
import { curationOf } from "../../src/curation/curation.js";
import { recordReadings } from "../../src/record/record-readings.js";
import { exported } from "../export/exported.js";
import { canonicalDump } from "../support/canonical-dump.js";
import { engines } from "../support/engines.js";
import { generatedBriefs } from "../support/generated-briefs.js";
import { importText, lines } from "../import/read.js";
import { summariesTwice } from "../support/recounted-summaries.js";
import { column } from "../store/ask.js";

const AT = "2026-11-24T10:00:00.000Z";
const BRIEFS = generatedBriefs(40, 5);

/** Of whom a file knows, too: somebody whom the briefs name, and somebody whom none does. */
const KNOWN = lines(
  {
    id: "lavrov",
    schema: "Person",
    properties: { name: ["Sergueï Lavrov"], country: ["ru"], birthDate: ["1950-03-21"], wikidataId: ["Q58217"] },
  },
  {
    id: "ba",
    schema: "Person",
    properties: { name: ["Awa Marie Ba"], birthDate: ["1964", "1964-11-09"], deathDate: ["2020-03"] },
  },
);

/** One deed of an analyst or of the press; numbers choose among what there is. */
const deed = fc.record({
  what: fc.constantFrom("ingest", "again", "merge", "split", "review", "edit", "apart", "retract", "undo"),
  one: fc.nat(1_000),
  other: fc.nat(1_000),
});
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** Does it, as far as it can be done. @returns the change made, or null. */
async function act(store: GraphStore, curation: Curation, { what, one, other }: Deed): Promise<string | null> {
  const ids = async (label: string): Promise<readonly string[]> =>
    (await column(store, `MATCH (n:${label}) RETURN n.id AS id ORDER BY id`)) as string[];
  if (what === "ingest" || what === "again") {
    await recordReadings(store, BRIEFS.slice(one % 40, (one % 40) + (other % 9) + 1), AT);
    return null;
  }
  const people = await ids("Person");
  const [a, b] = [at(people, one), at(people, other)];
  if (a === undefined || b === undefined) return null;
  if (what === "merge") return curation.mergeActors(a, [b], null);
  if (what === "apart") return curation.keepApart(a, b, null);
  if (what === "edit") return curation.editActor(a, { name: `Nom ${other}`, country: "TG" }, null);
  if (what === "review") {
    const verdict = other % 2 === 0 ? "CONFIRM" : "REJECT";
    return curation.reviewStatement(at(await ids("Statement"), one) ?? "x", verdict, null, null);
  }
  const brief = at(await ids("Brief"), one);
  if (brief === undefined) return null;
  if (what === "retract") return curation.retractBrief(brief, null, null);
  if (what === "undo") return curation.undo(at(await ids("Change"), other) ?? "x", null);
  const target = other % 2 === 0 ? { to: a, name: null } : { to: null, name: "Nouvelle Personne" };
  return curation.splitMention({ brief, actor: b, surfaces: null, spans: null, ...target }, null);
}

async function actIfPossible(store: GraphStore, curation: Curation, one: Deed): Promise<void> {
  try {
    await act(store, curation, one);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

/** Undoes what is in force, newest first. */
async function undoAll(store: GraphStore, curation: Curation): Promise<void> {
  const inForce =
    "MATCH (c:Change) WHERE c.kind <> 'UNDO' AND c.undoneBy IS NULL RETURN c.id AS id, c.number AS n ORDER BY n DESC";
  for (const id of await column(store, inForce)) await curation.undo(String(id), null);
}

describe.each(engines())("$name", ({ name, open }) => {
  const numRuns = name === "embedded" ? 16 : 8;

  test("whatever is ingested and curated, summaries follow from the statements, and undoing all leaves no trace", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
        const store = await open();
        try {
          const curation = curationOf(store, "essai", () => AT);
          await importText(store, "ftm", KNOWN);
          await recordReadings(store, BRIEFS.slice(0, 15), AT);
          for (const one of deeds) {
            await actIfPossible(store, curation, one);
            const { stored, recounted } = await summariesTwice(store);
            expect(stored).toEqual(recounted);
          }
          await undoAll(store, curation);
          const left = await canonicalDump(store);
          const briefs = new Set(await column(store, "MATCH (b:Brief) RETURN b.id"));
          await store.write([{ cypher: "MATCH (n) DETACH DELETE n", params: {}, decode: (row) => row }]);
          await importText(store, "ftm", KNOWN);
          await recordReadings(
            store,
            BRIEFS.filter(({ brief }) => briefs.has(brief.id)),
            AT,
          );
          expect(left).toBe(await canonicalDump(store));
        } finally {
          await store.close();
        }
      }),
      { numRuns, seed: 20_261_124, endOnFailure: true },
    );
  });

  test("a merge that is undone leaves the graph byte for byte as it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000), fc.nat(1_000), async (one, other) => {
        const store = await open();
        try {
          const curation = curationOf(store, "essai", () => AT);
          await importText(store, "ftm", KNOWN);
          await recordReadings(store, BRIEFS, AT);
          const people = (await column(store, "MATCH (a:Person) RETURN a.id AS id ORDER BY id")) as string[];
          const [keep, merge] = [at(people, one), at(people, other)];
          if (keep === merge) return;
          const before = await canonicalDump(store);
          const exportedBefore = await exported(store, "json", { all: ["true"] });
          const change = await curation.mergeActors(keep, [merge], null);
          expect(await canonicalDump(store)).not.toBe(before);
          expect(await exported(store, "json", { all: ["true"] })).not.toBe(exportedBefore);
          await curation.undo(change, null);
          expect(await canonicalDump(store)).toBe(before);
          expect(await exported(store, "json", { all: ["true"] })).toBe(exportedBefore);
        } finally {
          await store.close();
        }
      }),
      { numRuns, seed: 7 },
    );
  });
});
