import type { Document, Mention } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { sentenceAt } from "../recognise/mention.js";
import type { Draft } from "./draft.js";
import { type Gender, genderOf } from "./gender.js";

/** Prepositions before a mention keep it from being the sentence's subject. */
const GOVERNORS = /^(?:à|au|aux|de|du|d'|par|pour|avec|contre|sur|dans|en|chez|vers|entre|selon|envers|sous|sans|des)$/;
const BETWEEN = /^(?:le|la|l'|les|un|une|son|sa|ses|leur|leurs|ce|cet|cette|ces)$/;

/** Distinct persons named before, nearest first, at most two sentences back. */
export function peopleBefore(doc: Document, index: number, known: ReadonlyMap<number, Draft>): readonly string[] {
  const here = doc.mentions[index] as Mention;
  const at = doc.sentences.findIndex((sentence) => sentence.from <= here.from && here.from < sentence.to);
  const first = doc.sentences[Math.max(0, at - 2)]?.from ?? 0;
  const ids: string[] = [];
  for (let before = index - 1; before >= 0 && (doc.mentions[before]?.from ?? 0) >= first; before -= 1) {
    const draft = known.get(before);
    if (draft?.kind === "PERSON" && !ids.includes(draft.id)) ids.push(draft.id);
  }
  return ids;
}

/** What an article may follow inside a fronted complement: a preposition, a verb form, «et». */
const LEADS_ON =
  /^(?:à|de|par|pour|avec|contre|sur|dans|en|chez|vers|entre|selon|sous|sans|après|avant|depuis|pendant|devant|malgré|outre|lors|et|que|qui|où|face|afin|.*(?:er|ir|re|é|és|ée|ant|u|i|is))$/;

/** «Après avoir vu X, [Y …]»: where the main clause begins, behind the comma of a fronted complement. */
function afterFrontedClause(doc: Document, from: number, to: number): number {
  if (
    !/^(?:apres|avant|afin|pour|en|selon|lors|outre|malgre|depuis|pendant|devant|face|avec|sur|sous|dans|chez|a|au|aux|suite|entre|parmi|grace|quant|interroge|interrogee)$/.test(
      doc.tokens[from]?.folded ?? "",
    )
  )
    return from;
  for (let at = from + 1; at < to; at += 1) {
    if (doc.tokens[at]?.text === ",") return at + 1;
    // «Dans un communiqué [les partis] X, Y et Z ont …»: no comma closes what is fronted
    if (/^(?:le|la|l'|les)$/.test(doc.tokens[at]?.lower ?? "") && !LEADS_ON.test(doc.tokens[at - 1]?.lower ?? ""))
      return from;
  }
  return from;
}

/** Subject of a stretch of text: its first mention that no preposition governs. */
export function subjectIn(doc: Document, from: number, to: number, known: ReadonlyMap<number, Draft>): Draft | null {
  const start = afterFrontedClause(doc, from, to);
  for (let index = 0; index < doc.mentions.length; index += 1) {
    const mention = doc.mentions[index] as Mention;
    const draft = known.get(index);
    if (mention.from >= to) return null;
    const pronoun = mention.reference?.how === "pronoun";
    if (pronoun && !mention.plural && mention.from >= start && !draft) return null; // «Il souhaite que [le gouvernement] …»
    if (mention.from < start || mention.to > to || !draft || draft.kind === "PLACE") continue;
    if (!governed(doc, mention)) return draft;
  }
  return null;
}

export function governed(doc: Document, mention: Mention): boolean {
  let at = mention.from - 1;
  if (doc.tokens[at]?.lower === "des" && sentenceAt(doc, at).from === at) return false; // an article
  if (BETWEEN.test(doc.tokens[at]?.lower ?? "")) at -= 1;
  return GOVERNORS.test(doc.tokens[at]?.lower ?? "");
}

/** What the first mention that tells says of an actor’s gender. */
export function toldGender(doc: Document, { mentions }: Draft, knowledge: Knowledge): Gender {
  for (const index of mentions) {
    const mention = doc.mentions[index];
    const gender = mention ? genderOf(doc, mention, knowledge) : null;
    if (gender) return gender;
  }
  return null;
}

/**
 * May «il» or «elle» mean this actor? Articles and «M.», «Mme» tell its gender. A person may be meant where nothing
 * tells; a body only by «elle» («L’Union européenne … Elle») or where its article agrees («Le gouvernement … Il»).
 */
export function agrees(doc: Document, draft: Draft, pronoun: Gender, knowledge: Knowledge): boolean {
  const told = toldGender(doc, draft, knowledge);
  if (told) return told === pronoun;
  const { kind } = draft;
  return kind === "PERSON" || (pronoun === "f" && kind !== "PLACE");
}

/** «Il … Il …»: a pronoun that was resolved before leads on. */
export function pronounSubject(
  doc: Document,
  from: number,
  to: number,
  known: ReadonlyMap<number, Draft>,
): Draft | null {
  const index = doc.mentions.findIndex(
    (each) => each.from >= from && each.to <= to && each.reference?.how === "pronoun",
  );
  return known.get(index) ?? null;
}
