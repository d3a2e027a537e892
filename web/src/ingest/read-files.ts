/** A brief as it is looked over before it is stored. */
export interface DraftBrief {
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly publishedOn: string;
  readonly url: string;
}

export const NO_BRIEF: DraftBrief = { title: "", text: "", source: "", publishedOn: "", url: "" };

const HEADER: Readonly<Record<string, keyof DraftBrief>> = {
  titre: "title",
  title: "title",
  source: "source",
  date: "publishedOn",
  url: "url",
};

const DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * The briefs of a file that was dropped: text and Markdown with lines «Titre:», «Source:», «Date:», «URL:» on top, or JSON
 * as `griot ingest` takes it. Empty: nothing in it can be read here.
 */
export function draftsIn(fileName: string, content: string): readonly DraftBrief[] {
  if (/\.json$/i.test(fileName)) return draftsInJson(content);
  return /\.(txt|md)$/i.test(fileName) && content.trim() !== "" ? [draftInText(content)] : [];
}

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
        title: word(title),
        text,
        source: word(source),
        url: word(url),
        publishedOn: DAY.exec(word(published))?.[0] ?? "",
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
  if (!DAY.test(draft.publishedOn)) draft.publishedOn = "";
  const [first = "", ...rest] = lines.slice(index);
  const heading = /^#\s+(.+)$/.exec(first)?.[1];
  if (heading && !draft.title) return { ...draft, title: heading.trim(), text: rest.join("\n").trim() };
  return { ...draft, text: [first, ...rest].join("\n").trim() };
}
