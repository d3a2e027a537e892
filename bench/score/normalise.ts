const SMALL = new Set(
  "le la les l de du des d un une et en au aux a à son sa ses leur ce cet cette m mme mr dr".split(" "),
);

/** Words without accents, case, signs and leading articles: how names are compared when they are scored. */
export function normalise(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, " ")
    .split(/\s+/)
    .filter(Boolean);
  const first = words.findIndex((word) => !SMALL.has(word));
  return first < 0 ? "" : words.slice(first).join(" ");
}

const contentWords = (text: string): readonly string[] =>
  normalise(text)
    .split(" ")
    .filter((word) => word !== "" && !SMALL.has(word));

/** Two wordings of an office: the same head word and half of the content words of the shorter. */
export function sameTitle(a: string, b: string): boolean {
  const [first, second] = [contentWords(a), contentWords(b)];
  if (first.length === 0 || second.length === 0 || first[0] !== second[0]) return false;
  const [one, other] = [new Set(first), new Set(second)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return 2 * shared >= Math.min(one.size, other.size);
}
