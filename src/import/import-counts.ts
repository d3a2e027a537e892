/** How many of which there were. */
export interface ImportCounts {
  actors: { new: number; updated: number; unchanged: number };
  links: { new: number; unchanged: number };
  /** What the model has no place for, by schema. */
  leftOut: Map<string, number>;
  failed: number;
}

export const noCounts = (): ImportCounts => ({
  actors: { new: 0, updated: 0, unchanged: 0 },
  links: { new: 0, unchanged: 0 },
  leftOut: new Map(),
  failed: 0,
});

export const leave = (counts: ImportCounts, what: string): void =>
  void counts.leftOut.set(what, (counts.leftOut.get(what) ?? 0) + 1);
