import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";
import { PROJECT, readDocument, withAnswers, type Answer } from "./documents.js";

/** `UPDATE_DOCS=1 npm test -- tests/docs` writes the answers into the documents instead of comparing them. */
const UPDATES = Boolean(process.env["UPDATE_DOCS"]);

/** No output, or JSON whose only or inner list is empty. */
const NOTHING = /^\s*$|^\s*\[\]|:\s*\[\]/;

/** What the blocks of one document answered. */
export class KeptAnswers {
  private readonly answers = new Map<Answer, string>();

  constructor(private readonly document: string) {}

  /** Holds the document to what was answered, or keeps that to be written. An answer of nothing is never right. */
  check(shown: Answer, given: string): void {
    expect(given).not.toMatch(NOTHING);
    expect(given.includes('"errors":')).toBe(shown.text.includes('"errors":'));
    if (UPDATES) this.answers.set(shown, given);
    else if (shown.language === "json") expect(JSON.parse(given)).toEqual(JSON.parse(shown.text));
    else expect(given.trimEnd()).toBe(shown.text.trimEnd());
  }

  /** Writes what was kept, in the project's format. */
  write(): void {
    if (this.answers.size === 0) return;
    writeFileSync(join(PROJECT, this.document), withAnswers(readDocument(this.document), this.answers));
    execFileSync("node_modules/.bin/prettier", ["--write", this.document], { cwd: PROJECT });
  }
}
