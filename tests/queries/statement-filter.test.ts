import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { countStatements } from "../../queries/count-statements.js";
import type { FoundStatement } from "../../queries/found-statement.js";
import type { GraphStore } from "../../queries/graph-store.js";
import type { Keyset } from "../../queries/keyset.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { STATEMENT_ORDERS, type StatementOrder } from "../../queries/statement-orders.js";
import { statementsPage } from "../../queries/statements-page.js";
import { engines } from "../support/engines.js";
import { fill } from "../support/small-graph.js";

const LAVROV = "person:serguei-lavrov";
const DIOP = "person:abdoulaye-diop";
const GOITA = "person:assimi-goita";

/** «MET 2023-02-07 assimi-goita serguei-lavrov» */
const label = ({ type, date, subjectId, objectId }: FoundStatement): string =>
  [type, date ?? "undated", ...[subjectId, objectId].map((id) => id?.split(":")[1] ?? "nobody")].join(" ");

const MEETING = "MET 2023-02-07 assimi-goita serguei-lavrov";
const DECORATION = "DECORATED 2023-02-07 abdoulaye-diop serguei-lavrov";
const TALK = "MET 2022-05 abdoulaye-diop serguei-lavrov";
const OFFICE = "HOLDS_OFFICE 2021-06-12 sadio-camara mali";
const CAMARA_NAMED = "APPOINTED 2021-06-11 assimi-goita sadio-camara";
const DIOP_NAMED = "APPOINTED 2021-06-11 assimi-goita abdoulaye-diop";
const MEMBERSHIP = "MEMBER_OF undated mali cedeao";
const PLANNED = "VISITED undated serguei-lavrov soudan";
const NEGATED = "MET undated abdoulaye-diop catherine-colonna";
const ALL = [MEETING, DECORATION, TALK, OFFICE, CAMARA_NAMED, DIOP_NAMED, MEMBERSHIP];

