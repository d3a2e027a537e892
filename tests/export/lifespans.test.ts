import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { importText, lines } from "../import/read.js";
import { engines } from "../support/engines.js";
import { exportedFiles } from "./exported.js";

const FILE = lines(
  {
    id: "p",
    schema: "Person",
    properties: { name: ["Awa Sy"], birthDate: ["1964-11-09", "1964"], deathDate: ["2020-03"] },
  },
  {
    id: "o",
    schema: "Organization",
    properties: { name: ["Parti de l’exemple"], incorporationDate: ["1990"], dissolutionDate: ["2001-02-03"] },
  },
);

/** What each format says of the dates. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  graphml: ['<data key="n_began">1964 | 1964-11-09</data><data key="n_ended">2020-03</data>'],
  gexf: ['<attvalue for="began" value="1964 | 1964-11-09"/><attvalue for="ended" value="2020-03"/>'],
  csv: [",1964 | 1964-11-09,2020-03\n", ",1990,2001-02-03\n"],
  "neo4j-csv": ["began:string[],ended:string[]", ",1964;1964-11-09,2020-03,"],
  json: ['"began":["1964","1964-11-09"],"ended":["2020-03"]', '"began":["1990"],"ended":["2001-02-03"]'],
  cytoscape: ['"began":"1964 | 1964-11-09","ended":"2020-03"'],
  ftm: [
    '"birthDate":["1964","1964-11-09"],"deathDate":["2020-03"]',
    '"incorporationDate":["1990"],"dissolutionDate":["2001-02-03"]',
  ],
  turtle: [
    'schema:birthDate "1964"^^xsd:gYear, "1964-11-09"^^xsd:date',
    'schema:deathDate "2020-03"^^xsd:gYearMonth',
    'schema:foundingDate "1990"^^xsd:gYear',
    'schema:dissolutionDate "2001-02-03"^^xsd:date',
  ],
  jsonld: ['"schema:birthDate":[{"@value":"1964","@type":"xsd:gYear"},{"@value":"1964-11-09","@type":"xsd:date"}]'],
  cypher: ["began: ['1964', '1964-11-09'], ended: ['2020-03']"],
};

describe.each(engines())("dates of birth and founding in exports, on $name", ({ open }) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  test("each format says them in its own way, as precise as they are", async () => {
    await importText(store, "ftm", FILE);
    for (const [format, wanted] of Object.entries(WANTED)) {
      const text = Object.values(await exportedFiles(store, format, { all: ["true"] })).join("");
      for (const part of wanted) expect([format, text]).toEqual([format, expect.stringContaining(part)]);
    }
  });
});
