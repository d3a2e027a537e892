import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import type { Extraction } from "../../schema/ontology/model.js";
import { curationOf } from "../../src/curation/curation.js";
import { IMPORTER } from "../../src/import/link-brief.js";
import type { BriefReader } from "../../src/reading/brief-reader.js";
import { recordReadings } from "../../src/record/record-readings.js";
import { reprocess } from "../../src/reprocess.js";
import { canonicalDump } from "../support/canonical-dump.js";
import { engines } from "../support/engines.js";
import { actor, extraction, statement } from "../support/sample-extractions.js";
import { column } from "../store/ask.js";

const AT = "2026-11-24T10:00:00.000Z";
const clock = (): string => AT;
const awa = actor("person:awa-diop", "Awa Diop");
const luc = actor("person:luc-roy", "Luc Roy");
const eva = actor("person:eva-ba", "Éva Ba");
const met = statement({ type: "MET", subject: awa.id, object: luc.id, date: "2024-06-20" });
const accused = statement({ type: "ACCUSED", subject: luc.id, object: awa.id });
const visited = statement({ type: "VISITED", subject: luc.id, object: eva.id });
const FIRST = extraction("Un.", [awa, luc], [met, accused]);
const SECOND = extraction("Deux.", [awa, luc], [met]);

/** Reads as told, by the text. */
const readerOf = (readings: readonly Extraction[]): BriefReader => ({
  extractor: "griot 2",
  ahead: 1,
  read: async ({ brief }) => {
    const found = readings.find((each) => each.brief.text === brief.text);
    return found
      ? { extraction: { ...found, extractor: "griot 2" }, reason: null }
      : { extraction: null, reason: `${brief.text} cannot be read.` };
  },
  close: async () => undefined,
});

describe.each(engines())("$name", ({ open }) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await open();
    await recordReadings(store, [FIRST, SECOND], AT);
  });
  afterEach(() => store.close());

  const newer = readerOf([{ ...FIRST, actors: [awa, luc, eva], statements: [visited] }, SECOND]);

  test("a dry run tells what would appear and disappear, and changes nothing", async () => {
    const before = await canonicalDump(store);
    expect(await reprocess(store, newer, { dryRun: true, clock })).toEqual({
      ...{ briefs: 2, changed: 1, failures: [], interrupted: false },
      statements: {
        appeared: ["VISITED person:luc-roy → person:eva-ba"],
        disappeared: ["ACCUSED person:luc-roy → person:awa-diop"],
      },
      actors: { appeared: ["Éva Ba (person:eva-ba)"], disappeared: [] },
    });
    expect(await canonicalDump(store)).toBe(before);
  });

  test("what did not change keeps its ids, decisions hold, and again nothing changes", async () => {
    const curation = curationOf(store, "essai", clock);
    await curation.reviewStatement(accused.id, "CONFIRM", null, null);
    await reprocess(store, newer, { dryRun: false, clock });
    expect(await column(store, "MATCH (s:Statement) RETURN s.id AS id ORDER BY id")).toEqual(
      [met.id, accused.id, visited.id].sort(),
    );
    const after = await canonicalDump(store);
    await reprocess(store, newer, { dryRun: false, clock });
    expect(await canonicalDump(store)).toBe(after);
  });

  test("what a file of knowledge brought is not read by rules", async () => {
    await recordReadings(store, [{ ...extraction("Trois.", [awa, eva], []), extractor: IMPORTER }], AT);
    const report = await reprocess(store, newer, { dryRun: true, clock });
    expect(report).toMatchObject({ briefs: 2, failures: [] });
  });

  test("a brief that cannot be read stays as it was; a signal ends the work", async () => {
    const before = await canonicalDump(store);
    const report = await reprocess(store, readerOf([]), { dryRun: false, clock });
    expect(report.failures.toSorted()).toEqual(["Deux. cannot be read.", "Un. cannot be read."]);
    expect(await canonicalDump(store)).toBe(before);
    const ended = await reprocess(store, newer, { dryRun: false, clock, signal: AbortSignal.abort() });
    expect(ended).toMatchObject({ briefs: 0, interrupted: true });
  });
});
