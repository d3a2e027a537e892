import { appendFileSync, copyFileSync, mkdirSync, existsSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { ReadOutcome } from "../../ingest/read/read-outcome.js";
import type { Brief } from "../../schema/ontology/model.js";

/** Tells, for each input kept, why it failed; one JSON object a line. */
const REASONS = "reasons.jsonl";

/**
 * Keeps what could not be ingested: a copy of the file, or of the part of it that failed, and a line in
 * `reasons.jsonl`. What is kept can be corrected and ingested from there.
 */
export class FailedFolder {
  private readonly copies = new Map<string, string>();

  constructor(private readonly folder: string) {}

  keep(input: ReadOutcome, reason: string): void {
    mkdirSync(this.folder, { recursive: true });
    const line = { kept: this.copy(input), file: input.place.fileName, part: input.place.part, reason };
    appendFileSync(join(this.folder, REASONS), `${JSON.stringify(line)}\n`);
  }

  /** Name of the copy; null where there was nothing to copy (a path that leads nowhere). */
  private copy(input: ReadOutcome): string | null {
    const { fileName, part } = input.place;
    const content = input.kind === "brief" ? asJson(input.brief) : input.piece;
    if (content === null) {
      const kept = this.copies.get(fileName) ?? this.copyFile(fileName);
      if (kept !== null) this.copies.set(fileName, kept);
      return kept;
    }
    const ending = extname(fileName);
    const stem = safe(basename(fileName, ending)) + (part === null ? "" : `-${safe(part)}`);
    const name = this.freeName(stem, typeof content === "string" ? ".json" : ending || ".txt");
    writeFileSync(join(this.folder, name), content);
    return name;
  }

  private copyFile(path: string): string | null {
    const ending = extname(path);
    const name = this.freeName(safe(basename(path, ending)), ending);
    try {
      copyFileSync(path, join(this.folder, name));
      return name;
    } catch {
      return null; // it cannot be read: the reason says so
    }
  }

  private freeName(stem: string, ending: string): string {
    const nth = (count: number): string => `${stem}${count === 1 ? "" : `-${count}`}${ending}`;
    let count = 1;
    while (existsSync(join(this.folder, nth(count)))) count += 1;
    return nth(count);
  }
}

const safe = (name: string): string => name.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-").replace(/^[-.]+/, "") || "input";

/** A brief that was read but not recorded, as a JSON file that can be ingested again. */
function asJson({ givenId, title, text, publishedOn, source, url }: Brief): string {
  return `${JSON.stringify({ id: givenId, title, text, published: publishedOn, source, url }, null, 2)}\n`;
}
