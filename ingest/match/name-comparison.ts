/** How alike two names are, and why, in sentences for a reader. */
export interface NameComparison {
  /** 0 to 1. From `SAME_NAME` on the names alone make one actor; below `OTHER_NAME` they make two. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export const SAME_NAME = 0.9;
export const OTHER_NAME = 0.6;
