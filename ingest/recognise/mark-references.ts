import type { Document, Mention, Reference } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { lexiconBit } from "../text/word-form.js";
import { coverOf, mention } from "./mention.js";

/** Phrases that point back, folded, and how. */
const PHRASES: readonly {
  readonly words: RegExp;
  readonly length: number;
  readonly kind: Mention["kind"];
  readonly how: Reference;
}[] = [
  { words: /^ce dernier$/, length: 2, kind: "PERSON", how: { how: "last-named", gender: "m" } },
  { words: /^cette derniere$/, length: 2, kind: "PERSON", how: { how: "last-named", gender: "f" } },
  {
    words: /^les deux (?:hommes|personnalites|dirigeants|chefs|responsables|presidents|ministres|diplomates|parties)$/,
    length: 3,
    kind: "PERSON",
    how: { how: "pair", gender: null },
  },
  { words: /^son (?:hote|interlocuteur|visiteur)$/, length: 2, kind: "PERSON", how: { how: "noun", gender: null } },
  { words: /^notre pays$/, length: 2, kind: "COUNTRY", how: { how: "noun", gender: null } },
];

/** «les trois pays»: the states named last, as many as it says. */
const COUNTED_STATES = /^les (deux|trois|quatre|cinq) (?:pays|etats)$/;

