/**
 * The same record, whose empty fields JSON leaves out: NetworkX writes no null to its other formats. Changed in place, for
 * it stands on the way of each row.
 */
export function withoutNull(record: Record<string, unknown>): object {
  for (const key in record) if (record[key] === null) record[key] = undefined;
  return record;
}
