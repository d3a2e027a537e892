import type { Document, Mention, OfficeMention } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { sentenceAt } from "./mention.js";

/**
 * Joins name and office in apposition, either way round: «le ministre de la Défense, le général Sadio Camara»,
 * «Bernard Bajolet, ambassadeur de France», «président du parti et député, X». One mention, its offices kept.
 */
export function joinPeople(doc: Document, { verbs }: Pick<Knowledge, "verbs">): Document {
  const joined: Mention[] = [];
  const pending = [...doc.mentions];
  for (let at = 0; at < pending.length; at += 1) {
    let current = pending[at] as Mention;
    for (let next = pending[at + 1]; next; next = pending[at + 1]) {
      const after = pending[at + 2];
      const fused = fuse(doc, current, next, after);
      if (!fused || closesFronted(doc, current, next, verbs)) break;
      current = fused;
      at += 1;
    }
    joined.push(current);
  }
  return { ...doc, mentions: joined };
}

function fuse(doc: Document, a: Mention, b: Mention, after: Mention | undefined): Mention | null {
  if (a.kind !== "PERSON" || b.kind !== "PERSON" || a.plural || b.plural) return null;
  const gap = gapBetween(doc, a, b);
  if (gap === null) return null;
  const officeThenName = a.name === null && b.name !== null && a.offices.length > 0;
  const nameThenOffice = a.name !== null && b.name === null && b.offices.length > 0;
  const officeThenOffice = a.name === null && b.name === null;
  const predicate = joinedBefore(doc, a) && gap !== "";
  const titled = b.offices[0] !== undefined && b.name !== null && b.offices[0].from < b.name.from; // «le DG, le ministre X»
  if (officeThenName && !predicate && !(titled && gap === ", le") && ["", ",", "le", ", le", "(", ":"].includes(gap))
    return merge(a, b, a.offices);
  const goesOn = gap === "et" && a.offices.some((office) => office.to === a.to); // «X, ministre de A et porte-parole de B»
  if (
    nameThenOffice &&
    (goesOn || [",", ", le", "("].includes(gap)) &&
    closes(doc, a, b, gap) &&
    !namedNext(doc, b, after)
  ) {
    const past = goesOn && a.offices.at(-1)?.former === true;
    return merge(a, b, past ? b.offices.map((office) => ({ ...office, former: true })) : b.offices);
  }
  const links = [",", "et", "et de", ...(isCapacity(doc, a) ? [", le"] : [])];
  const chain = officeThenOffice && links.includes(gap) && after !== undefined && namedNext(doc, b, after);
  return chain && b.offices.every((office) => office.head !== "homologue")
    ? merge(a, b, [...a.offices, ...b.offices])
    : null;
}

/** «En tant que [chef de file de l’opposition], le secrétaire exécutif, X»: said of whoever comes next. */
const isCapacity = (doc: Document, office: Mention): boolean =>
  /^(?:que|qu'|de)$/.test(doc.tokens[office.from - 1]?.lower ?? "") &&
  /^(?:tant|qualité)$/.test(doc.tokens[office.from - 2]?.lower ?? "");

/**
 * «Nommée par [le Premier ministre], Awa Diop a pris ses fonctions»: the comma ends what stands before the clause, and the
 * name is its subject. A comma after the name too would make it an apposition.
 */
function closesFronted(doc: Document, a: Mention, b: Mention, verbs: Knowledge["verbs"]): boolean {
  if (a.name !== null || doc.tokens[a.to]?.text !== "," || b.from !== a.to + 1) return false;
  const sentence = sentenceAt(doc, a.from);
  const opener = doc.tokens[sentence.from];
  const isForm = (word: string, tense: RegExp): boolean =>
    (verbs.get(word) ?? []).some(({ tenses }) => tense.test(tenses));
  const several = /(?:é|i|u)e?s$/.test(opener?.lower ?? ""); // «Déférés devant le procureur, Luc Roy a …»
  const fronted = FRONTED.test(opener?.folded ?? "") || (!several && isForm(opener?.lower ?? "", /[KG]/));
  if (!fronted || doc.tokens.slice(sentence.from, a.to).some(({ text }) => text === ",")) return false;
  let at = b.to;
  while (/^(?:n'|ne|s'|se|l'|le|la|les|lui|leur|y|en|aussi|également|a)$/.test(doc.tokens[at]?.lower ?? "")) {
    if (doc.tokens[at]?.lower === "a") return true;
    at += 1;
  }
  return at < sentence.to && isForm(doc.tokens[at]?.lower ?? "", /[PIJFC]/);
}

const FRONTED =
  /^(?:apres|avant|selon|avec|pour|lors|interroge|interrogee|outre|malgre|depuis|devant|face|contre|grace|suite)$/;

/** «… Sadio Camara [ministre de la Défense], Awa Diop …»: the office is said of the name right before it. */
const joinedBefore = (doc: Document, office: Mention): boolean =>
  doc.mentions.some((each) => each.name !== null && each.kind === "PERSON" && each.to === office.from);

/** What stands between two mentions, folded to the few links that apposition uses; null: anything else. */
function gapBetween(doc: Document, a: Mention, b: Mention): string | null {
  const words = doc.tokens
    .slice(a.to, b.from)
    .map((token) => (["la", "l'"].includes(token.lower) ? "le" : token.lower));
  const link = words.join(" ");
  return words.length > 2 && link !== "en le personne de" ? null : link;
}

/** An office after a name is an apposition only if a sign, a verb or the end follows, not the rest of a list. */
function closes(doc: Document, name: Mention, office: Mention, gap: string): boolean {
  const next = doc.tokens[office.to];
  if (!next) return true;
  if (next.lower === "et" || next.lower === "ou") return gap !== ", le";
  if (gap !== ", le" || next.kind === "sign") return true;
  // «X, le porte-parole a dit» as a loose apposition; but «après avoir vu X, l’émissaire s’est rendu»: two persons.
  const opens = name.from - sentenceAt(doc, name.from).from <= 2 || doc.tokens[name.from - 1]?.text === ",";
  return !next.capital && opens;
}

/** The office belongs to the name that follows it: «…, le ministre de la Justice, Mamoudou Kassogué». */
function namedNext(doc: Document, office: Mention, after: Mention | undefined): boolean {
  if (after?.kind !== "PERSON" || after.name === null) return false;
  const gap = gapBetween(doc, office, after);
  return gap !== null && ["", ",", "le", ", le"].includes(gap);
}

function merge(a: Mention, b: Mention, added: readonly OfficeMention[]): Mention {
  const offices = a.name === null ? [...new Set([...added, ...b.offices])] : [...a.offices, ...added];
  return {
    ...a,
    to: b.to,
    rule: "person/apposition",
    name: a.name ?? b.name,
    offices,
    country: a.country ?? b.country,
  };
}
