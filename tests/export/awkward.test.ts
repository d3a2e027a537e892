import { describe, expect, test } from "@jest/globals";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { ExportedActor } from "../../queries/export/exported-actor.js";
import type { ExportedBrief } from "../../queries/export/exported-brief.js";
import type { ExportedStatement } from "../../queries/export/exported-statement.js";
import { ACTOR_ATTRIBUTES, RELATIONSHIP_ATTRIBUTES, STATEMENT_ATTRIBUTES } from "../../src/export/attributes.js";
import type { ExportedRows } from "../../src/export/export-format.js";
import { exportBytes } from "../../src/export/export-bytes.js";
import { EXPORT_FORMATS, exportFormat } from "../../src/export/formats.js";
import type { Selection } from "../../src/export/selection.js";

/** All that breaks formats: markup, quotes, line breaks, a NUL, a bell, a lone surrogate, a letter beyond the plane. */
const AWKWARD = `<b>&amp; "double" 'simple' «guillemets»,;|\\u0041 \\ ligne\nretour\r\ntab\t NUL\u0000 bell\u0007 \ud800 𝔊 ]]> \ufffe é`;

const actor = (id: string, more: Partial<ExportedActor> = {}): ExportedActor => ({
  ...{
    id,
    kind: "PERSON",
    name: id,
    aliases: [],
    country: null,
    description: null,
    externalIds: [],
    began: [],
    ended: [],
  },
  ...more,
});

const statement = (id: string, more: Partial<ExportedStatement> = {}): ExportedStatement => ({
  ...{ id, type: "MET", subjectId: "person:a", objectId: "person:b", onBehalfOfId: null, placeId: null },
  ...{ date: "2023-02-28", datePrecision: "DAY", dateFrom: "2023-02-28", dateTo: "2023-02-28" },
  ...{ title: null, award: null, period: null, confidence: 0.8, planned: false, negated: false, reported: false },
  ...{ status: "EXTRACTED", sources: 1 },
  evidence: [
    {
      ...{ briefId: "f00d", quote: AWKWARD, start: 0, end: AWKWARD.length, rule: "met/receive", confidence: 0.8 },
      ...{
        reported: false,
        title: AWKWARD,
        source: "x.example",
        url: 'https://x.example/?a=1&b="<2>"',
        publishedOn: null,
      },
    },
  ],
  ...more,
});

const brief: ExportedBrief = {
  ...{ id: "f00d", givenId: null, title: AWKWARD, source: "x.example", url: 'https://x.example/?a=1&b="<2>"' },
  ...{
    publishedOn: null,
    language: "fr",
    ingestedAt: "2026-01-01T00:00:00.000Z",
    extractor: "1",
    text: AWKWARD,
    mentions: [],
  },
};

function selectionOf(rows: Partial<{ [Kind in keyof ExportedRows]: readonly ExportedRows[Kind][] }>): Selection {
  const given = <Row>(list: readonly Row[] = []) =>
    async function* (): AsyncGenerator<readonly Row[]> {
      if (list.length > 0) yield list;
    };
  return {
    citation: { query: "{}", date: "2026-01-01T00:00:00.000Z", generator: "Griot", briefs: 1, licence: AWKWARD },
    rows: {
      actors: given(rows.actors),
      halves: given(rows.halves),
      briefs: given(rows.briefs),
      statements: given(rows.statements),
      relationships: given(rows.relationships),
    },
  };
}

const awkwardGraph = selectionOf({
  actors: [actor("person:a", { name: AWKWARD, aliases: [AWKWARD], description: AWKWARD }), actor("person:b")],
  briefs: [brief],
  halves: [{ id: "0002", actorId: "person:b" }],
  statements: [
    statement("0001"),
    statement("0002", { subjectId: null, title: AWKWARD }),
    statement("0003", { date: null, dateFrom: null, dateTo: null, datePrecision: "NONE" }),
    statement("0004", { date: "2024", dateFrom: "2024-01-01", dateTo: "2024-12-31", datePrecision: "YEAR" }),
  ],
});

async function write(format: string, selection: Selection, level: "statements" | "relationships" = "statements") {
  const texts: Record<string, string> = {};
  for (const { name, sections } of exportFormat(format).files({ level, ...selection })) {
    let text = "";
    for await (const piece of exportBytes(sections, selection)) text += piece.toString();
    texts[name] = Buffer.from(text).toString(); // as it leaves: in UTF-8
  }
  return texts;
}

const only = async (format: string, selection: Selection = awkwardGraph): Promise<string> =>
  Object.values(await write(format, selection))[0] ?? "";

/** What XML readers get: no character of XML's own is lost; what XML cannot hold has become U+FFFD. */
const IN_XML = AWKWARD.replace(/[\u0000\u0007\ufffe]|\ud800(?= )/g, "\ufffd");

const IN_UTF8 = AWKWARD.replace(/\ud800(?= )/, "\ufffd");

