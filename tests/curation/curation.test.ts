import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { knownBriefs } from "../../queries/known-briefs.js";
import type { GraphStore } from "../../queries/graph-store.js";
import type { Curation } from "../../schema/graphql/curation.js";
import { curationOf } from "../../src/curation/curation.js";
import { recordReadings } from "../../src/record/record-readings.js";
import { canonicalDump } from "../support/canonical-dump.js";
import { engines } from "../support/engines.js";
import { actor, extraction, statement } from "../support/sample-extractions.js";
import { column, errorOf, query } from "../store/ask.js";

const AT = "2026-11-24T10:00:00.000Z";

const awa = actor("person:awa-diop", "Awa Diop", { country: "SN" });
const mme = actor("person:aoua-diop", "Aoua Diop", { aliases: ["Mme Diop"], description: "ministre de la Santé" });
const luc = actor("person:luc-roy", "Luc Roy");
const mali = actor("country:mali", "Mali", { country: "ML" });
const met = statement({ type: "MET", subject: awa.id, object: luc.id, date: "2022-02-08" });
const metToo = statement({ type: "MET", subject: mme.id, object: luc.id, date: "2022-02-08", onBehalfOf: mali.id });
const eachOther = statement({ type: "MET", subject: mme.id, object: awa.id });

const BRIEFS = [
  extraction("Awa Diop a reçu Luc Roy.", [awa, luc], [met], { source: "a.sn", publishedOn: "2022-02-09" }),
  extraction("Aoua Diop a reçu Luc Roy.", [mme, luc, mali], [metToo], { source: "b.ml", publishedOn: "2022-02-09" }),
  extraction("Aoua Diop a vu Awa Diop.", [mme, awa], [eachOther], { source: "c.ml", publishedOn: "2022-03-01" }),
];

