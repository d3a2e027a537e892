import { useMemo, useState, type ReactNode } from "react";
import { useWords } from "../i18n/use-words.js";
import { sortRows } from "./sort-rows.js";

export interface Column<Row> {
  readonly name: string;
  /** What the rows are sorted by: numbers from great to small, "" last. */
  readonly value: (row: Row) => string | number;
  readonly cell: (row: Row) => ReactNode;
}

interface SortedTableProps<Row> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
}

/** A table whose columns sort it: once one way, again the other. */
export function SortedTable<Row>({ caption, rows, columns, rowKey }: SortedTableProps<Row>): ReactNode {
  const words = useWords();
  const [order, setOrder] = useState<{ readonly column: number; readonly turned: boolean } | null>(null);
  const sorted = useMemo(() => {
    const value = order && columns[order.column]?.value;
    return value ? sortRows(rows, value, { turned: order.turned, language: words.language }) : rows;
  }, [rows, columns, order, words.language]);
  return (
    <table>
      <caption className="hidden-visually">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ name }, index) => {
            const isSorted = order?.column === index;
            return (
              <th key={name} scope="col" aria-sort={isSorted ? (order.turned ? "descending" : "ascending") : undefined}>
                <button
                  type="button"
                  title={words.table.sort(name.toLowerCase())}
                  onClick={() => setOrder({ column: index, turned: isSorted && !order.turned })}
                >
                  {name}
                  {isSorted && <span aria-hidden="true">{order.turned ? " ↓" : " ↑"}</span>}
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ name, cell }) => (
              <td key={name}>{cell(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
