import { makeBrief } from "../ingest/read/make-brief.js";
import { wholeFile } from "../ingest/read/read-outcome.js";
import type { GraphStore } from "../queries/graph-store.js";
import type { IngestBrief, NewBrief, ReadBrief } from "../schema/graphql/context.js";
import { InputError } from "../schema/ontology/errors.js";
import type { Brief } from "../schema/ontology/model.js";
import { takenBack } from "./curation/no-brief.js";
import { ingestBriefs, type IngestOutcome } from "./ingest-briefs.js";
import type { BriefReader } from "./reading/brief-reader.js";

/** How messages name a brief that no file holds. */
const PLACE = wholeFile("the brief");

/** Ingests the briefs that requests bring, one by one, with the same ids as the same briefs from files. */
export function ingestRequests(store: GraphStore, reader: BriefReader, clock: () => string): IngestBrief {
  return async (request) => {
    const brief = briefOf(request);
    const outcomes: IngestOutcome[] = [];
    const onOutcome = (outcome: IngestOutcome): void => void outcomes.push(outcome);
    await ingestBriefs(store, reader, [{ kind: "brief", place: PLACE, brief }], { onOutcome, clock });
    const reason = outcomes[0]?.reason;
    if (reason) throw new InputError(reason);
    if (outcomes[0]?.result !== "unchanged") return { briefId: brief.id, status: "NEW" };
    const retracted = await takenBack(store, "input", brief.id);
    if (retracted) throw retracted;
    return { briefId: brief.id, status: "UNCHANGED" };
  };
}

/** Reads the briefs that requests bring, as `ingestRequests` would, and leaves the graph as it is. */
export const readRequests =
  (reader: BriefReader): ReadBrief =>
  async (request) => {
    const { extraction, reason } = await reader.read({ kind: "brief", place: PLACE, brief: briefOf(request) });
    if (extraction === null) throw new InputError(reason);
    return extraction;
  };

const briefOf = ({ title, text, source, url, publishedOn, language }: NewBrief): Brief => ({
  ...makeBrief({ title, text, source, url, published: publishedOn }, null),
  language,
});
