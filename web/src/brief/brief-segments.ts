/** A stretch of a brief's text that means something: [start, end) in UTF-16 code units. */
export interface Stretch<Meaning> {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

/** A piece of the text in which the same stretches hold throughout. */
export interface Segment<Meaning> {
  readonly text: string;
  readonly start: number;
  readonly meanings: readonly Meaning[];
}

/** Cuts a text wherever a stretch begins or ends; together the pieces are the text. Stretches may overlap. */
export function cutText<Meaning>(text: string, stretches: readonly Stretch<Meaning>[]): readonly Segment<Meaning>[] {
  const valid = stretches.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...valid.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const covering = valid.filter((stretch) => stretch.start <= start && stretch.end >= end);
    return { text: text.slice(start, end), start, meanings: covering.map(({ meaning }) => meaning) };
  });
}
