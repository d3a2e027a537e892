import { dayIn, NO_BRIEF, type DraftBrief } from "./draft-brief.js";

/** Endings of the files that can be dropped: those that `griot ingest` reads. */
export const ENDINGS = [".txt", ".md", ".html", ".htm", ".json", ".jsonl", ".xml"];

/** The briefs of a file that was dropped, read as `griot ingest` reads it. Empty: nothing in it can be read here. */
export async function draftsInFile(file: File): Promise<readonly DraftBrief[]> {
  return draftsIn(file.name, decode(await file.arrayBuffer()));
}

/**
 * Text and Markdown with lines «Titre:», «Source:», «Date:», «URL:» on top; JSON, one brief or many, and one a line; a
 * news page; an RSS or Atom feed.
 */
export async function draftsIn(fileName: string, content: string): Promise<readonly DraftBrief[]> {
  const [ending] = /\.[^.]+$/.exec(fileName.toLowerCase()) ?? [""];
  if (content.trim() === "") return [];
  if (ending === ".json") return draftsInJson(content);
  if (ending === ".jsonl") return content.split("\n").flatMap(draftsInJson);
  if (ending === ".xml") return (await import("./read-feed.js")).draftsInFeed(content);
  if (ending === ".html" || ending === ".htm") {
    const draft = await (await import("./read-page.js")).draftOfPage(content);
    return draft ? [draft] : [];
  }
  return ending === ".txt" || ending === ".md" ? [draftInText(content)] : [];
}

/** UTF-8 or UTF-16; what is neither was written by an old Windows. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const HEADER: Readonly<Record<string, keyof DraftBrief>> = {
  titre: "title",
  title: "title",
  source: "source",
  date: "publishedOn",
  url: "url",
};

function draftsInJson(content: string): readonly DraftBrief[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return [];
  }
  return [parsed].flat().flatMap((entry) => {
    const { title, text, source, published, url } = (entry ?? {}) as Record<string, unknown>;
    if (typeof text !== "string" || text.trim() === "") return [];
    const word = (value: unknown): string => (typeof value === "string" ? value : "");
    return [
      {
        ...{ title: word(title), text, source: word(source), url: word(url) },
        publishedOn: dayIn(word(published)),
      },
    ];
  });
}

function draftInText(content: string): DraftBrief {
  const lines = content.replaceAll("\r\n", "\n").split("\n");
  const draft = { ...NO_BRIEF };
  let index = 0;
  for (; index < lines.length; index += 1) {
    const [, name = "", value = ""] = /^(\p{L}+)\s*:\s*(.+)$/u.exec(lines[index] ?? "") ?? [];
    const field = HEADER[name.toLowerCase()];
    if (!field) break;
    draft[field] = value.trim();
  }
  draft.publishedOn = dayIn(draft.publishedOn);
  const [first = "", ...rest] = lines.slice(index);
  const heading = /^#\s+(.+)$/.exec(first)?.[1];
  if (heading && !draft.title) return { ...draft, title: heading.trim(), text: rest.join("\n").trim() };
  return { ...draft, text: [first, ...rest].join("\n").trim() };
}
