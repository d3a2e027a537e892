import { loadKnowledge } from "../../ingest/knowledge/load.js";
import { makeBrief } from "../../ingest/read/make-brief.js";
import { wholeFile } from "../../ingest/read/read-outcome.js";
import { ingestBriefs } from "../../src/ingest-briefs.js";
import { openStore } from "../../src/store/open-store.js";

/** A process of its own for tests: `ingesting-process.ts STORE TEXT…` ingests each text as a brief and ends. */
const [location = "", ...texts] = process.argv.slice(2);
const store = await openStore(location);
await ingestBriefs(
  store,
  loadKnowledge(),
  texts.map((text) => ({
    kind: "brief",
    place: wholeFile("the brief"),
    brief: makeBrief({ text, published: "2024-06-21" }, null),
  })),
  { clock: () => "2026-11-24T12:00:00Z" },
);
await store.close();
