import { isPartialDate } from "../ontology/partial-date.js";
import type { BriefInput } from "./brief.input.js";
import { refuse } from "./check-arguments.js";
import type { NewBrief } from "./context.js";

/** @throws InputError naming the field. */
export function checkBrief({ title, text, source, url, publishedOn, language }: BriefInput): NewBrief {
  if (text.trim() === "") refuse("input.text", "a text", text);
  if (publishedOn != null && !(publishedOn.length === 10 && isPartialDate(publishedOn))) {
    refuse("input.publishedOn", "a day such as 2022-02-08", publishedOn);
  }
  if (url != null && !isWebAddress(url)) refuse("input.url", "an http or https address", url);
  if (!/^[a-z]{2}$/.test(language)) refuse("input.language", "two small letters (ISO 639-1) such as fr", language);
  return {
    title: title ?? null,
    text,
    source: source ?? null,
    url: url ?? null,
    publishedOn: publishedOn ?? null,
    language,
  };
}

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);
