import type { Brief } from "../../schema/ontology/model.js";
import { headerLines } from "./header-lines.js";
import { makeBrief } from "./make-brief.js";

/** Plain text, with or without header lines. Line ends become «\n» and blank lines around the text go. @throws InputError */
export function readText(text: string, fallbackId: string | null): Brief {
  const { head, body } = headerLines(withPlainLineEnds(text));
  return makeBrief({ ...head, text: body.trim() }, fallbackId);
}

export const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/g, "\n");
