import { originsOf, signatureOf, type CopyCandidate, type Signature } from "../../ingest/record/copies.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { briefsOfCopies, briefsSharingBands, type PossibleCopy } from "../../queries/recorded/possible-copies.js";
import type { OriginRow } from "../../queries/write/record-origins.js";
import { ANY_IMPORTER } from "../import/link-brief.js";
import type { Plan } from "./plan-revision.js";

/** What a revision changes about who copied whom. */
export interface PlannedCopies {
  /** Signatures of the texts that are recorded, by id of brief; records of imported files copy nobody and have none. */
  readonly signatures: ReadonlyMap<string, Signature>;
  /** Briefs whose origin changes, sorted; new ones with a copy included. */
  readonly origins: readonly OriginRow[];
  /** Briefs among them that were in the graph before: the sources of what they prove are counted anew. */
  readonly recounted: readonly string[];
}

/** Finds the copies of the texts that come, and parts those that a text that goes had joined. */
export async function planCopies(store: GraphStore, { revision, touched }: Plan): Promise<PlannedCopies> {
  const given = [...revision.readings].flatMap(([, extraction]) =>
    extraction && !extraction.extractor.startsWith(ANY_IMPORTER) ? [extraction.brief] : [],
  );
  const gone = new Set([...revision.readings].flatMap(([id, extraction]) => (extraction ? [] : [id])));
  const signatures = new Map(given.map((brief) => [brief.id, signatureOf(brief.text)]));
  const fresh = given.filter(({ id }) => !touched.recorded.has(id));
  const left = [...gone].filter((id) => touched.recorded.has(id));
  if (fresh.length + left.length === 0) return { signatures, origins: [], recounted: [] };
  const bands = [0, 1, 2, 3, 4, 5].map((band) => [
    ...new Set(fresh.map(({ id }) => signatures.get(id)?.bands[band] ?? "")),
  ]);
  const known = new Map<string, PossibleCopy>();
  const add = (rows: readonly PossibleCopy[]): void => rows.forEach((row) => void known.set(row.id, row));
  if (fresh.length > 0) add(await store.read(briefsSharingBands(bands)));
  if (left.length > 0) add(await store.read(briefsOfCopies([], left)));
  const groups = [...new Set([...known.values()].flatMap(({ copies }) => copies ?? []))].sort();
  if (groups.length > 0) add(await store.read(briefsOfCopies(groups, [])));
  const candidates: readonly CopyCandidate[] = [
    ...[...known.values()].filter(({ id }) => !gone.has(id)),
    ...fresh.map(({ id, source, publishedOn }) => ({ id, source, publishedOn, ...(signatures.get(id) as Signature) })),
  ];
  const origins = [...originsOf(candidates)]
    .map(([id, { copies, origin }]) => ({ id, copies, origin }))
    .filter(({ id, copies, origin }) => {
      const before = known.get(id);
      return copies !== (before?.copies ?? null) || origin !== (before?.origin ?? null);
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const recounted = origins.map(({ id }) => id).filter((id) => known.has(id));
  return { signatures, origins, recounted };
}
