import { spanOf, textOf } from "../document.js";
import type { Finding } from "./finding.js";
import { argumentOf, lowerAt, type SentenceView } from "./sentence-view.js";

/** HOLDS_OFFICE for «les ministres X (Défense), Y des Mines et Z»: one office in the plural before all their names. */
export const sharedOfficeFindings = (views: readonly SentenceView[]): readonly Finding[] =>
  views.flatMap((view) =>
    view.mentions.flatMap((mention): readonly Finding[] => {
      const head = OFFICES.exec(textOf(view.doc, mention));
      if (mention.kind !== "GROUP" || !head || FORMER.test(lowerAt(view, mention.from - 1))) return [];
      const found = holders(view, mention.to, `${head[1]?.toLowerCase()}${head[2] ?? ""}`);
      return found.length > 1 ? found : [];
    }),
  );

const OFFICES =
  /^(ministre|député|sénateur|ambassadeur|gouverneur|préfet|maire|commissaire|président)s( d[’']État)?$/iu;

const FORMER = /^(?:anciens?|anciennes?|ex)$/;

/** The persons named one after the other from a token on, each with what the text says of their own charge. */
function holders(view: SentenceView, from: number, office: string): readonly Finding[] {
  const found: Finding[] = [];
  for (let at = from; ;) {
    const index = view.mentionAt(/^(?:m\.|mme|me|pr|dr)$/.test(lowerAt(view, at)) ? at + 1 : at);
    const mention = view.doc.mentions[index];
    const [subject] = argumentOf(view, index)?.ids ?? [];
    if (mention?.kind !== "PERSON" || mention.name === null || !subject || mention.from > at + 1) break;
    const end = chargeEnd(view, mention.to);
    const charge = textOf(view.doc, { from: mention.to, to: end })
      .replace(/^[(,]|\)$/g, "")
      .trim();
    found.push({
      type: "HOLDS_OFFICE",
      subject,
      object: null,
      title: charge === "" ? office : `${office} ${charge}`,
      span: spanOf(view.doc, { from: mention.from, to: end }),
      rule: "holds-office/shared",
      confidence: 0.8,
    });
    if (!/^(?:,|et)$/.test(lowerAt(view, end))) break;
    at = end + (lowerAt(view, end) === "," && lowerAt(view, end + 1) === "et" ? 2 : 1);
  }
  return found;
}

/** After «(Défense)», «des Mines», «chargé de la Paix», or where the name ends. */
function chargeEnd(view: SentenceView, from: number): number {
  if (lowerAt(view, from) === "," && /^(?:de|du|des|d')$/.test(lowerAt(view, from + 1)))
    return chargeEnd(view, from + 1); // «X, de la Santé et Y, des Mines»
  const opens = lowerAt(view, from);
  if (opens === "(") {
    for (let at = from + 1; at < from + 12; at += 1) if (lowerAt(view, at) === ")") return at + 1;
    return from;
  }
  if (!/^(?:de|du|des|d'|chargée?|délégué)/.test(opens)) return from;
  let at = from + 1;
  while (at < view.sentence.to && at < from + 9 && !/^(?:,|et|\(|\.|;)$/.test(lowerAt(view, at)) && !view.groupAt(at))
    at += 1;
  return at;
}