/** «il» that stands for nobody: «il faut», «il y a», «il s’agit», «il est prévu». */
const IMPERSONAL =
  /^(?:faut|fallait|faudra|y|s'agit|s'|ressort|convient|importe|reste|semble|existe|arrive|suffit|pleut|en|n'y)$/;

/** Words that stand for whoever was named before: pronouns as subject, «ce dernier», «les deux hommes», «notre pays». */
export function markReferences(doc: Document, knowledge: Knowledge): readonly Mention[] {
  const cover = coverOf(doc);
  const marked: Mention[] = [];
  for (let at = 0; at < doc.tokens.length; at += 1) {
    const form = doc.tokens[at]?.form;
    if (cover[at] || form === undefined || (form.ruledOut & NO_REFERENCE) !== 0) continue;
    if (!OPENERS.has(form.folded) && !SINGLE.has(form.lower) && !mayBegin(knowledge, doc, at)) {
      form.ruledOut |= NO_REFERENCE;
      continue;
    }
    const found =
      phrase(doc, at) ??
      state(doc, at, cover) ??
      rank(doc, at, knowledge) ??
      description(doc, at, knowledge) ??
      pronoun(doc, at, knowledge);
    if (!found) continue;
    marked.push(found);
    at = found.to - 1;
  }
  return marked;
}

/** Of words that begin no reference. */
const NO_REFERENCE = lexiconBit();

/** Words that may be a reference by themselves. */
const SINGLE = new Set(
  "pays organisation institution je j' nous il elle ils elles celui-ci celle-ci -il -elle -ils -elles -t-il -t-elle -t-ils -t-elles".split(
    " ",
  ),
);

const mayBegin = ({ descriptions, honorifics }: Knowledge, doc: Document, at: number): boolean =>
  descriptions.mayBegin(doc.tokens, at) || honorifics.mayBegin(doc.tokens, at);

/** What the phrases begin with. */
const OPENERS = new Set(["ce", "cette", "les", "son", "notre"]);

function phrase(doc: Document, at: number): Mention | null {
  if (!OPENERS.has(doc.tokens[at]?.folded ?? "")) return null;
  const three = doc.tokens.slice(at, at + 3).map((token) => token.folded);
  if (COUNTED_STATES.test(three.join(" "))) {
    const range = { from: at, to: at + 3 };
    return mention(range, "COUNTRY", "reference/states", {
      name: null,
      reference: { how: "states", gender: null },
      plural: true,
    });
  }
  for (const { words, length, kind, how } of PHRASES) {
    const text = doc.tokens.slice(at, at + length).map((token) => token.folded);
    if (words.test(text.join(" "))) {
      const range = { from: at, to: at + length };
      return mention(range, kind, `reference/${how.how}`, { name: null, reference: how, plural: how.how === "pair" });
    }
  }
  return null;
}

/** «son pays», «le pays [de Luc Roy]»: the state of somebody. */
function state(doc: Document, at: number, cover: readonly (Mention | undefined)[]): Mention | null {
  if (doc.tokens[at]?.lower !== "pays") return null;
  const owned = /^(?:son|leur)$/.test(doc.tokens[at - 1]?.lower ?? "");
  const of = /^(?:de|d'|du)$/.test(doc.tokens[at + 1]?.lower ?? "") && cover[at + 2]?.kind === "PERSON";
  const definite = /^(?:le|au|du)$/.test(doc.tokens[at - 1]?.lower ?? "");
  if (!owned && !(of && definite && cover[at + 2]?.from === at + 2)) return null;
  const reference: Reference = { how: "own-state", gender: null };
  return mention({ from: at, to: at + 1 }, "COUNTRY", "reference/own-state", { name: null, reference });
}

/** «le général», «le colonel»: whoever was named with that rank. */
function rank(doc: Document, at: number, { honorifics }: Knowledge): Mention | null {
  const token = doc.tokens[at];
  if (!/^(?:le|la|l'|du|au)$/.test(doc.tokens[at - 1]?.lower ?? "") || token?.capital) return null;
  const found = honorifics.match(doc.tokens, at);
  const next = found ? doc.tokens[found.to] : undefined;
  if (found?.value !== "rank" || next?.capital || /^(?:de|du|des|d'|à|en)$/.test(next?.lower ?? "")) return null;
  if (/(?:ais|ain|ien|ois|an|é|ique)$/.test(next?.lower ?? "") && doc.tokens[found.to + 1]?.capital) return null; // «le général malien Luc Roy»
  if (doc.tokens[found.to - 1]?.lower === "général" && found.to === at + 1 && next?.kind === "word") {
    if (/(?:al|el|if|ique|aire|eur)$/.test(next.lower)) return null; // «le général électoral»
  }
  const reference: Reference = { how: "rank", gender: null };
  return mention({ from: at, to: found.to }, "PERSON", "reference/rank", { name: null, reference });
}

/** «l’organisation sous-régionale»: counts only for an organisation that the brief names. */
function description(doc: Document, at: number, { descriptions }: Knowledge): Mention | null {
  const bare =
    /^(?:organisation|institution)$/.test(doc.tokens[at]?.lower ?? "") &&
    /^(?:l'|cette)$/.test(doc.tokens[at - 1]?.lower ?? "");
  const next = doc.tokens[at + 1]?.lower ?? "";
  const goesOn = /^(?:de|du|des|d')$/.test(next) && !/^(?:s'|se|ne|n')$/.test(doc.tokens[at + 2]?.lower ?? "");
  if (bare && !goesOn && !/^(?:très|prochaine?|pratique|matérielle|effective)$/.test(next)) {
    const reference: Reference = { how: "noun", gender: null };
    return mention({ from: at, to: at + 1 }, "ORGANIZATION", "reference/noun", { name: null, reference });
  }
  const found = descriptions.match(doc.tokens, at);
  if (!found) return null;
  const how: Reference = { how: "noun", gender: null };
  return mention({ from: at, to: found.to }, "ORGANIZATION", "reference/noun", {
    name: null,
    reference: how,
    known: found.value.name,
  });
}

function pronoun(doc: Document, at: number, { verbs }: Knowledge): Mention | null {
  const we = doc.tokens[at]?.lower === "nous" && /.ons$/.test(doc.tokens[at + 1]?.lower ?? "");
  if (we || /^(?:je|j')$/.test(doc.tokens[at]?.lower ?? "")) {
    return mention({ from: at, to: at + 1 }, "PERSON", "reference/speaker", {
      name: null,
      reference: { how: "speaker", gender: null },
    });
  }
  const near = /^(celui|celle)-ci$/.exec(doc.tokens[at]?.lower ?? "")?.[1];
  if (near) {
    const reference: Reference = { how: "last-named", gender: near === "celle" ? "f" : "m" };
    return mention({ from: at, to: at + 1 }, "PERSON", "reference/last-named", { name: null, reference });
  }
  const match = /^(?:-(?:t-)?)?(il|elle|ils|elles)$/.exec(doc.tokens[at]?.lower ?? "");
  if (!match) return null;
  const next = doc.tokens[at + 1]?.lower ?? "";
  const acted = // «Il y a rencontré X», unlike «il y a une rencontre»
    next === "y" &&
    /^(?:a|avait)$/.test(doc.tokens[at + 2]?.lower ?? "") &&
    (verbs.get(doc.tokens[at + 3]?.lower ?? "") ?? []).some(({ tenses }) => tenses.includes("K"));
  const impersonal =
    match[1] === "il" &&
    !acted &&
    (IMPERSONAL.test(next) ||
      (next === "est" && /^(?:prévu|question|à|clair|vrai|certain)$/.test(doc.tokens[at + 2]?.lower ?? "")));
  if (impersonal) return null;
  const plural = match[1]?.endsWith("s") ?? false;
  const gender = match[1]?.startsWith("elle") ? "f" : "m";
  const range = { from: at, to: at + 1 };
  return mention(range, "PERSON", "reference/pronoun", { name: null, reference: { how: "pronoun", gender }, plural });
}