describe("XML", () => {
  test.each(["graphml", "gexf"])("%s stays well-formed and gives the words back", async (format) => {
    const text = await only(format);
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    const parser = new XMLParser({ ignoreAttributes: false, htmlEntities: true, trimValues: false });
    expect(JSON.stringify(parser.parse(text)).normalize()).toContain(JSON.stringify(IN_XML).slice(1, -1));
  });

  test.each(["graphml", "gexf"])(
    "%s declares every attribute that it uses, none twice whatever the case",
    async (format) => {
      const text = await only(format);
      const declared = [...text.matchAll(/<(?:key|attribute) id="([^"]+)"/g)].map(([, id]) => id);
      const used = [...text.matchAll(/<(?:data key|attvalue for)="([^"]+)"/g)].map(([, id]) => id);
      expect(declared).toEqual(expect.arrayContaining([...new Set(used)]));
      for (const attributes of [ACTOR_ATTRIBUTES, STATEMENT_ATTRIBUTES, RELATIONSHIP_ATTRIBUTES]) {
        const names = attributes.map(({ name }) => name.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
        for (const own of ["id", "label", "source", "target", "type", "weight", "timeset", "interval"]) {
          expect(names).not.toContain(own); // Gephi's own columns
        }
      }
    },
  );

  test("every edge has an id of its own, and every end is a node", async () => {
    const text = await only("graphml");
    const ids = [...text.matchAll(/<edge id="([^"]+)" source="([^"]+)" target="([^"]+)"/g)];
    expect(ids.map(([, id]) => id)).toEqual(["0001", "0002", "0003", "0004"]);
    const nodes = [...text.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id);
    expect(nodes).toEqual(["person:a", "person:b", "unnamed:0002"]);
    expect(nodes).toEqual(expect.arrayContaining(ids.flatMap(([, , source, target]) => [source, target])));
  });

  test("parallel edges in GEXF are of distinct kinds", async () => {
    const kinds = [...(await only("gexf")).matchAll(/ kind="([^"]+)"/g)].map(([, kind]) => kind);
    const metByA = selectionOf({ statements: [statement("1"), statement("2"), statement("3", { type: "ACCUSED" })] });
    expect(kinds).toEqual(["MET", "MET", "MET", "MET 2"]);
    expect([...(await only("gexf", metByA)).matchAll(/ kind="([^"]+)"/g)].map(([, kind]) => kind)).toEqual([
      "MET",
      "MET 2",
      "ACCUSED",
    ]);
  });

  test("GEXF tells time in intervals of days alone, each ending after it begins; no date, no interval", async () => {
    const text = await only("gexf");
    expect(text).toContain('mode="dynamic" timeformat="date" timerepresentation="interval"');
    expect(text.slice(text.indexOf("<graph"))).not.toMatch(/timestamp|T\d\d:/);
    expect(
      [...text.matchAll(/<spell start="([^"]+)" end="([^"]+)"\/>/g)].map(([, start, end]) => [start, end]),
    ).toEqual([
      ["2023-02-28", "2023-03-01"],
      ["2023-02-28", "2023-03-01"],
      ["2024-01-01", "2025-01-01"],
    ]);
  });
});

describe("JSON", () => {
  test.each(["json", "cytoscape", "jsonld"])("%s gives the words back", async (format) => {
    const held = JSON.stringify(JSON.parse(await only(format)));
    expect(held).toContain("𝔊 ]]>");
    expect(held).toContain(String.raw`\\u0041`);
  });

  test("node-link keeps every character, and has neither null nor empty values", async () => {
    const { nodes, edges } = JSON.parse(await only("json")) as {
      nodes: { name: string }[];
      edges: { evidence: { quote: string }[] }[];
    };
    expect(nodes[0]?.name).toBe(AWKWARD);
    expect(edges[0]?.evidence[0]?.quote).toBe(AWKWARD);
    expect(await only("json")).not.toContain("null");
  });

  test("FollowTheMoney has an entity a line", async () => {
    const lines = (await only("ftm")).trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { schema: string }).schema)).toEqual([
      ...["Person", "Person", "Article", "UnknownLink", "Event", "UnknownLink", "UnknownLink"],
    ]);
  });
});

describe("CSV", () => {
  test("quotes what must be quoted, and has as many fields on every line", async () => {
    for (const format of ["csv", "neo4j-csv"]) {
      for (const [name, text] of Object.entries(await write(format, awkwardGraph))) {
        if (!name.endsWith(".csv")) continue;
        const [header = [], ...lines] = readCsv(text);
        expect(lines.map((line) => line.length)).toEqual(lines.map(() => header.length));
        expect(text).not.toContain("\u0000");
      }
    }
    const [, first] = readCsv((await write("csv", awkwardGraph))["nodes.csv"] ?? "");
    expect(first?.[1]).toBe(IN_UTF8.replace("\u0000", "\ufffd"));
  });
});

/** As RFC 4180 has it. */
function readCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\n]*))(,|\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\n") lines.push([]);
    if (end === "") break;
  }
  return lines.filter((line) => line.length > 1);
}

describe("an empty graph", () => {
  test.each(EXPORT_FORMATS.flatMap(({ name }) => [[name, "statements"] as const, [name, "relationships"] as const]))(
    "is whole as %s, %s",
    async (format, level) => {
      for (const [name, text] of Object.entries(await write(format, selectionOf({}), level))) {
        if (/json|cyjs/.test(name) && format !== "ftm") expect(() => void JSON.parse(text)).not.toThrow();
        if (/graphml|gexf/.test(name)) expect(XMLValidator.validate(text)).toBe(true);
        if (name.endsWith(".csv")) expect(text).toMatch(/^[\w:[\],]+\n$/);
        if (format !== "ftm") expect(text).not.toBe("");
      }
    },
  );
});
