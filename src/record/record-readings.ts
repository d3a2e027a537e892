import { retractedId } from "../../ingest/record/decisions.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { knownDecisions } from "../../queries/recorded/known-decisions.js";
import type { Extraction } from "../../schema/ontology/model.js";
import { revise } from "./revise.js";

/**
 * Puts readings into the graph in one transaction; asked again, nothing changes. Another reading of a brief that is known
 * takes the place of the earlier one; a brief that was retracted stays away.
 * @param at ISO instant at which the briefs came in
 * @throws StoreError
 */
export async function recordReadings(store: GraphStore, extractions: readonly Extraction[], at: string): Promise<void> {
  if (extractions.length === 0) return;
  const ids = [...new Set(extractions.map(({ brief }) => brief.id))].sort();
  await revise(store, async () => {
    const retracted = new Set((await store.read(knownDecisions(ids.map(retractedId)))).map(({ id }) => id));
    const readings = new Map(
      extractions.flatMap((extraction): [string, Extraction][] =>
        retracted.has(retractedId(extraction.brief.id)) ? [] : [[extraction.brief.id, extraction]],
      ),
    );
    return { revision: { readings, decisions: [], at } };
  });
}
