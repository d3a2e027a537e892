import { expect, test } from "@jest/globals";
import { lines, recordsOf } from "./read.js";

test("a person of OpenSanctions", async () => {
  const [record] = await recordsOf(
    "ftm",
    lines({
      id: "Q1",
      caption: "Awa Sy",
      schema: "Person",
      properties: {
        name: ["Awa Sy", "AWA SY"],
        alias: ["Awa Sy"],
        weakAlias: ["Awa"],
        nationality: ["sn"],
        position: ["ministre de la Santé"],
        wikidataId: ["Q1"],
        birthDate: ["1964-11-09T00:00:00", "1964", "1964-11-09", "inconnue", "1964-02-30"],
        incorporationDate: ["1999"],
      },
      datasets: ["exemple"],
    }),
  );
  expect(record).toEqual({
    record: "actor",
    id: "ftm:Q1",
    kind: "PERSON",
    name: "Awa Sy",
    aliases: ["AWA SY", "Awa"],
    country: "SN",
    description: "ministre de la Santé",
    externalIds: ["wikidata:Q1"],
    began: ["1964", "1964-11-09"],
    ended: [],
  });
});

test.each([
  ["{", "file, line 2: expected one FollowTheMoney entity as JSON, but"],
  ["[]", 'file, line 2: expected one FollowTheMoney entity, {"id", "schema", "properties"}.'],
  ['{"schema":"Person"}', 'file, line 2: field "id": expected a text.'],
  ['{"id":"a"}', 'file, line 2: entity "a": field "schema": expected a text.'],
  ['{"id":"a","schema":"Person"}', 'file, line 2: entity "a": field "properties": expected an object of lists.'],
  [
    '{"id":"a","schema":"Person","properties":{"name":"x"}}',
    'file, line 2: entity "a": property "name": expected a list.',
  ],
])("%s is refused, and the rest is read", async (line, reason) => {
  const good = lines({ id: "o", schema: "Company", properties: { name: ["Société"] } });
  const records = await recordsOf("ftm", `\n${line}\n${good}`);
  expect(records).toMatchObject([
    { record: "fault", reason: expect.stringContaining(reason) },
    { record: "actor", kind: "ORGANIZATION" },
  ]);
});

test("a Popolo document, whatever the order of its lists", async () => {
  const records = await recordsOf(
    "popolo",
    JSON.stringify({
      memberships: [
        { person_id: "p", organization_id: "o", role: "member", legislative_period_id: "t" },
        {
          id: "m",
          person_id: "p",
          post_id: "post",
          start_date: "2020-01-01",
          sources: [{ url: "https://example.org" }],
        },
        { role: "member" },
      ],
      persons: [
        {
          id: "p",
          name: "Awa Sy",
          sort_name: "Sy, Awa",
          other_names: [{ name: "Awa Sy Diop" }],
          identifiers: [{ scheme: "wikidata", identifier: "Q1" }],
          birth_date: "1964-11",
          death_date: "2020",
          founding_date: "1999",
        },
        { name: "sans id" },
      ],
      organizations: [
        { id: "o", name: "Assemblée nationale", classification: "legislature", founding_date: "1960-08-22" },
      ],
      posts: [{ id: "post", label: "présidente", organization_id: "o" }],
      events: [{ id: "t", start_date: "2019", end_date: "2024-06" }],
      areas: [{ id: "x" }],
    }),
  );
  const link = { record: "link", subject: "popolo-person:p", publishedOn: null, source: null };
  expect(records).toEqual([
    {
      ...link,
      ...{ id: "popolo-membership:popolo-person:p popolo-organization:o t ", type: "MEMBER_OF", title: null },
      ...{ object: "popolo-organization:o", post: null, term: "popolo-event:t", from: null, to: null, url: null },
    },
    {
      ...link,
      ...{ id: "popolo-membership:m", type: "HOLDS_OFFICE", title: null, object: null, post: "popolo-post:post" },
      ...{ term: null, from: "2020-01-01", to: null, url: "https://example.org" },
    },
    { record: "left", what: "membership without an end" },
    {
      ...{
        record: "actor",
        id: "popolo-person:p",
        kind: "PERSON",
        name: "Awa Sy",
        aliases: ["Awa Sy Diop", "Sy, Awa"],
      },
      ...{ country: null, description: null, externalIds: ["wikidata:Q1"], began: ["1964-11"], ended: ["2020"] },
    },
    { record: "left", what: "person without id" },
    {
      ...{
        record: "actor",
        id: "popolo-organization:o",
        kind: "PUBLIC_BODY",
        name: "Assemblée nationale",
        aliases: [],
      },
      ...{ country: null, description: null, externalIds: [], began: ["1960-08-22"], ended: [] },
    },
    { record: "post", id: "popolo-post:post", title: "présidente", body: "popolo-organization:o", country: null },
    { record: "term", id: "popolo-event:t", from: "2019", to: "2024-06" },
    { record: "left", what: "area" },
  ]);
});

test.each([
  ['{"persons": [', "file, line 1: the document ends before it is complete."],
  ['{"persons": [}', "file, near line 1: expected a Popolo document as JSON, but"],
  ['{"a": 1}', 'file: expected a Popolo document with "persons", "organizations" or "memberships".'],
  ['{"persons": [3]}', "file, persons[0]: expected an object."],
])("%s is refused", async (text, reason) => {
  expect(await recordsOf("popolo", text)).toMatchObject([{ record: "fault", reason: expect.stringContaining(reason) }]);
});
