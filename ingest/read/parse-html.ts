import { parseHTML } from "linkedom";
import { InputError } from "../../schema/ontology/errors.js";

/** As much of the DOM as reading a page needs. */
export interface HtmlNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement;
  readonly body: HtmlElement;
}

/** Real pages stay below 100; parsing and Readability take time that grows with the square or cube of the depth. */
const MAX_DEPTH = 300;

/** Elements that have no end tag, or may leave it out: an open one says nothing about depth. */
const WITHOUT_END = new Set(
  (
    "area base br col colgroup dd dt embed hr img input li link meta option p param source tbody td tfoot th thead " +
    "tr track wbr"
  ).split(" "),
);

/**
 * A whole page or a fragment of one as a document; a fragment becomes the body. No script runs, nothing is loaded.
 * @throws InputError where elements are nested more than 300 deep.
 */
export function parseHtml(html: string): HtmlDocument {
  if (depthOf(html) > MAX_DEPTH)
    throw new InputError(`the HTML is nested more than ${MAX_DEPTH} deep: give the brief as plain text.`);
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(page).document as unknown as HtmlDocument;
}

/** One pass over the tags, so that no text makes it slow; what stands in comments, scripts and styles counts not. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  let closing: string | null = null;
  for (const [tag, name, attributes] of html.matchAll(/<!--|-->|<\/?([a-z][a-z0-9]*)([^<>]*)/gi)) {
    const lowered = (name ?? tag).toLowerCase();
    const isEnd = tag.startsWith("</");
    if (closing !== null) {
      if (closing === (isEnd ? `/${lowered}` : tag)) closing = null;
    } else if (tag === "<!--") closing = "-->";
    else if (!isEnd && (lowered === "script" || lowered === "style")) closing = `/${lowered}`;
    else if (name !== undefined && !WITHOUT_END.has(lowered) && !attributes?.endsWith("/")) {
      depth = Math.max(0, depth + (isEnd ? -1 : 1));
      deepest = Math.max(deepest, depth);
    }
  }
  return deepest;
}
