import { Marked } from "marked";
import type { Brief } from "../../schema/ontology/model.js";
import { headerLines } from "./header-lines.js";
import { htmlText } from "./html-text.js";
import { makeBrief } from "./make-brief.js";
import { withPlainLineEnds } from "./read-text.js";

const markdown = new Marked({ async: false, gfm: true });

/** First «# …» line of a Markdown text. */
const TITLE = /^#[ \t]+(.+?)[ \t]*#*$/m;

/**
 * Markdown → plain words: emphasis, links and list marks go, so that names stand bare. The first «# » heading is the
 * title, unless the header lines give one, and is no part of the text. @throws InputError
 */
export function readMarkdown(text: string, fallbackId: string | null): Brief {
  const { head, body } = headerLines(withPlainLineEnds(text));
  const heading = TITLE.exec(body);
  const rest = heading ? body.slice(0, heading.index) + body.slice(heading.index + heading[0].length) : body;
  return makeBrief({ title: heading ? plain(heading[1] ?? "") : null, ...head, text: plain(rest) }, fallbackId);
}

const plain = (source: string): string => htmlText(markdown.parse(source, { async: false }));
