import { readBrief, type Reading } from "../../ingest/cascade.js";
import type { Knowledge } from "../../ingest/knowledge/knowledge.js";
import { placeName, type BriefRead } from "../../ingest/read/read-outcome.js";

/** A reading, or the one sentence why there is none: a mistake in the cascade spoils its brief, not the rest. */
export type TriedReading =
  { readonly reading: Reading; readonly reason: null } | { readonly reading: null; readonly reason: string };

export function tryReading({ brief, place }: BriefRead, knowledge: Knowledge): TriedReading {
  try {
    return { reading: readBrief(brief, knowledge), reason: null };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return {
      reading: null,
      reason: `${placeName(place)}: Griot stumbled over this brief (${problem}): please report it.`,
    };
  }
}
