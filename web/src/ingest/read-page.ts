import { dayIn, NO_BRIEF, type DraftBrief } from "./draft-brief.js";

/** Elements that begin a line of their own. */
const BLOCKS = "p, div, h1, h2, h3, h4, h5, h6, li, blockquote, section, article, tr, br, figcaption";

/** The words of HTML, a paragraph a line. */
export function wordsOf(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const part of page.querySelectorAll("script, style, template")) part.remove();
  for (const block of page.querySelectorAll(BLOCKS)) block.before("\n");
  const lines = (page.body.textContent ?? "").split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  return lines.filter(Boolean).join("\n");
}

/** A news page: its article without navigation and advertising. null: no words in it. */
export async function draftOfPage(html: string): Promise<DraftBrief | null> {
  const { Readability } = await import("@mozilla/readability");
  const page = new DOMParser().parseFromString(html, "text/html");
  const named = (name: string): string =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content")?.trim() ?? "";
  const url = page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? named("og:url");
  const day =
    dayIn(named("article:published_time")) ||
    dayIn(named("date")) ||
    dayIn(page.querySelector("time[datetime]")?.getAttribute("datetime"));
  const heading = page.querySelector("h1")?.textContent?.trim();
  // Readability takes the page apart: what stands in its head has been read before.
  const head = { title: named("og:title") || heading || page.title.trim(), source: named("og:site_name") };
  const article = new Readability(page).parse();
  const text = wordsOf(article?.content || html);
  if (text === "") return null;
  const body = head.title && text.startsWith(`${head.title}\n`) ? text.slice(head.title.length + 1) : text;
  return {
    ...{ ...NO_BRIEF, ...head, text: body, url: /^https?:/.test(url) ? url : "" },
    publishedOn: day || dayIn(article?.publishedTime),
  };
}
