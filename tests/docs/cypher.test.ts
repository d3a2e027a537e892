import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { loadKnowledge } from "../../ingest/knowledge/load.js";
import { placeName } from "../../ingest/read/read-outcome.js";
import type { GraphStore, Row } from "../../queries/graph-store.js";
import { isRelationType } from "../../schema/ontology/relation-types.js";
import { listInputs } from "../../src/cli/list-inputs.js";
import { readInputs } from "../../src/cli/read-inputs.js";
import { ingestBriefs } from "../../src/ingest-briefs.js";
import { engines } from "../support/engines.js";
import { blocksOf, firstColumnBelow, PROJECT, readDocument } from "./documents.js";
import { KeptAnswers } from "./kept-answers.js";
import { readingHere } from "../../src/reading/brief-reader.js";

const DOCUMENT = "docs/graph.md";
const source = readDocument(DOCUMENT);
const blocks = blocksOf(source, ["cypher"]).map((block) => [`line ${block.line}`, block] as const);

/** Stored only where a brief has it or an analyst gave it, which no sample need have. */
const NOT_IN_EVERY_GRAPH = ["url", "period", "externalIds", "began", "ended", "copies", "origin"];

describe.each(engines())(
  "docs/graph.md on $name (UPDATE_DOCS=1 npm test -- tests/docs writes its answers anew)",
  ({ name: engine, open }) => {
    const kept = new KeptAnswers(DOCUMENT);
    let store: GraphStore;
    const ask = (cypher: string): Promise<readonly Row[]> => store.read({ cypher, params: {}, decode: (row) => row });

    beforeAll(async () => {
      store = await open();
      const { entries } = await listInputs([`${PROJECT}/ingest/samples`]);
      await ingestBriefs(store, readingHere(loadKnowledge()), readInputs(entries), {
        clock: () => "2026-01-01T00:00:00.000Z",
        onOutcome: ({ input, reason }) => expect([placeName(input.place), reason]).toEqual([expect.anything(), null]),
      });
    });

    afterAll(async () => {
      await store.close();
      if (engine === "embedded") kept.write();
    });

    test.each(blocks)("%s answers as shown", async (_name, { text, answer }) => {
      if (!answer) throw new Error("A Cypher example is shown with its answer.");
      kept.check(answer, JSON.stringify(await ask(text)));
    });

    test.each(["Actor", "Statement", "Brief"])("%s has the properties of its table", async (label) => {
      const rows = await ask(`MATCH (n:${label}) UNWIND keys(n) AS key RETURN DISTINCT key`);
      expectProperties(rows, firstColumnBelow(source, `\`${label}\``));
    });

    test.each(["EVIDENCED_BY", "MENTIONS", "MET"])("%s has the properties of its table", async (type) => {
      const rows = await ask(`MATCH ()-[r:${type}]->() UNWIND keys(r) AS key RETURN DISTINCT key`);
      const heading = isRelationType(type) ? "Summary relationships" : `\`${type}\``;
      expectProperties(rows, firstColumnBelow(source, heading));
    });

    function expectProperties(rows: readonly Row[], documented: readonly string[]): void {
      const stored = rows.map(({ key }) => String(key));
      expect(documented).toEqual(expect.arrayContaining(stored));
      expect([...stored, ...NOT_IN_EVERY_GRAPH]).toEqual(expect.arrayContaining([...documented]));
    }
  },
);
