/**
 * Folds a text for comparing names: no accents, lower case, one kind of apostrophe and hyphen, single spaces.
 * «Goïta», «GOÏTA» and «goita» fold alike. Not length-preserving: never use it on text that offsets point into.
 */
export function fold(text: string): string {
  if (/^[a-z'-]*$/.test(text)) return text; // most words: nothing to fold
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
