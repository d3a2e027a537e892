import { transliterate } from "transliteration";
import { fold } from "../../schema/ontology/fold.js";
import { NAME_VARIANTS } from "./name-variants.js";
import { skeleton, sound } from "./sound.js";

/** One word of a person's name. */
export interface NameWord {
  /** Folded, without apostrophes: «N’Daw» → «ndaw». */
  readonly text: string;
  /** The spelling that stands for all spellings of this name; null for a name no list has. */
  readonly canonical: string | null;
  readonly sound: string;
  readonly skeleton: string;
  /** «A.», «A»: the first letter stands for the word. */
  readonly initial: boolean;
  /** Written all in capitals, among words that are not: the surname, as records write it. */
  readonly capitals: boolean;
}

/** A person's name taken apart. */
export interface PersonName {
  /** Without honorifics, ranks and particles, unless nothing else is left. */
  readonly words: readonly NameWord[];
  readonly gender: "male" | "female" | null;
  /** «fils», «Jr», «II». */
  readonly generation: string | null;
}

/** Latin letters, accents kept: «Сергей» → «Sergey», «Goïta» → «Goïta». */
export const latin = (text: string): string =>
  /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text) ? transliterate(text) : text;

const V = NAME_VARIANTS;

/** Folds what `fold` leaves: letters that no accent makes. */
const foldLetters = (text: string): string =>
  fold(text).replace(/ı/g, "i").replace(/ø/g, "o").replace(/ł/g, "l").replace(/ß/g, "ss").replace(/đ/g, "d");

/** «Abd el-Kader», «Abdel Kader», «Abdoul Kader» are written in one word too. */
function joinAbd(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const here = foldLetters(words[at] ?? "");
    const [article, name] = here === "abd" ? [words[at + 1] ?? "", words[at + 2]] : ["", words[at + 1]];
    const opens = here === "abd" ? /^(?:[ae]l|[eou]+l)$/i.test(article) : /^abd(?:el|al|oul|ul|oel)$/.test(here);
    if (opens && name !== undefined && name.length > 3) {
      joined.push(`Abdel${name.toLowerCase()}`);
      at += here === "abd" ? 2 : 1;
    } else joined.push(words[at] ?? "");
  }
  return joined.length > 1 ? joined : words;
}

/** «Abdoulkarim», «Abdulkarim» → «abdelkarim»; «Abdoulaye» is a name of its own. */
const oneAbd = (text: string): string => text.replace(/^abd(?:ou|u|a|oe)l(?=.{4})/, "abdel");

/** Takes a person's name apart; honorifics and ranks may stand before it, «ben», «ag» and «ould» within. */
export function readPersonName(name: string): PersonName {
  const known = read.get(name);
  if (known) return known;
  if (read.size >= MOST_READ) read.clear();
  const result = takeApart(name);
  read.set(name, result);
  return result;
}

/** One mention is compared with many names, and many mentions with one. */
const read = new Map<string, PersonName>();
const MOST_READ = 20_000;

function takeApart(name: string): PersonName {
  const split = latin(name)
    .replace(/[’‘ʼ`´']/g, "")
    .replace(/\.(?=\p{L})/gu, ". ")
    .split(/[\s\-‐‑‒–,;()«»"/]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const raw = joinAbd(split);
  const shouts = raw.some((word) => word.length > 2 && word !== word.toUpperCase());
  let gender: PersonName["gender"] = null;
  let generation: string | null = null;
  const words: NameWord[] = [];
  const dropped: NameWord[] = [];
  raw.forEach((word, at) => {
    const text = oneAbd(foldLetters(word).replace(/[^\p{L}\p{N}]/gu, ""));
    const before = words.length === 0 && at < raw.length - 1;
    const isInitial = text.length === 1 && word !== word.toLowerCase();
    if (before && V.male.has(text) && !(isInitial && !word.endsWith("."))) gender = "male";
    else if (before && V.female.has(text)) gender = "female";
    else if (words.length > 0 && V.generations.has(text)) generation = text;
    else {
      const taken = nameWord(text, word, shouts, isInitial);
      if ((before && V.honorifics.has(text)) || (V.particles.has(text) && !isInitial)) dropped.push(taken);
      else words.push(taken);
    }
  });
  return { words: words.length > 0 ? words : dropped, gender, generation };
}

function nameWord(text: string, written: string, shouts: boolean, initial: boolean): NameWord {
  const canonical = V.canonical.get(text) ?? null;
  const sounded = sound(canonical ?? text);
  return {
    ...{ text, canonical, initial },
    sound: sounded,
    skeleton: skeleton(sounded),
    capitals: shouts && written.length > 2 && written === written.toUpperCase(),
  };
}
