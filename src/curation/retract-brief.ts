import { retractedId } from "../../ingest/record/decisions.js";
import { parseReading } from "../../ingest/record/stored-reading.js";
import { briefProperties } from "../../queries/brief-properties.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { InputError } from "../../schema/ontology/errors.js";
import type { Brief, Extraction } from "../../schema/ontology/model.js";
import { makeChange, type Author } from "./change-log.js";
import { noBrief } from "./no-brief.js";

/** A brief as `retracted …` keeps it. */
interface KeptBrief extends Brief {
  readonly extractor: string;
  readonly reading: string;
  readonly ingestedAt: string;
}

/**
 * Takes a brief back with all that it alone supports; what others tell too stays. Ingesting it again does not bring it
 * back: undoing does.
 * @returns id of the change
 * @throws InputError when no brief has the id, or an older Griot read it.
 */
export const retractBrief = (
  store: GraphStore,
  { id, note }: { readonly id: string; readonly note: string | null },
  author: Author,
): Promise<string> =>
  makeChange(store, author, async () => {
    const [brief] = await store.read(briefProperties([id]));
    if (!brief) throw await noBrief(store, "id", id);
    if (typeof brief["reading"] !== "string")
      throw new InputError(`The brief "${id}" was read by an older Griot; ingest it again first.`);
    const title = typeof brief["title"] === "string" ? `«${brief["title"]}»` : id;
    return {
      kind: "RETRACT",
      summary: `brief ${title} taken back`,
      note,
      involves: [id],
      decisions: [{ id: retractedId(id), value: JSON.stringify(brief) }],
      readings: new Map([[id, null]]),
    };
  });

/** The brief that a decision keeps, to be put back. */
export function keptBrief(value: string): { readonly extraction: Extraction; readonly ingestedAt: string } {
  const kept = JSON.parse(value) as Partial<KeptBrief> & KeptBrief;
  const { extractor, reading, ingestedAt, id, text, language } = kept;
  const { givenId = null, title = null, source = null, url = null, publishedOn = null } = kept;
  const brief = { id, givenId, title, text, source, url, publishedOn, language };
  return { extraction: { brief, extractor, ...parseReading(reading) }, ingestedAt };
}
