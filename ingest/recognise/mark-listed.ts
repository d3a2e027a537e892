import type { Document, Mention } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { closed } from "./complement.js";
import { coverOf, mention, sentenceAt } from "./mention.js";

/** Plurals of what has a name of its own. */
const SORTS =
  /^(?:partis|syndicats|associations|organisations|sociétés|entreprises|compagnies|banques|radios|chaînes|télévisions|journaux|quotidiens|hebdomadaires|mouvements|ong|coalitions|formations|fédérations|opérateurs|groupes)$/;

/** Words of a name in a list. */
const LONGEST = 6;

/** «trois partis, [Horizon], [Justice locale] et le Front civique»: what capitalised items of a list behind their sort are called. */
export function markListed(doc: Document, knowledge: Knowledge): readonly Mention[] {
  const { demonyms, words } = knowledge;
  const cover = coverOf(doc);
  const marked: Mention[] = [];
  const isAdjective = (at: number): boolean =>
    /^\p{Ll}/u.test(doc.tokens[at]?.text ?? "") && !closed(doc.tokens[at]?.lower ?? "", knowledge);
  doc.tokens.forEach((token, at) => {
    if (!SORTS.test(token.lower)) return;
    const { to: end } = sentenceAt(doc, at);
    let from = at + 1;
    while (from < end && from < at + 3 && isAdjective(from)) from += 1;
    const direct = doc.tokens[from]?.capital === true && doc.tokens[from]?.kind === "word"; // «les partis Horizon et Justice»
    if (!direct && !/^[,:(]$/.test(doc.tokens[from]?.text ?? "")) return;
    const items: Mention[] = [];
    for (from += direct ? 0 : 1; from < end;) {
      if (/^(?:le|la|l'|les)$/.test(doc.tokens[from]?.lower ?? "") && !doc.tokens[from]?.capital) from += 1;
      let to = from;
      const goesOn = (token: Document["tokens"][number] | undefined): boolean =>
        direct
          ? token?.kind === "word" && token.capital
          : token !== undefined && !/^(?:,|et|\)|\.|:|;)$/.test(token.lower);
      while (to < end && goesOn(doc.tokens[to])) to += 1;
      const first = doc.tokens[from];
      const isName =
        first?.capital === true &&
        !/^\p{Lu}\.?$/u.test(first.text) &&
        !(to === from + 1 && words.notNames.has(first.folded)) &&
        to - from <= LONGEST &&
        (direct || !doc.tokens.slice(from, to).some(({ folded }) => words.firstNames.has(folded))) &&
        !demonyms.match(doc.tokens, from);
      if (!isName) break;
      const range = { from, to };
      const whole = cover[from];
      if (!whole || whole.to < to) items.push(mention(range, "ORGANIZATION", "organisation/listed", { name: range }));
      else items.push(whole);
      const joiner = doc.tokens[to]?.lower;
      from = to + 1;
      if (joiner === "et" && items.length > 1) continue;
      if (joiner !== "," && joiner !== "et") break;
    }
    const closed = items.length > 1 && doc.tokens[from - 1] !== undefined;
    if (closed) marked.push(...items.filter(({ rule }) => rule === "organisation/listed"));
  });
  return marked;
}
