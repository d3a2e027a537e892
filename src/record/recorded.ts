import { applySplits } from "../../ingest/record/apply-splits.js";
import { splitId, verdictId, type Split } from "../../ingest/record/decisions.js";
import { readBriefOf, type ReadBrief } from "../../ingest/record/map-reading.js";
import { keepJudged, parseReading, type StoredReading } from "../../ingest/record/stored-reading.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { recordedBriefs, type RecordedBrief } from "../../queries/recorded/recorded-briefs.js";
import { proofsInBriefs, type RecordedProof } from "../../queries/recorded/recorded-proofs.js";
import { tellingsInBriefs, type RecordedTelling } from "../../queries/recorded/recorded-tellings.js";
import type { Extraction } from "../../schema/ontology/model.js";
import type { Decided } from "./decided.js";

/** Briefs that a revision touches: what the graph has of them, and what they say from now on. */
export class TouchedBriefs {
  private readonly ids = new Set<string>();
  readonly recorded = new Map<string, RecordedBrief>();
  readonly tellings: RecordedTelling[] = [];
  readonly proofs: RecordedProof[] = [];
  /** As they are read from now on; those taken back are left out. */
  readonly now = new Map<string, ReadBrief>();
  /** Readings to store, with the judged claims of the ones before. */
  readonly renewed = new Map<string, StoredReading>();

  constructor(
    private readonly store: GraphStore,
    private readonly decided: Decided,
    /** Newest readings; null takes a brief back. */
    private readonly given: ReadonlyMap<string, Extraction | null>,
  ) {}

  has(id: string): boolean {
    return this.ids.has(id);
  }

  get all(): readonly string[] {
    return [...this.ids].sort();
  }

  /** @returns whether one of them was not touched before. */
  async add(ids: Iterable<string>): Promise<boolean> {
    const added = [...new Set(ids)].filter((id) => !this.ids.has(id)).sort();
    if (added.length === 0) return false;
    for (const id of added) this.ids.add(id);
    const { store } = this;
    const briefs = await store.read(recordedBriefs(added));
    for (const brief of briefs) this.recorded.set(brief.id, brief);
    if (briefs.length > 0) {
      const known = briefs.map(({ id }) => id);
      this.tellings.push(...(await store.read(tellingsInBriefs(known))));
      this.proofs.push(...(await store.read(proofsInBriefs(known))));
    }
    await this.readThem(added);
    return true;
  }

  private async readThem(ids: readonly string[]): Promise<void> {
    await this.decided.load([...ids.map(splitId), ...ids.flatMap((id) => this.givenUp(id)).map(verdictId)]);
    for (const id of ids) {
      const reading = this.readingOf(id);
      if (!reading) continue;
      const splits = JSON.parse(this.decided.value(splitId(id)) ?? "[]") as readonly Split[];
      const given = this.given.get(id);
      const publishedOn = given ? given.brief.publishedOn : (this.recorded.get(id)?.publishedOn ?? null);
      this.now.set(id, readBriefOf(id, publishedOn, applySplits(reading, splits)));
    }
  }

  private olderReading(id: string): StoredReading | null {
    const text = this.recorded.get(id)?.reading;
    return text == null ? null : parseReading(text);
  }

  /** Claims of the reading before that the newest one lacks. */
  private givenUp(id: string): readonly string[] {
    const [given, older] = [this.given.get(id), this.olderReading(id)];
    if (!given || !older) return [];
    const told = new Set(given.statements.map((statement) => statement.id));
    return older.statements.map((statement) => statement.id).filter((claim) => !told.has(claim));
  }

  private readingOf(id: string): StoredReading | null {
    const given = this.given.get(id);
    if (given === null) return null;
    const older = this.olderReading(id);
    if (given === undefined) return older;
    const judged = new Set(this.givenUp(id).filter((claim) => this.decided.value(verdictId(claim)) !== null));
    const newest = { actors: given.actors, statements: given.statements };
    const reading = older ? keepJudged(older, newest, judged) : newest;
    this.renewed.set(id, reading);
    return reading;
  }
}
