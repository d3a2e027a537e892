import { Readability } from "@mozilla/readability";
import { InputError } from "../../schema/ontology/errors.js";
import type { Brief } from "../../schema/ontology/model.js";
import { htmlText, nodeText } from "./html-text.js";
import { makeBrief } from "./make-brief.js";
import { parseHtml, type HtmlDocument } from "./parse-html.js";
import { publicationDay } from "./publication-day.js";

/** Readability names the browser's own type, which has no place in a project without a browser. */
type ReadabilityDocument = ConstructorParameters<typeof Readability>[0];

/** A news page → its article: navigation, comments and advertising are left out. @throws InputError */
export function readHtml(html: string, fallbackId: string | null): Brief {
  const page = parseHtml(html);
  const linked = linkedData(page);
  const url = webUrl(attribute(page, 'link[rel="canonical"]', "href") ?? meta(page, "og:url"));
  const head = {
    title: text(linked["headline"]) ?? meta(page, "og:title") ?? words(page, "h1") ?? words(page, "title"),
    published: firstDay(page, linked),
    source: url === null ? meta(page, "og:site_name") : null,
    url,
  };
  const body = withoutTitle(articleText(page, html), head.title);
  if (body === "") throw new InputError("the page has no text: save the article itself, or its words as plain text.");
  return makeBrief({ ...head, text: body }, fallbackId);
}

/** Readability takes the document apart, so a page where it finds no article is read anew, whole. */
function articleText(page: HtmlDocument, html: string): string {
  const article = new Readability(page as unknown as ReadabilityDocument).parse();
  const content = typeof article?.content === "string" ? htmlText(article.content) : "";
  return content === "" ? nodeText(parseHtml(html).body) : content;
}

/** A heading that says the title again is no part of the words. */
const withoutTitle = (body: string, title: string | null): string =>
  title !== null && body.startsWith(`${title}\n`) ? body.slice(title.length + 1) : body;

const text = (value: unknown): string | null => (typeof value === "string" && value.trim() ? value.trim() : null);

const words = (page: HtmlDocument, selector: string): string | null =>
  text(page.querySelector(selector)?.textContent?.replace(/\s+/g, " "));

const attribute = (page: HtmlDocument, selector: string, name: string): string | null =>
  text(page.querySelector(selector)?.getAttribute(name));

const meta = (page: HtmlDocument, name: string): string | null =>
  attribute(page, `meta[property="${name}"]`, "content") ?? attribute(page, `meta[name="${name}"]`, "content");

const webUrl = (url: string | null): string | null =>
  url !== null && /^https?:/i.test(url) && URL.canParse(url) ? url : null;

/** Pages carry many dates of many makes: the first that reads is taken, and none is no reason to refuse the page. */
function firstDay(page: HtmlDocument, linked: Readonly<Record<string, unknown>>): string | null {
  const candidates = [
    text(linked["datePublished"]),
    ...["article:published_time", "datePublished", "date", "DC.date", "dc.date.issued"].map((name) => meta(page, name)),
    attribute(page, "time[datetime]", "datetime"),
  ];
  for (const candidate of candidates) {
    if (candidate === null) continue;
    try {
      return publicationDay("published", candidate);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  return null;
}

/** The first schema.org entry with a headline or a date of publication; {} where there is none or it is broken. */
function linkedData(page: HtmlDocument): Readonly<Record<string, unknown>> {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const entry = entriesOf(script.textContent ?? "").find((one) => one["headline"] ?? one["datePublished"]);
    if (entry) return entry;
  }
  return {};
}

function entriesOf(json: string): readonly Record<string, unknown>[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return []; // a page's broken metadata is no reason to refuse its words
  }
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
  const top = (Array.isArray(parsed) ? parsed : [parsed]).filter(isObject);
  return top.flatMap((entry) => (Array.isArray(entry["@graph"]) ? entry["@graph"].filter(isObject) : [entry]));
}
