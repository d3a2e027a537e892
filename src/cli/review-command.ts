import { createInterface } from "node:readline/promises";
import { evidenceOfStatements } from "../../queries/evidence-of-statements.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { statementsById } from "../../queries/statements-by-id.js";
import type { Curation, Doubt, Verdict } from "../../schema/graphql/curation.js";
import { withCuration, type ListFlags } from "./curation-commands.js";
import type { ExitCode } from "./exit-code.js";
import { printable } from "./printable.js";
import { counted } from "./reporter.js";
import { writeData } from "./write-data.js";

export interface ReviewFlags extends ListFlags {
  readonly confirm?: string;
  readonly reject?: string;
  readonly note?: string;
}

/**
 * `griot review`: what is doubtful, most consequential first. On a terminal it asks about each; elsewhere it lists.
 * `--confirm ID` and `--reject ID` judge one statement.
 */
export const reviewCommand = (flags: ReviewFlags): Promise<ExitCode> =>
  withCuration(flags, async (curation, store) => {
    const judged = flags.confirm ?? flags.reject;
    if (judged !== undefined) {
      const verdict: Verdict = flags.confirm === undefined ? "REJECT" : "CONFIRM";
      const change = await curation.reviewStatement(judged, verdict, flags.note ?? null, null);
      return writeData(`${change}\n`);
    }
    const all = await curation.doubts();
    const shown = all.slice(0, flags.first);
    if (process.stdin.isTTY && process.stdout.isTTY && !flags.json) return ask(curation, store, shown);
    for (const doubt of shown)
      await writeData(flags.json ? `${JSON.stringify(doubt)}\n` : `${await describe(store, doubt)}\n`);
    if (!flags.json) await writeData(`${counted(all.length, "doubt")}.\n`);
  });

/** What is doubtful, with the words that prove it. */
async function describe(store: GraphStore, { kind, reasons, statementIds, suggestion }: Doubt): Promise<string> {
  if (suggestion) {
    const { keep, merge, score } = suggestion;
    return printable(`${kind}  ${keep} = ${merge}?  ${score.toFixed(2)}  ${reasons.join(" ")}`);
  }
  const statements = await store.read(statementsById(statementIds));
  const proofs = await store.read(evidenceOfStatements(statementIds, 1));
  const told = statements.map(({ id, type, subjectId, objectId, date, confidence }) => {
    const quote = proofs.find(({ statementId }) => statementId === id)?.quote ?? "";
    return `${id}  ${type} ${subjectId ?? "?"} → ${objectId ?? "?"} ${date ?? ""} (${confidence})  «${quote}»`;
  });
  return printable(`${kind}  ${told.join("  |  ")}`);
}

async function ask(curation: Curation, store: GraphStore, doubts: readonly Doubt[]): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (const doubt of doubts) {
      await writeData(`\n${await describe(store, doubt)}\n`);
      const answer = (await terminal.question("confirm (c), reject (r), skip (enter), quit (q)? "))
        .trim()
        .toLowerCase();
      if (answer === "q") return;
      if (answer === "c" || answer === "r") await writeData(`${await decide(curation, doubt, answer === "c")}\n`);
    }
  } finally {
    terminal.close();
  }
}

/** To confirm a duplicate merges the two, to reject it keeps them apart. */
function decide(curation: Curation, { suggestion, statementIds }: Doubt, yes: boolean): Promise<string> {
  if (!suggestion) return curation.reviewStatement(statementIds[0] ?? "", yes ? "CONFIRM" : "REJECT", null, null);
  const { keep, merge } = suggestion;
  return yes ? curation.mergeActors(keep, [merge], null) : curation.keepApart(keep, merge, null);
}
