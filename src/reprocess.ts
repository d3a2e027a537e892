import { wholeFile } from "../ingest/read/read-outcome.js";
import { parseReading, writeReading, type StoredReading } from "../ingest/record/stored-reading.js";
import { briefIds } from "../queries/brief-ids.js";
import { briefsToRead, type BriefToRead } from "../queries/briefs-to-read.js";
import type { GraphStore } from "../queries/graph-store.js";
import type { Extraction, Statement } from "../schema/ontology/model.js";
import type { BriefReader } from "./reading/brief-reader.js";
import { ANY_IMPORTER } from "./import/link-brief.js";
import { recordReadings } from "./record/record-readings.js";

export interface ReprocessOptions {
  /** Tells what would change and changes nothing. */
  readonly dryRun: boolean;
  readonly clock: () => string;
  /** Ends the work after the batch under way. */
  readonly signal?: AbortSignal;
  /** Hears how many of how many briefs are done. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** What reading all briefs again brought, over all of them. */
export interface ReprocessReport {
  readonly briefs: number;
  /** Briefs that are read otherwise than before. */
  readonly changed: number;
  /** One sentence for each brief that could not be read. */
  readonly failures: readonly string[];
  readonly statements: Difference;
  readonly actors: Difference;
  readonly interrupted: boolean;
}

/** What some brief told that none does now, and the other way round; sorted. */
export interface Difference {
  readonly appeared: readonly string[];
  readonly disappeared: readonly string[];
}

const BATCH = 50;

/**
 * Reads all briefs again from their stored text: new rules and knowledge take effect, what did not change keeps its ids,
 * and what analysts decided holds. What `griot import` brought is no text to read and stays as it is.
 * @throws StoreError where the graph is gone; the batches done stay.
 */
export async function reprocess(
  store: GraphStore,
  reader: BriefReader,
  { dryRun, clock, signal, onProgress }: ReprocessOptions,
): Promise<ReprocessReport> {
  const ids = await store.read(briefIds(ANY_IMPORTER));
  const [statements, actors] = [new Tellings(), new Tellings()];
  const failures: string[] = [];
  let [changed, done] = [0, 0];
  for (let start = 0; start < ids.length && !signal?.aborted; start += BATCH) {
    const renewed: Extraction[] = [];
    for (const known of await store.read(briefsToRead(ids.slice(start, start + BATCH)))) {
      const { extraction, reason } = await readAgain(reader, known);
      if (extraction === null) failures.push(reason);
      else {
        const older = known.reading === null ? { actors: [], statements: [] } : parseReading(known.reading);
        statements.compare(older.statements.map(describe), extraction.statements.map(describe));
        actors.compare(names(older), names(extraction));
        const same = known.reading === writeReading(extraction);
        if (!same) changed += 1;
        if (!same || known.extractor !== extraction.extractor) renewed.push(extraction);
      }
      done += 1;
    }
    if (!dryRun) await recordReadings(store, renewed, clock());
    onProgress?.(done, ids.length);
  }
  return {
    ...{ briefs: done, changed, failures, interrupted: done < ids.length },
    statements: statements.difference(),
    actors: actors.difference(),
  };
}

const readAgain = (reader: BriefReader, { brief }: BriefToRead) =>
  reader.read({ kind: "brief", place: wholeFile(brief.givenId ?? brief.id), brief });

const names = ({ actors }: Pick<StoredReading, "actors">): readonly string[] =>
  actors.map(({ id, name }) => `${name} (${id})`);

const describe = ({ type, subject, object, date, title, award, planned, negated }: Statement): string =>
  [
    `${type} ${subject ?? "?"} → ${object ?? "?"}`,
    ...[date ?? "", title ?? award ?? "", planned ? "planned" : "", negated ? "negated" : ""].filter(Boolean),
  ].join(" · ");

/** How many briefs tell what, before and after. */
class Tellings {
  private readonly before = new Set<string>();
  private readonly after = new Set<string>();

  compare(before: readonly string[], after: readonly string[]): void {
    for (const told of before) this.before.add(told);
    for (const told of after) this.after.add(told);
  }

  difference(): Difference {
    const without = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] =>
      [...a].filter((told) => !b.has(told)).sort();
    return { appeared: without(this.after, this.before), disappeared: without(this.before, this.after) };
  }
}
