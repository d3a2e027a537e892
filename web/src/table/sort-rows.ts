export interface Order {
  /** Turned: texts from Z to A, numbers from small to great. */
  readonly turned: boolean;
  readonly language: string;
}

/** Texts from A to Z, numbers from great to small; rows with an empty text stand last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => string | number,
  { turned, language }: Order,
): readonly Row[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = turned ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (typeof a === "number" && typeof b === "number") return sign * (b - a);
    return Number(a === "") - Number(b === "") || sign * collator.compare(String(a), String(b));
  });
}
