const DAY_MS = 86_400_000;

/** Days are few and come again. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** The day after an ISO day: `2023-02-28` → `2023-03-01`. */
export function dayAfter(day: string): string {
  const found = known.get(day);
  if (found !== undefined) return found;
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  if (known.size < MOST_KNOWN) known.set(day, next);
  return next;
}
