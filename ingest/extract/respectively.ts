import { spanOf, textOf } from "../document.js";
import { coordinatedRight } from "./find-arguments.js";
import type { Finding } from "./finding.js";
import { type Argument, lowerAt, type SentenceView } from "./sentence-view.js";

/**
 * «Les ministres chargés de la Défense, des Finances et de la Paix, respectivement X, Y et Z»: the offices of a plural
 * title, dealt out to the names in their order. Counts only when there are as many offices as names.
 */
export function respectiveFindings(views: readonly SentenceView[]): readonly Finding[] {
  return views.flatMap((view) =>
    dealtOffices(view).map(({ argument, title, from, to }) => ({
      type: "HOLDS_OFFICE",
      subject: argument.ids[0] ?? null,
      object: null,
      title,
      span: spanOf(view.doc, { from, to }),
      rule: "holds-office/respectively",
      confidence: 0.85,
    })),
  );
}

/** An office told apart from a plural title, and whose it is. */
export interface DealtOffice {
  readonly argument: Argument;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

export function dealtOffices(view: SentenceView): readonly DealtOffice[] {
  return view.doc.mentions.flatMap((mention) => {
    const [office] = mention.offices;
    const here = mention.from >= view.sentence.from && mention.to <= view.sentence.to;
    if (!here || !office?.plural) return [];
    const first = namesAfter(view, mention.to);
    if (first === null) return [];
    const names = coordinatedRight(view, first, null, false);
    const titles = singleTitles(textOf(view.doc, mention));
    if (names.length !== titles.length) return [];
    return names.map((argument, index) => ({
      argument,
      title: titles[index] ?? "",
      from: mention.from,
      to: argument.to,
    }));
  });
}

/** The first name after «, respectivement». */
function namesAfter(view: SentenceView, from: number): number | null {
  let told = false;
  for (let at = from; at < Math.min(from + 5, view.sentence.to); at += 1) {
    if (lowerAt(view, at) === "respectivement") told = true;
    const index = view.mentionAt(at);
    if (index >= 0) return told ? index : null;
  }
  return null;
}

/** «ministres chargés de la Défense, des Finances» → «ministre chargé de la Défense», «ministre chargé des Finances». */
function singleTitles(text: string): readonly string[] {
  const match = /^(\p{L}+)s((?:\s+(?:chargés|chargées|délégués))?)\s+(.*)$/su.exec(text);
  if (!match) return [];
  const [, head = "", link = "", rest = ""] = match;
  const parts = rest.split(/,\s*|\s+et\s+(?=d[eu]|l)/u).filter(Boolean);
  return parts.map((part) => `${head}${link.replace(/s$/, "")} ${part}`);
}