describe.each(engines())("$name", ({ open }) => {
  let store: GraphStore;
  let curation: Curation;
  beforeEach(async () => {
    store = await open();
    curation = curationOf(store, "essai", () => AT);
    await recordReadings(store, BRIEFS, AT);
  });
  afterEach(() => store.close());

  const actors = (): Promise<readonly unknown[]> => column(store, "MATCH (a:Actor) RETURN a.id AS id ORDER BY id");
  const statements = (): Promise<readonly unknown[]> =>
    column(
      store,
      "MATCH (s:Statement) RETURN s.subjectId + ' ' + s.objectId + ' ' + toString(s.sources) AS s ORDER BY s",
    );

  test("a merge folds what was said of both; undoing it restores the graph byte for byte", async () => {
    const before = await canonicalDump(store);
    const change = await curation.mergeActors(awa.id, [mme.id], null);
    expect(await actors()).toEqual([mali.id, awa.id, luc.id].sort());
    expect(await statements()).toEqual([`${awa.id} ${luc.id} 2`]);
    expect(await column(store, "MATCH (a:Actor {id: $id}) RETURN a.aliases", { id: awa.id })).toEqual([
      ["Aoua Diop", "Mme Diop"],
    ]);
    await curation.undo(change, null);
    expect(await canonicalDump(store)).toBe(before);
  });

  test("a merge keeps what an import knew of either, and its undoing gives it back", async () => {
    const known = {
      name: "Dr Awa Diop",
      aliases: ["A. D."],
      externalIds: ["wikidata:Q7"],
      country: "SN",
      began: ["1964"],
    };
    await store.write([
      query(
        `CREATE (a:Actor:Person {id: $id})
         SET a += $known, a.kind = 'PERSON', a.foldedNames = ['dr awa diop'], a.searchText = '|dr awa diop|'`,
        { id: "person:dr-awa-diop", known },
      ),
    ]);
    const change = await curation.mergeActors(awa.id, ["person:dr-awa-diop"], null);
    expect(
      await column(store, "MATCH (a:Person {id: $id}) RETURN a.externalIds + a.aliases + a.began", { id: awa.id }),
    ).toEqual([["wikidata:Q7", "A. D.", "Dr Awa Diop", "1964"]]);
    expect(await actors()).not.toContain("person:dr-awa-diop");
    const merged = await canonicalDump(store);
    await recordReadings(store, BRIEFS, AT);
    expect(await canonicalDump(store)).toBe(merged);
    await curation.undo(change, null);
    expect(
      await column(
        store,
        "MATCH (a:Person {id: $id}) RETURN a.externalIds + a.aliases + a.began + [a.name, a.country]",
        {
          id: "person:dr-awa-diop",
        },
      ),
    ).toEqual([["wikidata:Q7", "A. D.", "1964", "Dr Awa Diop", "SN"]]);
    expect(await column(store, "MATCH (a:Person {id: $id}) RETURN a.began", { id: awa.id })).toEqual([null]);
  });

  test("a merge holds for what comes later, and for a brief that is read again", async () => {
    await curation.mergeActors(awa.id, [mme.id], null);
    const merged = await canonicalDump(store);
    await recordReadings(store, BRIEFS, AT);
    expect(await canonicalDump(store)).toBe(merged);
    const later = statement({ type: "ACCUSED", subject: luc.id, object: mme.id });
    await recordReadings(store, [extraction("Luc Roy accuse Aoua Diop.", [luc, mme], [later])], AT);
    expect(await statements()).toEqual([`${awa.id} ${luc.id} 2`, `${luc.id} ${awa.id} 1`]);
  });

  test("an undoing that is undone makes the change again", async () => {
    const change = await curation.mergeActors(awa.id, [mme.id], null);
    const merged = await canonicalDump(store);
    const undone = await curation.undo(change, null);
    await curation.undo(undone, null);
    expect(await canonicalDump(store)).toBe(merged);
    await curation.undo(change, null);
    expect(await actors()).toContain(mme.id);
  });

  test("a change that later ones build on is not undone", async () => {
    const merge = await curation.mergeActors(awa.id, [mme.id], null);
    const edit = await curation.editActor(awa.id, { name: "Awa D." }, null);
    expect(await errorOf(curation.undo(merge, null))).toEqual({
      code: "INPUT_INVALID",
      message: `The change "${merge}" can't be undone while later changes build on it; undo first "${edit}" (Awa Diop (person:awa-diop): name "Awa D.").`,
    });
    const again = await curation.editActor(awa.id, { country: "ML" }, null);
    expect((await errorOf(curation.undo(merge, null))).message).toMatch(
      `undo first "${again}" (Awa D. (person:awa-diop): country "ML"), then "${edit}" (Awa Diop`,
    );
    await curation.undo(again, null);
    await curation.undo(edit, null);
    await curation.undo(merge, null);
    expect(await errorOf(curation.undo(merge, null))).toMatchObject({
      message: expect.stringMatching(/undone already/),
    });
  });

  test("mentions that are someone else go, with the statements their words prove", async () => {
    const before = await canonicalDump(store);
    const brief = BRIEFS[1]!.brief.id;
    const request = { brief, actor: mme.id, surfaces: null, spans: null, to: null, name: "Aoua Diop" };
    const change = await curation.splitMention(request, "ann");
    expect(await actors()).toContain("person:aoua-diop-2");
    expect(await statements()).toEqual(
      [`person:aoua-diop-2 ${luc.id} 1`, `${mme.id} ${awa.id} 1`, `${awa.id} ${luc.id} 1`].sort(),
    );
    const split = await canonicalDump(store);
    await recordReadings(store, BRIEFS, AT);
    expect(await canonicalDump(store)).toBe(split);
    await curation.undo(change, null);
    expect(await canonicalDump(store)).toBe(before);
  });

  test("a verdict goes on through a merge and its undoing", async () => {
    const review = await curation.reviewStatement(metToo.id, "REJECT", "autre personne", null);
    expect(await column(store, "MATCH (:Actor)-[r:MET]->(:Actor) RETURN r.statements")).toEqual([1, 1]);
    const rejected = await canonicalDump(store);
    const merge = await curation.mergeActors(awa.id, [mme.id], null);
    expect(await column(store, "MATCH (s:Statement) RETURN s.status")).toEqual(["REJECTED"]);
    expect(await column(store, "MATCH (:Actor)-[r:MET]->(:Actor) RETURN r.statements")).toEqual([]);
    await curation.undo(merge, null);
    expect(await canonicalDump(store)).toBe(rejected);
    await curation.undo(review, null);
    expect(await column(store, "MATCH (s:Statement) RETURN DISTINCT s.status")).toEqual(["EXTRACTED"]);
  });

  test("a judged statement stays when a newer reading lacks it", async () => {
    await curation.reviewStatement(met.id, "CONFIRM", null, null);
    await recordReadings(store, [{ ...BRIEFS[0]!, actors: [luc], statements: [], extractor: "griot 2" }], AT);
    expect(await column(store, "MATCH (s:Statement {status: 'CONFIRMED'}) RETURN s.id")).toEqual([met.id]);
  });

  test("an edit wins over what briefs tell", async () => {
    const before = await canonicalDump(store);
    const edit = await curation.editActor(
      mme.id,
      { name: "Awa D.", aliases: ["La ministre"], country: "ML", kind: "GROUP", externalIds: ["wikidata:Q1"] },
      null,
    );
    await recordReadings(store, [extraction("Aoua Diop, dite Tantie.", [{ ...mme, aliases: ["Tantie"] }], [])], AT);
    expect(
      await column(store, "MATCH (a:Actor {id: $id}) RETURN [a.name, a.country, a.kind] + labels(a) + a.aliases", {
        id: mme.id,
      }),
    ).toEqual([["Awa D.", "ML", "GROUP", "Actor", "Group", "La ministre", "Tantie"]]);
    await curation.retractBrief(extraction("Aoua Diop, dite Tantie.", [], []).brief.id, null, null);
    await curation.undo(edit, null);
    const known = await canonicalDump(store);
    expect(known.split("\n").filter((line) => !line.startsWith("Decision"))).toEqual(before.split("\n"));
  });

  test("a brief is taken back with what it alone supports, and put back as it was", async () => {
    const before = await canonicalDump(store);
    const [brief] = BRIEFS;
    const change = await curation.retractBrief(brief!.brief.id, "démenti", null);
    expect(await column(store, "MATCH (s:Statement) RETURN s.id AS id ORDER BY id")).toEqual(
      [metToo.id, eachOther.id].sort(),
    );
    expect(await column(store, "MATCH (b:Brief) RETURN count(b)")).toEqual([2]);
    expect(await store.read(knownBriefs([brief!.brief.id, "x"], "griot 3"))).toEqual([brief!.brief.id]);
    await recordReadings(store, BRIEFS, AT);
    expect(await column(store, "MATCH (b:Brief) RETURN count(b)")).toEqual([2]);
    await curation.undo(change, null);
    expect(await canonicalDump(store)).toBe(before);
  });

  test("what cannot be done says why, and leaves no trace", async () => {
    const before = await canonicalDump(store);
    const refusals: readonly [Promise<unknown>, string][] = [
      [
        curation.mergeActors("person:x", [awa.id], null),
        'Argument "keep": no actor has the id "person:x"; "search" finds ids.',
      ],
      [
        curation.mergeActors(awa.id, [awa.id], null),
        `Argument "merge": "${awa.id}" is the actor to keep; an actor merges with others only.`,
      ],
      [
        curation.mergeActors(awa.id, [mali.id], null),
        'Argument "merge": Mali is of the kind COUNTRY and Awa Diop of PERSON; if that is wrong, edit the kind first.',
      ],
      [curation.reviewStatement("x", "CONFIRM", null, null), 'Argument "id": no statement has the id "x".'],
      [curation.retractBrief("x", null, null), 'Argument "id": no brief has the id "x".'],
      [curation.undo("change-9", null), 'Argument "change": no change has the id "change-9"; "changes" lists them.'],
    ];
    for (const [refusal, message] of refusals)
      expect(await errorOf(refusal)).toEqual({ code: "INPUT_INVALID", message });
    expect(await canonicalDump(store)).toBe(before);
    expect(await column(store, "MATCH (c:Change) RETURN count(c)")).toEqual([0]);
  });

  test("what was done already is not done again", async () => {
    const brief = BRIEFS[1]!.brief.id;
    await curation.mergeActors(awa.id, [mme.id], null);
    await curation.retractBrief(brief, null, null);
    const request = { brief, actor: awa.id, surfaces: null, spans: null, to: null, name: "Une autre" };
    const refusals: readonly [Promise<unknown>, string][] = [
      [
        curation.mergeActors(awa.id, [mme.id], null),
        `Argument "merge": "${mme.id}" and "${awa.id}" are one actor already.`,
      ],
      [
        curation.retractBrief(brief, null, null),
        `Argument "id": the brief "${brief}" was taken back; "changes" about it names the change to undo.`,
      ],
      [
        curation.splitMention(request, null),
        `Argument "brief": the brief "${brief}" was taken back; "changes" about it names the change to undo.`,
      ],
    ];
    for (const [refusal, message] of refusals)
      expect(await errorOf(refusal)).toEqual({ code: "INPUT_INVALID", message });
  });

  test("mentions that are not there are refused, and those that are there named", async () => {
    const of = { brief: BRIEFS[0]!.brief.id, actor: awa.id, surfaces: null, spans: null, to: null, name: "Une autre" };
    const refused = async (change: object): Promise<string> =>
      (await errorOf(curation.splitMention({ ...of, ...change }, null))).message;
    expect(await refused({ actor: mme.id })).toBe(
      `Argument "actor": the brief "${of.brief}" does not speak of "${mme.id}".`,
    );
    expect(await refused({ surfaces: ["Mme Diop"] })).toBe(
      'Argument "surfaces": none of the mentions is meant; they are "Awa Diop" (0 to 8).',
    );
    expect(await refused({ spans: [{ start: 9, end: 12 }] })).toBe(
      'Argument "spans": none of the mentions is meant; they are "Awa Diop" (0 to 8).',
    );
  });

  test("ids elsewhere that an analyst takes away leave nothing", async () => {
    await curation.editActor(awa.id, { externalIds: ["wikidata:Q2", "wikidata:Q1"] }, null);
    const ids = (): Promise<readonly unknown[]> =>
      column(store, "MATCH (a:Actor {id: $id}) RETURN a.externalIds", { id: awa.id });
    expect(await ids()).toEqual([["wikidata:Q1", "wikidata:Q2"]]);
    await curation.editActor(awa.id, { externalIds: [] }, null);
    expect(await ids()).toEqual([null]);
  });
});
