import { InputError } from "../../schema/ontology/errors.js";
import { briefId } from "../../schema/ontology/identity.js";
import type { Brief } from "../../schema/ontology/model.js";
import { refuseLargeBrief } from "./limits.js";
import { publicationDay } from "./publication-day.js";
import { quoted } from "./read-outcome.js";

/** What a format found, unchecked: absent, null and empty all mean «not given». */
export interface RawBrief {
  readonly id?: unknown;
  readonly title?: unknown;
  readonly text?: unknown;
  readonly published?: unknown;
  /** The same, as Griot's own answers and exports call it. */
  readonly publishedOn?: unknown;
  readonly source?: unknown;
  readonly url?: unknown;
}

/**
 * Checks the fields and makes the brief. The text stays as it came but for Unicode form (NFC), so offsets into it
 * count in the text that was given, and a missing source is the host of the url.
 * @param fallbackId names the brief where its input does not.
 * @throws InputError naming the field, what was expected and what came.
 */
export function makeBrief(raw: RawBrief, fallbackId: string | null): Brief {
  const text = readText(raw);
  const url = webAddress(raw);
  const source = optional(raw, "source") ?? (url ? new URL(url).hostname.replace(/^www\./, "") : null);
  const named = optional(raw, "published") === null ? "publishedOn" : "published";
  const published = optional(raw, named);
  return {
    id: briefId({ source, text }),
    givenId: givenId(raw) ?? fallbackId,
    title: optional(raw, "title"),
    text,
    source,
    url,
    publishedOn: published === null ? null : publicationDay(named, published),
    language: "fr",
  };
}

function readText(raw: RawBrief): string {
  if (raw.text === undefined || raw.text === null)
    throw new InputError(`field "text" is missing: a brief needs its words there.`);
  if (typeof raw.text !== "string") throw wrongType("text", raw.text);
  if (raw.text.trim() === "") throw new InputError("the text is empty: put the words of the brief there.");
  refuseLargeBrief(Buffer.byteLength(raw.text));
  return raw.text.normalize("NFC");
}

function optional(raw: RawBrief, field: Exclude<keyof RawBrief, "text">): string | null {
  const value = raw[field];
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") throw wrongType(field, value);
  return value.trim().normalize("NFC") || null;
}

function givenId(raw: RawBrief): string | null {
  return typeof raw.id === "number" ? String(raw.id) : optional(raw, "id");
}

/** Only what a browser may follow: the address becomes a link in the explorer. */
function webAddress(raw: RawBrief): string | null {
  const address = optional(raw, "url");
  if (address !== null && !/^https?:\/\/[^\s/]/i.test(address))
    throw new InputError(
      `field "url" is ${quoted(address)}: write a web address that starts with http:// or https://.`,
    );
  if (address !== null && !URL.canParse(address))
    throw new InputError(`field "url" is ${quoted(address)}, which is no web address: correct it or leave it out.`);
  return address;
}

const wrongType = (field: string, value: unknown): InputError =>
  new InputError(`field "${field}" must be a text in quotes, but is ${quoted(value)}: correct it.`);
