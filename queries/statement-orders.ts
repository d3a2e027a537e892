import type { SortOrder } from "./keyset.js";

/** Undated statements come last in both orders by date. */
export const STATEMENT_ORDERS = {
  NEWEST: { key: "coalesce(s.dateFrom, '')", direction: "DESC" },
  OLDEST: { key: "coalesce(s.dateFrom, '9999')", direction: "ASC" },
  CONFIDENCE: { key: "s.confidence", direction: "DESC" },
  SOURCES: { key: "s.sources", direction: "DESC" },
} as const satisfies Record<string, SortOrder>;

export type StatementOrder = keyof typeof STATEMENT_ORDERS;
