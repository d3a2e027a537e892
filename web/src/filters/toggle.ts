/** The list with the value, or without it if it was there. */
export const toggleIn = (list: readonly string[], value: string): readonly string[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
