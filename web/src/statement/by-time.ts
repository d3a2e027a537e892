/** Each statement once, oldest first, the undated last. */
export function byTime<Dated extends { readonly id: string; readonly date: string | null }>(
  statements: readonly Dated[],
): readonly Dated[] {
  const once = [...new Map(statements.map((statement) => [statement.id, statement])).values()];
  return once.sort((one, other) => (one.date ?? "9999").localeCompare(other.date ?? "9999"));
}