const CASES: readonly (readonly [name: string, filter: StatementFilter, expected: readonly string[]])[] = [
  ["nothing asked: not planned, not negated", {}, ALL],
  ["fields that are null ask nothing", { types: null, from: null, text: null, includePlanned: null }, ALL],
  ["planned too", { includePlanned: true }, [...ALL, PLANNED]],
  ["negated too", { includeNegated: true }, [...ALL, NEGATED]],
  ["types", { types: ["APPOINTED", "MEMBER_OF"] }, [CAMARA_NAMED, DIOP_NAMED, MEMBERSHIP]],
  ["an empty list lets none through", { types: [] }, []],
  ["actors, any role", { actors: [GOITA] }, [MEETING, DECORATION, CAMARA_NAMED, DIOP_NAMED]],
  ["actors: the place", { actors: ["place:bamako"] }, [MEETING]],
  ["actors, one of several, each statement once", { actors: [LAVROV, DIOP] }, [MEETING, DECORATION, TALK, DIOP_NAMED]],
  ["an actor nobody knows", { actors: ["person:nobody"] }, []],
  ["subjects", { subjects: [DIOP] }, [DECORATION, TALK]],
  ["subjects: either end of a meeting", { subjects: [LAVROV] }, [MEETING, TALK]],
  ["objects", { objects: [DIOP] }, [TALK, DIOP_NAMED]],
  ["subjects and objects", { subjects: [DIOP], objects: [LAVROV] }, [DECORATION, TALK]],
  ["the other way round only what is symmetric", { subjects: [LAVROV], objects: [DIOP] }, [TALK]],
  ["countries", { countries: ["RU"] }, [MEETING, DECORATION, TALK]],
  ["from a day", { from: "2022-05-31" }, [MEETING, DECORATION, TALK]],
  ["from the day after the month", { from: "2022-06-01" }, [MEETING, DECORATION]],
  ["to a year", { to: "2021" }, [OFFICE, CAMARA_NAMED, DIOP_NAMED]],
  ["a month within", { from: "2022-05", to: "2022-05" }, [TALK]],
  ["sure ones", { minConfidence: 0.9 }, [MEETING, DECORATION]],
  ["told twice", { minBriefs: 2 }, [MEETING]],
  ["sources", { sources: ["maliweb.net"] }, [MEETING]],
  ["statuses", { statuses: ["CONFIRMED", "REJECTED"] }, []],
  ["status given", { statuses: ["EXTRACTED"], types: ["MET"] }, [MEETING, TALK]],
  ["text in the award, without accents", { text: "ORDRE national" }, [DECORATION]],
  ["text in the quote", { text: "remise" }, [DECORATION]],
  ["text in a name", { text: "goita camara" }, [CAMARA_NAMED]],
  ["text in the office", { text: "affaires etrangeres" }, [DIOP_NAMED]],
  ["text that is not all there", { text: "remise nulle part" }, []],
  ["text with an apostrophe", { text: "l'ordre" }, [DECORATION]],
  ["came in later", { ingestedAfter: "2026-11-24T09:59:59.999Z" }, ALL],
  ["came in before", { ingestedAfter: "2026-11-24T10:00:00.000Z" }, []],
  ["subject's country", { subjectCountries: ["ML"], types: ["MET", "DECORATED"] }, [MEETING, DECORATION, TALK]],
  ["object's country", { objectCountries: ["RU"] }, [MEETING, DECORATION, TALK]],
  ["object's country of what has a direction", { objectCountries: ["RU"], types: ["DECORATED"] }, [DECORATION]],
  ["one country to the other", { subjectCountries: ["ML"], objectCountries: ["RU"] }, [MEETING, DECORATION, TALK]],
  [
    "the other way round only what is symmetric",
    { subjectCountries: ["RU"], objectCountries: ["ML"] },
    [MEETING, TALK],
  ],
  ["no end of a meeting is both ends", { subjectCountries: ["RU"], objectCountries: ["RU"] }, []],
  ["among themselves", { subjects: [GOITA, DIOP], objects: [GOITA, DIOP] }, [DIOP_NAMED]],
  ["kinds", { kinds: ["COUNTRY", "ORGANIZATION"] }, [OFFICE, MEMBERSHIP]],
  ["only planned", { planned: true }, [PLANNED]],
  ["only negated", { negated: true }, [NEGATED]],
  ["not only reported", { reported: false }, ALL.filter((one) => one !== MEMBERSHIP)],
  ["only reported", { reported: true }, [MEMBERSHIP]],
  ["independent sources", { minSources: 2 }, [MEETING]],
  ["words of one quote", { quote: "REMISE diop" }, [DECORATION]],
  ["words in two quotes", { quote: "ensuite remise" }, []],
  ["quote and office apart", { quote: "ministre" }, [OFFICE, CAMARA_NAMED, DIOP_NAMED]],
  ["known then: published by then", { asOf: "2022" }, [OFFICE, CAMARA_NAMED, DIOP_NAMED]],
  ["known then: ingested by then when no day of publication is known", { asOf: "2026-11-24" }, ALL],
  ["known then: the day before", { asOf: "2026-11-23" }, ALL.filter((one) => one !== TALK && one !== MEMBERSHIP)],
  ["known then, told twice: not yet", { asOf: "2023-02-08", minBriefs: 2 }, []],
  ["known then, told twice", { asOf: "2023-02-09", minBriefs: 2 }, [MEETING]],
  ["known then, two sources: not yet", { asOf: "2023-02-08", minSources: 2 }, []],
  ["known then, two sources", { asOf: "2023-02-09", minSources: 2 }, [MEETING]],
  ["known then, of one source", { asOf: "2023-02-08", sources: ["maliweb.net"] }, []],
  ["known then, by other words", { asOf: "2023-02-08", text: "bamako ensuite" }, [MEETING]],
  ["and", { and: [{ actors: [GOITA] }, { actors: [DIOP] }] }, [DECORATION, DIOP_NAMED]],
  ["and nothing", { and: [] }, ALL],
  ["or", { or: [{ types: ["MEMBER_OF"] }, { from: "2023" }] }, [MEMBERSHIP, MEETING, DECORATION]],
  ["or nothing", { or: [] }, []],
  ["or anything", { or: [{}, { types: ["MET"] }] }, ALL],
  ["not", { not: { types: ["MET", "APPOINTED"] } }, [DECORATION, OFFICE, MEMBERSHIP]],
  ["not anything", { not: {} }, []],
  ["not within dates: the undated too", { not: { from: "2022" } }, [OFFICE, CAMARA_NAMED, DIOP_NAMED, MEMBERSHIP]],
  ["not not", { not: { not: { types: ["MET"] } } }, [MEETING, TALK]],
  ["not of a country", { not: { countries: ["RU"] } }, [OFFICE, CAMARA_NAMED, DIOP_NAMED, MEMBERSHIP]],
  ["not told by", { not: { sources: ["lessor.ml"] } }, [TALK, MEMBERSHIP]],
  ["not told twice", { actors: [LAVROV], not: { minBriefs: 2 } }, [DECORATION, TALK]],
  ["words or words", { or: [{ text: "remise" }, { text: "cedeao" }] }, [DECORATION, MEMBERSHIP]],
  [
    "words, or told twice, or of a type",
    { or: [{ text: "remise" }, { minBriefs: 2 }, { types: ["MEMBER_OF"] }] },
    [DECORATION, MEETING, MEMBERSHIP],
  ],
  ["not what words say", { types: ["MET", "DECORATED"], not: { text: "remise" } }, [MEETING, TALK]],
  [
    "nested",
    {
      actors: [GOITA, DIOP],
      or: [{ types: ["MET"], not: { to: "2022" } }, { and: [{ text: "ministre" }, { subjects: [GOITA] }] }],
    },
    [MEETING, CAMARA_NAMED, DIOP_NAMED],
  ],
  [
    "planned by one of two, when all planned may count",
    { includePlanned: true, or: [{ planned: true }, { types: ["MEMBER_OF"] }] },
    [PLANNED, MEMBERSHIP],
  ],
  [
    "everything together",
    {
      types: ["MET", "DECORATED"],
      actors: [GOITA],
      subjects: [GOITA, DIOP],
      objects: [LAVROV],
      countries: ["RU"],
      from: "2023",
      to: "2023-02",
      minConfidence: 0.5,
      minBriefs: 2,
      sources: ["lessor.ml"],
      statuses: ["EXTRACTED"],
      kinds: ["PERSON"],
      subjectCountries: ["ML"],
      objectCountries: ["RU"],
      asOf: "2023-03",
      minSources: 2,
      planned: false,
      negated: false,
      reported: false,
      quote: "lavrov",
      and: [{ types: ["MET"] }],
      or: [{ from: "2024" }, { text: "audience" }, { minSources: 1 }],
      not: { minBriefs: 3 },
      text: "reçu",
      ingestedAfter: "2026-01-01T00:00:00.000Z",
    },
    [MEETING],
  ],
];

