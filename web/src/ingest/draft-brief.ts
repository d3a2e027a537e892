/** A brief as it is looked over before it is stored. */
export interface DraftBrief {
  readonly title: string;
  readonly text: string;
  readonly source: string;
  /** An ISO day, or nothing. */
  readonly publishedOn: string;
  readonly url: string;
}

export const NO_BRIEF: DraftBrief = { title: "", text: "", source: "", publishedOn: "", url: "" };

/** The day of an ISO date or of any other that the browser understands, such as a feed's; "": it understands none. */
export function dayIn(value: string | null | undefined): string {
  if (!value) return "";
  const [iso] = /^\d{4}-\d{2}-\d{2}/.exec(value.trim()) ?? [];
  if (iso !== undefined) return iso;
  const instant = Date.parse(value);
  return Number.isNaN(instant) || !/\d{4}/.test(value) ? "" : new Date(instant).toISOString().slice(0, 10);
}

/** What the API is told of it. */
export const inputOf = ({ title, text, source, publishedOn, url }: DraftBrief) => ({
  text,
  title: title || null,
  source: source || null,
  publishedOn: publishedOn || null,
  url: url || null,
});
