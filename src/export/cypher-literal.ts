export type CypherValue = string | number | boolean | null | readonly CypherValue[] | CypherMap;

export interface CypherMap {
  readonly [key: string]: CypherValue;
}

const ESCAPES: Readonly<Record<string, string>> = { "'": "\\'", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * A value as a Cypher text holds it, on one line. Fields that are null are left out of a map. Joined, and so in one piece:
 * the many small pieces of a sum would be moved by the garbage collector as long as a script's statement fills.
 */
export function cypherLiteral(value: CypherValue): string {
  if (typeof value === "string") return stringLiteral(value);
  if (value === null || typeof value !== "object") return String(value);
  if (isList(value)) return `[${value.map(cypherLiteral).join(", ")}]`;
  const pieces: string[] = [];
  for (const key in value) {
    const item = value[key] ?? null;
    if (item !== null) pieces.push(pieces.length === 0 ? "{" : ", ", key, ": ", cypherLiteral(item));
  }
  pieces.push(pieces.length === 0 ? "{}" : "}");
  return pieces.join("");
}

const isList = (value: readonly CypherValue[] | CypherMap): value is readonly CypherValue[] => Array.isArray(value);

/** Control characters and line separators by their code, lone surrogates as U+FFFD. */
function stringLiteral(text: string): string {
  if (!/['\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/.test(text)) return `'${text}'`;
  const escaped = text
    .toWellFormed()
    .replace(
      /['\\\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
      (character) => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
  return `'${escaped}'`;
}
