import { InputError } from "../../schema/ontology/errors.js";
import type { Brief } from "../../schema/ontology/model.js";
import { makeBrief } from "./make-brief.js";
import { parseJson } from "./parse-json.js";
import { attempt, quoted, refuse, wholeFile, type ReadOutcome } from "./read-outcome.js";

/** A JSON file: one brief, or a list of briefs of which each is read or refused by itself. @throws InputError */
export function* readJson(text: string, fileName: string, fallbackId: string | null): Generator<ReadOutcome> {
  const value = parseJson(text);
  if (!Array.isArray(value)) {
    yield attempt(wholeFile(fileName), null, () => jsonBrief(value, fallbackId));
    return;
  }
  if (value.length === 0) yield refuse(wholeFile(fileName), "the list holds no brief: put at least one in it.");
  for (const [index, item] of value.entries()) {
    const itemId = fallbackId === null ? null : `${fallbackId}-${index + 1}`;
    yield attempt({ fileName, part: `item ${index + 1}` }, JSON.stringify(item), () => jsonBrief(item, itemId));
  }
}

/** A brief from parsed JSON; fields it does not know are ignored. @throws InputError */
export function jsonBrief(value: unknown, fallbackId: string | null): Brief {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new InputError(`expected a brief like {"text": "…"}, but got ${quoted(value)}: correct it.`);
  return makeBrief(value, fallbackId);
}