/** True of the decoration alone, in every field that looks at more than the statement. */
const DECORATION_FIELDS: StatementFilter = {
  actors: [GOITA],
  subjects: [DIOP],
  objects: [LAVROV],
  countries: ["RU"],
  subjectCountries: ["ML"],
  objectCountries: ["RU"],
  kinds: ["PERSON"],
  sources: ["lessor.ml"],
  ingestedAfter: "2026-01-01T00:00:00.000Z",
};

describe.each(engines())("statements on $name", (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await engine.open();
    await fill(store);
  });
  afterAll(() => store.close());

  const asked = async (filter: StatementFilter, order: StatementOrder = "NEWEST"): Promise<readonly string[]> =>
    (await store.read(statementsPage(filter, order, { limit: 100, after: null }))).map(({ found }) => label(found));

  test.each(CASES)("%s", async (_name, filter, expected) => {
    expect([...(await asked(filter))].sort()).toEqual([...expected].sort());
    expect(await store.read(countStatements(filter))).toEqual([expected.length]);
  });

  test("nested as deep and as full as may be", async () => {
    const full = { ...DECORATION_FIELDS, text: "remise", quote: "distinction", minSources: 1, minBriefs: 1 };
    const nested: StatementFilter = {
      or: [{ not: { or: [{ not: full }, { types: ["MET"] }] } }, { ...full, types: ["MET"] }],
      and: [full],
    };
    expect(await asked(nested)).toEqual([DECORATION]);
  });

  test("newest first, the undated last", async () => {
    const dates = (await asked({})).map((one) => one.split(" ")[1]);
    expect(dates).toEqual([
      ...["2023-02-07", "2023-02-07", "2022-05", "2021-06-12", "2021-06-11", "2021-06-11"],
      "undated",
    ]);
  });

  test("oldest first, the undated last", async () => {
    const dates = (await asked({}, "OLDEST")).map((one) => one.split(" ")[1]);
    expect(dates).toEqual([
      ...["2021-06-11", "2021-06-11", "2021-06-12", "2022-05", "2023-02-07", "2023-02-07"],
      "undated",
    ]);
  });

  test("surest first, most sources first", async () => {
    expect((await asked({}, "CONFIDENCE")).slice(0, 2)).toEqual([MEETING, DECORATION]);
    expect((await asked({}, "SOURCES"))[0]).toBe(MEETING);
  });

  test.each(Object.keys(STATEMENT_ORDERS) as StatementOrder[])(
    "pages of two, %s: all rows, none twice",
    async (order) => {
      const paged: string[] = [];
      let after: Keyset | null = null;
      for (let page = 0; page < 10; page++) {
        const rows: readonly (Keyset & { found: FoundStatement })[] = await store.read(
          statementsPage({}, order, { limit: 2, after }),
        );
        paged.push(...rows.map(({ found }) => label(found)));
        after = rows.at(-1) ?? null;
        if (rows.length < 2) break;
      }
      expect(paged).toEqual(await asked({}, order));
    },
  );

  test("a whole row", async () => {
    const [row] = await store.read(statementsPage({ types: ["DECORATED"] }, "NEWEST", { limit: 1, after: null }));
    expect(row?.found).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      type: "DECORATED",
      subjectId: DIOP,
      objectId: LAVROV,
      onBehalfOfId: GOITA,
      placeId: null,
      date: "2023-02-07",
      datePrecision: "DAY",
      title: null,
      award: "Commandeur de l’Ordre national du Mali",
      period: null,
      confidence: 0.9,
      planned: false,
      negated: false,
      reported: false,
      status: "EXTRACTED",
      sources: 1,
      sequence: expect.any(Number),
    });
  });
});
