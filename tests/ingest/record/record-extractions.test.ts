import { expect, test } from "@jest/globals";
import { recordExtractions } from "../../../ingest/record/record-extractions.js";
import { isRelationType } from "../../../schema/ontology/relation-types.js";
import { checkQuery } from "../../../src/store/check-query.js";
import { actor, extraction, statement } from "../../support/sample-extractions.js";

const AT = "2026-11-24T12:00:00Z";
const awa = actor("person:awa-diop", "Awa Diop", { aliases: ["Mme Diop"] });
const luc = actor("person:luc-roy", "Luc Roy");
const mali = actor("country:mali", "Mali");
const met = statement({ type: "MET", subject: luc.id, object: awa.id, date: "2022-02", onBehalfOf: mali.id });
const first = extraction("Un texte.", [luc, awa, mali], [met]);
const second = extraction("Un autre texte.", [awa, luc], [met, statement({ type: "ACCUSED", object: awa.id })]);

test("no brief, no query", () => {
  expect(recordExtractions([], AT)).toEqual([]);
});

test("the same readings give the same queries, each brief and statement once", () => {
  expect(JSON.stringify(recordExtractions([first, second], AT))).toBe(
    JSON.stringify(recordExtractions([first, second, first], AT)),
  );
});

test("rows are sorted by key, whatever the order of the briefs", () => {
  const rowsOf = (queries: ReturnType<typeof recordExtractions>): unknown =>
    queries.map(({ params }) => Object.values(params));
  expect(rowsOf(recordExtractions([first, second], AT))).toEqual(rowsOf(recordExtractions([second, first], AT)));
  const briefs = recordExtractions([second, first], AT)[0]?.params["briefs"] as readonly { id: string }[];
  expect(briefs.map(({ id }) => id)).toEqual([first.brief.id, second.brief.id].sort());
});

test("the texts say nothing of the briefs: hostile words stand in parameters alone", () => {
  const hostile = "'}) DETACH DELETE n // \" ` $x \\";
  const evil = actor("person:x", hostile, { aliases: [hostile], description: hostile });
  const said = statement({ type: "MET", subject: evil.id, object: awa.id, title: hostile, award: hostile });
  const texts = (text: string, name: typeof evil, what: typeof said): readonly string[] =>
    recordExtractions([extraction(text, [name, awa], [what], { title: text })], AT).map(({ cypher }) => cypher);
  const plain = statement({ type: "MET", subject: luc.id, object: awa.id });
  expect(texts(hostile, evil, said)).toEqual(texts("Un texte.", luc, plain));
});

test("a type that the ontology does not have never becomes a text", () => {
  const invented = { ...met, type: "MET]->(x) DETACH DELETE x //" };
  expect(isRelationType(invented.type)).toBe(false);
  expect(() => recordExtractions([extraction("Un texte.", [awa, luc], [invented])], AT)).toThrow(
    '"MET]->(x) DETACH DELETE x //" is no relation type of the ontology.',
  );
});

test("what it writes passes the store's door", () => {
  const queries = recordExtractions([first, second], AT);
  for (const query of queries) checkQuery(query);
  expect(queries.length).toBeGreaterThan(15);
});
