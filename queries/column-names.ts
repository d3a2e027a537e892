/** Of «s.id AS id, s.type AS type» the names alone, «id, type». */
export const columnNames = (columns: string): string =>
  [...columns.matchAll(/ AS (\w+)/g)].map(([, name]) => name).join(", ");
