import type { Document, Mention, OfficeMention, TokenRange } from "../document.js";
import { textOf } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { tokenize } from "../text/tokenize.js";
import { sentenceAt } from "./mention.js";

/**
 * «X et Y, ministres de la Défense du Mali et du Niger»: an office in the plural behind the comma after two or more
 * names is each one's; where its words end in as many states as there are names, each has that of his own state.
 */
export function dealOffices(doc: Document, knowledge: Knowledge): Document {
  const dealt = new Map<number, OfficeMention>();
  let [taken, to] = [-1, -1];
  const dropped = new Set<Mention>();
  doc.mentions.forEach((mention, index) => {
    if (mention.kind !== "PERSON" || mention.name === null || index <= taken) return;
    const names = namesFrom(doc, index);
    const last = doc.mentions[names.at(-1) ?? -1];
    const found = names.length > 1 && last ? readPlural(doc, last.to, names.length, knowledge) : null;
    if (!found) return;
    [taken, to] = [names.at(-1) ?? index, found.range.to];
    names.forEach((name, order) => dealt.set(name, found.offices[order] as OfficeMention));
    for (const each of doc.mentions) if (each.from >= found.range.from && each.to <= to) dropped.add(each);
  });
  if (dealt.size === 0) return doc;
  const mentions = doc.mentions.flatMap((mention, index) => {
    const office = dealt.get(index);
    if (office) return [{ ...mention, offices: [...mention.offices, office] }];
    return dropped.has(mention) && mention.kind === "GROUP" ? [] : [mention];
  });
  return { ...doc, mentions };
}

/** Names in a row, joined by «,» and «et», the last two by «et»: indices of their mentions. */
function namesFrom(doc: Document, first: number): readonly number[] {
  const names = [first];
  for (let index = first + 1; index < doc.mentions.length; index += 1) {
    const [before, here] = [doc.mentions[index - 1], doc.mentions[index]];
    if (!before || here?.kind !== "PERSON" || here.name === null) return [];
    const gap = doc.tokens.slice(before.to, here.from).map(({ lower }) => lower);
    if (!/^(?:,|et)(?: (?:le|la|l'))?$/.test(gap.join(" "))) return [];
    names.push(index);
    if (gap[0] === "et") return names;
  }
  return [];
}

const PLURAL_HEAD =
  /^(?:ministres|ambassadeurs|présidents|gouverneurs|secrétaires|directeurs|députés|sénateurs|maires|préfets|représentants|conseillers|membres|procureurs)$/;

const OF = /^(?:de|du|des|d'|la|l'|le)$/;

/** The offices in the plural that begin behind a comma at a token, one for each name; null: none there. */
function readPlural(
  doc: Document,
  comma: number,
  count: number,
  knowledge: Knowledge,
): { readonly range: TokenRange; readonly offices: readonly OfficeMention[] } | null {
  const from = doc.tokens[comma + 1]?.lower === "respectivement" ? comma + 2 : comma + 1;
  if (doc.tokens[comma]?.text !== "," || !PLURAL_HEAD.test(doc.tokens[from]?.lower ?? "")) return null;
  const { to: end } = sentenceAt(doc, comma);
  let to = from + 1;
  const goesOn = (at: number): boolean =>
    doc.tokens[at]?.text === "," && /^(?:de|du|des|d')$/.test(doc.tokens[at + 1]?.lower ?? "");
  while (to < end && (goesOn(to) || !/^[,;.()]$/.test(doc.tokens[to]?.text ?? "")) && !isAuxiliary(doc, to, knowledge))
    to += 1;
  const states = statesAtEnd(doc, { from, to });
  const shared = states.length === count ? (states[0]?.link ?? to) : to;
  const words = doc.tokens.slice(from, shared);
  const singular = words.map(({ text }) => text.replace(/aux$/, "al").replace(/(?<=\p{Ll}{3})s$/u, "")).slice(0, 2);
  const head = knowledge.officeHeads.match(tokenize(singular.join(" ")), 0);
  if (!head || shared === from) return null;
  const rest = textOf(doc, { from: from + head.to, to: shared });
  const stem = [...singular.slice(0, head.to), rest].filter(Boolean).join(" ");
  const [own] = doc.mentions.filter((each) => each.kind === "COUNTRY" && each.from >= from && each.to <= shared);
  const body = doc.mentions.find(
    (each) => ["ORGANIZATION", "PUBLIC_BODY"].includes(each.kind) && each.from >= from && each.to <= shared,
  );
  const offices = Array.from({ length: count }, (_, order): OfficeMention => {
    const state = states.length === count ? states[order] : undefined;
    return {
      from,
      to,
      head: head.value.title,
      title: state ? `${stem} ${textOf(doc, { from: state.link, to: state.mention.to })}` : stem,
      country: state?.mention.country ?? own?.country ?? null,
      body: body?.from ?? null,
      portfolio: words.slice(head.to).flatMap(({ folded, lower }) => (OF.test(lower) ? [] : [folded])),
      former: false,
      ofState: head.value.ofState,
      plural: false,
      counterpart: false,
    };
  });
  return { range: { from, to }, offices };
}

const isAuxiliary = (doc: Document, at: number, { verbs }: Knowledge): boolean =>
  (verbs.get(doc.tokens[at]?.lower ?? "") ?? []).some(({ lemma }) => lemma === "avoir" || lemma === "être");

/** «du Mali, du Burkina et du Niger»: the states that end a range, each with the token of its link. */
function statesAtEnd(
  doc: Document,
  { from, to }: TokenRange,
): readonly { readonly link: number; readonly mention: Mention }[] {
  const states: { link: number; mention: Mention }[] = [];
  for (let end = to; ;) {
    const mention = doc.mentions.find(
      (each) => each.to === end && each.from >= from && each.country !== null && each.kind !== "PERSON",
    );
    const at = mention?.kind === "GROUP" ? lastOf(doc, mention) : (mention?.from ?? -1);
    const link = ["la", "l'", "le"].includes(doc.tokens[at - 1]?.lower ?? "") ? at - 2 : at - 1;
    if (!mention || at < 0 || !/^(?:de|du|des|d')$/.test(doc.tokens[link]?.lower ?? "")) return states;
    states.unshift({ link, mention });
    if (!/^(?:et|,)$/.test(doc.tokens[link - 1]?.lower ?? "")) return states;
    end = link - 1;
  }
}

/** «ministres de la Défense du [Burkina Faso]»: where the state begins inside a group's words; -1: its last words are no state. */
function lastOf(doc: Document, group: Mention): number {
  const inner = doc.inner.find((each) => each.kind === "COUNTRY" && each.to === group.to && each.from > group.from);
  return inner?.from ?? -1;
}
