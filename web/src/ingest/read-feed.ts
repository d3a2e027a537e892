import { dayIn, type DraftBrief } from "./draft-brief.js";
import { wordsOf } from "./read-page.js";

/** The entries of an RSS or Atom feed that hold words; the fullest that each carries. Empty: it is no such feed. */
export function draftsInFeed(xml: string): readonly DraftBrief[] {
  const feed = new DOMParser().parseFromString(xml, "text/xml");
  if (feed.querySelector("parsererror")) return [];
  const source = directChild(feed.querySelector("channel") ?? feed.documentElement, "title");
  return [...feed.querySelectorAll("item, entry")].flatMap((entry) => {
    const words = ["content:encoded", "content", "description", "summary"].map((name) => directChild(entry, name));
    const text = wordsOf(words.find(Boolean) ?? "");
    if (text === "") return [];
    const link = [...entry.children].find(
      ({ localName, attributes }) =>
        localName === "link" && /^(alternate)?$/.test(attributes.getNamedItem("rel")?.value ?? ""),
    );
    const url = link?.getAttribute("href") ?? link?.textContent?.trim() ?? "";
    const day = ["pubDate", "published", "dc:date", "updated"].map((name) => dayIn(directChild(entry, name)));
    return [
      {
        ...{ text, source, title: wordsOf(directChild(entry, "title")) },
        ...{ url: /^https?:/.test(url) ? url : "", publishedOn: day.find(Boolean) ?? "" },
      },
    ];
  });
}

const directChild = (parent: Element, name: string): string => {
  const found = [...parent.children].find(({ nodeName }) => nodeName === name);
  // XHTML stands in Atom as elements, HTML as text.
  return (found?.getAttribute("type") === "xhtml" ? found.innerHTML : found?.textContent)?.trim() ?? "";
};
