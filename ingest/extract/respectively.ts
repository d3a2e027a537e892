import { spanOf, textOf } from "../document.js";
import { coordinatedLeft, coordinatedRight } from "./coordination.js";
import type { Finding } from "./finding.js";
import { type Argument, lowerAt, type SentenceView } from "./sentence-view.js";

/** An office dealt out by «respectivement», and whose it is. */
export interface DealtOffice {
  readonly argument: Argument;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** HOLDS_OFFICE for «les ministres chargés de la Défense et des Finances, respectivement X et Y». */
export function respectiveFindings(views: readonly SentenceView[]): readonly Finding[] {
  return views.flatMap((view) =>
    [
      ...officesThenNames(view),
      ...namesThenOffices(view).filter(({ title }) => OFFICE.test(title) && !/^\p{L}+s\s/u.test(title)),
    ].map(({ argument, title, from, to }) => ({
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

/** What an office begins with, where the words between names and list are no verb of appointing. */
const OFFICE =
  /^(?:ministre|président|directeur|directrice|secrétaire|chef|maire|gouverneur|préfet|ambassad|commissaire|porte-parole|vice-|conseill|député|sénat|procureur|coordonnat|coordinat)/iu;

/** All offices that «respectivement» deals out in a sentence; only where there are as many offices as names. */
export const dealtOffices = (view: SentenceView): readonly DealtOffice[] => [
  ...officesThenNames(view),
  ...namesThenOffices(view),
];

/** «Les ministres chargés de A, de B et de C, respectivement X, Y et Z». */
function officesThenNames(view: SentenceView): readonly DealtOffice[] {
  return view.mentions.flatMap((mention) => {
    const [office] = mention.offices;
    if (!office?.plural) return [];
    const first = namesAfter(view, mention.to);
    if (first === null) return [];
    const names = coordinatedRight(view, first, null, false);
    const end = names.at(-1)?.to ?? mention.to;
    return deal(names, singleTitles(textOf(view.doc, mention)), mention.from, end);
  });
}

/** «X, Y et Z, chargés respectivement de A, de B et de C», «X et Y respectivement ministre de A et ministre de B». */
function namesThenOffices(view: SentenceView): readonly DealtOffice[] {
  for (let at = view.sentence.from; at < view.sentence.to; at += 1) {
    if (lowerAt(view, at) !== "respectivement") continue;
    const last = view.doc.mentions.findLastIndex((each) => each.to <= at && each.to >= at - 3 && each.name !== null);
    const names = last < 0 ? [] : coordinatedLeft(view, last);
    const end = view.groups.find((group) => group.from > at && group.mood === "finite")?.from ?? view.sentence.to;
    const text = textOf(view.doc, { from: at + 1, to: end }).replace(/[\s,.;]+$/, "");
    const charged = lowerAt(view, at - 1).startsWith("chargé") ? "chargé " : "";
    return deal(
      names,
      parts(text).map((part) => charged + part),
      names[0]?.from ?? at,
      end,
    );
  }
  return [];
}

const deal = (
  names: readonly Argument[],
  titles: readonly string[],
  from: number,
  to: number,
): readonly DealtOffice[] =>
  names.length > 1 && names.length === titles.length
    ? names.map((argument, index) => ({ argument, title: titles[index] ?? "", from, to }))
    : [];

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
  return parts(rest).map((part) => `${head}${link.replace(/s$/, "")} ${part}`);
}

/** A list's parts: at its commas, the last part at its first «et», so that «de l’Économie et des Finances» stays one. */
function parts(list: string): readonly string[] {
  const pieces = list.split(/,\s*/u);
  const last = pieces.pop() ?? "";
  return [...pieces, ...last.split(/\s+et\s+/u).reduce<string[]>(keepFirstCut, [])].filter(Boolean);
}

const keepFirstCut = (cut: string[], piece: string): string[] =>
  cut.length < 2 ? [...cut, piece] : [cut[0] ?? "", `${cut[1]} et ${piece}`];
