/** The same record without its empty fields: NetworkX writes no null to its other formats. */
export function withoutNull(record: Readonly<Record<string, unknown>>): object {
  const kept: Record<string, unknown> = {};
  for (const key in record) if (record[key] !== null) kept[key] = record[key];
  return kept;
}
