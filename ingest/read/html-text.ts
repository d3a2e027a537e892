import { parseHtml, type HtmlNode } from "./parse-html.js";

const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM " +
    "H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);
const WITHOUT_WORDS = new Set(["HEAD", "IFRAME", "NOSCRIPT", "SCRIPT", "STYLE", "SVG", "TEMPLATE", "VIDEO", "AUDIO"]);

/** The words of an HTML fragment or page, one line a block; no-break spaces stay. */
export const htmlText = (html: string): string => nodeText(parseHtml(html));

/** The words below a node, one line a block, white space as a browser shows it. */
export function nodeText(root: HtmlNode): string {
  const pieces: string[] = [];
  collect(root, pieces);
  return pieces
    .join("")
    .split("\n")
    .map((line) => line.replace(/[ \t\f\r]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function collect(node: HtmlNode, pieces: string[]): void {
  if (node.nodeType === 3) {
    pieces.push((node.textContent ?? "").replace(/[ \t\f\r\n]+/g, " "));
    return;
  }
  const name = node.nodeName.toUpperCase();
  if (WITHOUT_WORDS.has(name)) return;
  if (BLOCKS.has(name)) pieces.push("\n");
  for (const child of node.childNodes) collect(child, pieces);
  if (BLOCKS.has(name)) pieces.push("\n");
}
