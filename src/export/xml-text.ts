/** What an XML text or attribute cannot hold as it is. */
const SPECIAL = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Characters that XML 1.0 cannot hold at all, and halves of surrogate pairs. */
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/**
 * A text as XML 1.0 holds it, in an element or an attribute between double quotes; a reader gets back the same but for
 * characters that XML has no way to write, which become U+FFFD.
 */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(IMPOSSIBLE, "\ufffd").replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

/** Most of them, and quicker to see than what letters are. */
const PLAIN_TOKEN = /^[a-z0-9:._-]+$/i;

/** What XML Schema calls NMTOKEN, as ids in GraphML must be. */
const NAME_TOKEN = /^[\p{L}\p{N}\p{M}:._-]+$/u;

/** An id as GraphML takes it: spaces become dots, anything else that it has no room for its code, `_x2F_`. */
export function xmlId(id: string): string {
  const joined = id.includes(" ") ? id.replaceAll(" ", ".") : id;
  if (PLAIN_TOKEN.test(joined) || NAME_TOKEN.test(joined)) return joined;
  return joined.replace(
    /[^\p{L}\p{N}\p{M}:._-]/gu,
    (character) => `_x${character.codePointAt(0)?.toString(16).toUpperCase()}_`,
  );
}
