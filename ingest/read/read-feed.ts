import { XMLParser, XMLValidator } from "fast-xml-parser";
import { InputError } from "../../schema/ontology/errors.js";
import { htmlText } from "./html-text.js";
import { makeBrief, type RawBrief } from "./make-brief.js";
import { attempt, refuse, wholeFile, type ReadOutcome } from "./read-outcome.js";

type Element = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  stopNodes: ["feed.entry.content", "feed.entry.summary"], // XHTML inside keeps its order only if it is not parsed
  isArray: (name) => ["item", "entry", "link"].includes(name),
});

/**
 * RSS 2.0, RSS 1.0 or Atom: each entry is a brief of its own. Its words are the fullest it carries (content:encoded
 * before description, content before summary), HTML taken off. @throws InputError where it is no such feed.
 */
export function* readFeed(xml: string, fileName: string, fallbackId: string | null): Generator<ReadOutcome> {
  const { entries, read } = feedEntries(parseXml(xml));
  if (entries.length === 0) yield refuse(wholeFile(fileName), "the feed holds no entry: put at least one in it.");
  for (const [index, entry] of entries.entries()) {
    const entryId = fallbackId === null ? null : `${fallbackId}-${index + 1}`;
    yield attempt({ fileName, part: `entry ${index + 1}` }, null, () => makeBrief(read(entry), entryId));
  }
}

function parseXml(xml: string): Element {
  const checked = XMLValidator.validate(xml);
  if (checked !== true) {
    const { line, msg } = checked.err;
    throw new InputError(`malformed XML at line ${line} (${msg.replace(/\s+/g, " ").replace(/\.$/, "")}): correct it.`);
  }
  try {
    return parser.parse(xml) as Element;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new InputError(`malformed XML (${error.message}): correct it.`, { cause: error });
  }
}

function feedEntries(root: Element): {
  readonly entries: readonly Element[];
  readonly read: (entry: Element) => RawBrief;
} {
  const rss = child(root, "rss");
  if (rss) return { entries: children(child(rss, "channel") ?? {}, "item"), read: rssItem };
  const rdf = child(root, "rdf:RDF");
  if (rdf) return { entries: children(rdf, "item"), read: rssItem };
  const atom = child(root, "feed");
  if (atom) return { entries: children(atom, "entry"), read: atomEntry };
  const name = Object.keys(root).find((key) => !key.startsWith("?")) ?? "nothing";
  throw new InputError(`expected an RSS or Atom feed, but the root element is <${name}>: give the briefs as a feed.`);
}

const rssItem = (item: Element): RawBrief => ({
  id: words(item, "guid"),
  title: plain(words(item, "title")),
  text: plain(words(item, "content:encoded")) ?? plain(words(item, "description")),
  published: words(item, "pubDate") ?? words(item, "dc:date"),
  source: words(item, "source") ?? words(item, "dc:publisher"),
  url: children(item, "link").map(own).find(Boolean),
});

const atomEntry = (entry: Element): RawBrief => ({
  id: words(entry, "id"),
  title: plain(words(entry, "title")),
  text: markup(entry, "content") ?? markup(entry, "summary"),
  published: words(entry, "published") ?? words(entry, "updated"),
  source: words(child(entry, "source") ?? {}, "title"),
  url: atomLink(children(entry, "link")),
});

function atomLink(links: readonly Element[]): unknown {
  const relation = (link: Element): unknown => link["@_rel"] ?? "alternate";
  return links.find((link) => relation(link) === "alternate")?.["@_href"];
}

/** Atom's words come unparsed: as a CDATA section, as escaped HTML, or as XHTML elements. */
function markup(entry: Element, name: string): string | null {
  const raw = words(entry, name);
  if (raw === null) return null;
  const cdata = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(raw)?.[1];
  const isXhtml = child(entry, name)?.["@_type"] === "xhtml";
  return plain(cdata ?? (isXhtml ? raw : htmlText(raw)));
}

const plain = (html: string | null): string | null => (html === null ? null : htmlText(html) || null);

const isElement = (value: unknown): value is Element => typeof value === "object" && value !== null;

/** An element without attributes or children comes as a bare string. */
const asElement = (value: unknown): Element => (isElement(value) ? value : { "#text": value });

const first = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value);

function child(parent: Element, name: string): Element | null {
  const value = first(parent[name]);
  return value === undefined ? null : asElement(value);
}

const children = (parent: Element, name: string): readonly Element[] =>
  Array.isArray(parent[name]) ? (parent[name] as unknown[]).map(asElement) : [];

const own = (element: Element): string | null => {
  const text = element["#text"];
  return typeof text === "string" && text.trim() ? text.trim() : null;
};

const words = (parent: Element, name: string): string | null => own(child(parent, name) ?? {});
