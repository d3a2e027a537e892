import { emptyTally, type Score, type Tally } from "./score.js";

/** Confidence from which on the share of right relations is told. */
const THRESHOLDS = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9];

/** The figures as Markdown: relation types, actor kinds, dates, confidence. */
export function tables(result: Score): string {
  const relations = [...result.relations].sort(([a], [b]) => (a < b ? -1 : 1));
  const events = relations.filter(([type]) => type !== "HOLDS_OFFICE").map(([, tally]) => tally);
  return [
    ...tallyTable("relation", [
      ...relations,
      ["all but HOLDS_OFFICE", sumOf(events)],
      ["all", sumOf(relations.map(([, tally]) => tally))],
    ]),
    "",
    ...tallyTable("actor", [...result.actors, ["all", sumOf([...result.actors.values()])]]),
    "",
    `Dates are right on ${result.dates.right} of the ${result.dates.of} dated relations that were found ` +
      `(${figure(result.dates.right / result.dates.of)}).`,
    "",
    ...calibration(result),
  ].join("\n");
}

function tallyTable(what: string, rows: readonly (readonly [string, Tally])[]): readonly string[] {
  const lines = rows.map(([name, { right, added, missed }]) => {
    const [precision, recall] = [right / (right + added), right / (right + missed)];
    const f1 = right === 0 ? (right + added + missed > 0 ? 0 : NaN) : (2 * precision * recall) / (precision + recall);
    return [name, figure(precision), figure(recall), figure(f1), right, added, missed];
  });
  return markdownTable([what, "precision", "recall", "F1", "right", "added", "missed"], lines);
}

function calibration({ judged }: Score): readonly string[] {
  const lines = THRESHOLDS.map((least) => {
    const some = judged.filter(({ confidence }) => confidence >= least);
    return [least.toFixed(2), some.length, figure(some.filter(({ right }) => right).length / some.length)];
  });
  return markdownTable(["confidence from", "statements", "right"], lines);
}

const figure = (share: number): string => (Number.isNaN(share) ? "–" : share.toFixed(2));

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const { right, added, missed } of tallies) {
    sum.right += right;
    sum.added += added;
    sum.missed += missed;
  }
  return sum;
}

/** Columns as wide as their widest cell, as prettier writes them. */
function markdownTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...cells.slice(1).map(line)];
}
