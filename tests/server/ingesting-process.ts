import { openStore } from "../../src/store/open-store.js";
import { recordReadings } from "../../src/record/record-readings.js";
import { actor, extraction, statement } from "../support/sample-extractions.js";

/** A process of its own for tests: `ingesting-process.ts STORE` records one brief, in which two meet, and ends. */
const store = await openStore(process.argv[2] ?? "");
const one = actor("person:awa-diop", "Awa Diop");
const other = actor("person:luc-roy", "Luc Roy");
const met = statement({ type: "MET", subject: one.id, object: other.id, date: "2024-06-20" });
await recordReadings(
  store,
  [extraction("Hier, Awa Diop a reçu Luc Roy.", [one, other], [met])],
  "2024-06-21T12:00:00Z",
);
await store.close();
