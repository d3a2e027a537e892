import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Knowledge } from "../../ingest/knowledge/knowledge.js";
import { actorsForImport } from "../../queries/actors-for-import.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { importedIds, type ImportedId } from "../../queries/imported-ids.js";
import { knownBriefs } from "../../queries/known-briefs.js";
import { recordImportedActors, recordImportedIds } from "../../queries/write/record-imported.js";
import { ACTOR_KINDS, type ActorKind } from "../../schema/ontology/actor-kinds.js";
import { actorId } from "../../schema/ontology/identity.js";
import type { Actor } from "../../schema/ontology/model.js";
import { Decided } from "../record/decided.js";
import { recordReadings } from "../record/record-readings.js";
import type { ActorRecord, ImportRecord, LinkRecord, PostRecord, TermRecord } from "./import-record.js";
import { IMPORTER, linkBrief, type ResolvedLink } from "./link-brief.js";
import { placeActors } from "./place-actors.js";

/** How many of which there were. */
export interface ImportCounts {
  actors: { new: number; updated: number; unchanged: number };
  links: { new: number; unchanged: number };
  /** What the model has no place for, by schema. */
  leftOut: Map<string, number>;
  failed: number;
}

export interface ImportOptions {
  /** null: nothing is written, the file is only read. */
  readonly store: GraphStore | null;
  readonly knowledge: Knowledge;
  /** Reads the file from its beginning; `first` tells the first pass from the second. */
  readonly read: (first: boolean) => AsyncIterable<ImportRecord>;
  readonly fileName: string;
  /** Hears of each record that cannot be read, once. */
  readonly onFault: (reason: string) => void;
  /** Hears after each batch. */
  readonly onProgress?: (counts: ImportCounts) => void;
  readonly signal?: AbortSignal;
  /** ISO instant of now. */
  readonly clock: () => string;
}

const BATCH = 1000;

export const noCounts = (): ImportCounts => ({
  actors: { new: 0, updated: 0, unchanged: 0 },
  links: { new: 0, unchanged: 0 },
  leftOut: new Map(),
  failed: 0,
});

/**
 * Brings a file of persons, bodies, offices and memberships into the graph. It is read twice, first for who there is,
 * then for who holds what, since links may stand before their ends; so memory does not grow with the file. Each
 * batch is one transaction; the same file again changes nothing.
 * @throws StoreError; what was imported before stays.
 */
export async function importGraph(options: ImportOptions): Promise<ImportCounts> {
  const counts = noCounts();
  const { read, signal } = options;
  let links = 0;
  for await (const batch of batchesOf(read(true), signal)) {
    const actors = batch.filter((one): one is ActorRecord => one.record === "actor");
    links += batch.filter((one) => one.record === "link").length;
    for (const one of batch) {
      if (one.record === "left") leave(counts, one.what);
      if (one.record === "fault") {
        counts.failed += 1;
        options.onFault(one.reason);
      }
    }
    await importEntities(
      options,
      actors,
      batch.filter((one): one is PostRecord | TermRecord => one.record === "post" || one.record === "term"),
      counts,
    );
    options.onProgress?.(counts);
  }
  if (links === 0 || signal?.aborted) return counts;
  if (!options.store) return { ...counts, links: { new: links, unchanged: 0 } };
  for await (const batch of batchesOf(read(false), signal)) {
    const found = batch.filter((one): one is LinkRecord => one.record === "link");
    await importLinks(options, options.store, found, counts);
    options.onProgress?.(counts);
  }
  return counts;
}

const leave = (counts: ImportCounts, what: string): void =>
  void counts.leftOut.set(what, (counts.leftOut.get(what) ?? 0) + 1);

async function* batchesOf(
  records: AsyncIterable<ImportRecord>,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly ImportRecord[]> {
  let batch: ImportRecord[] = [];
  for await (const record of records) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
    await nextTurn(); // lets a signal and the progress bar through
    if (signal?.aborted) return;
  }
  if (batch.length > 0) yield batch;
}

const digestOf = (record: ImportRecord): string =>
  createHash("sha256").update(JSON.stringify(record)).digest("hex").slice(0, 16);

const asMap = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

async function importEntities(
  { store }: ImportOptions,
  actors: readonly ActorRecord[],
  others: readonly (PostRecord | TermRecord)[],
  counts: ImportCounts,
): Promise<void> {
  const once = [...new Map(actors.map((actor) => [actor.id, actor])).values()];
  if (!store) {
    counts.actors.new += once.length;
    return;
  }
  const ids = [...once.flatMap(({ id, externalIds }) => [id, ...externalIds]), ...others.map(({ id }) => id)];
  const known = asMap(ids.length > 0 ? await store.read(importedIds([...new Set(ids)])) : []);
  const isChanged = (record: ImportRecord & { readonly id: string }): boolean =>
    known.get(record.id)?.digest !== digestOf(record);
  const changed = once.filter(isChanged);
  const placed = await placeActors(store, changed, await followMerges(store, known));
  const rows: ImportedId[] = [
    ...placed.flatMap(({ record, row }) => [
      ...record.externalIds.map((id) => nothingOf(id, row.id)),
      { ...nothingOf(record.id, row.id), digest: digestOf(record) },
    ]),
    ...others.filter(isChanged).map(idOfOther),
  ];
  const kinds = Object.keys(ACTOR_KINDS) as ActorKind[];
  const byId = new Map(placed.map(({ row }) => [row.id, row]));
  const queries = [
    ...kinds.flatMap((kind) => {
      const ofKind = [...byId.values()].filter((row) => row.kind === kind);
      return ofKind.length > 0 ? [recordImportedActors(kind, ofKind)] : [];
    }),
    ...(rows.length > 0 ? [recordImportedIds([...asMap(rows).values()])] : []),
  ];
  if (queries.length > 0) await store.write(queries);
  const renewed = placed.filter(({ record }) => known.has(record.id)).length;
  counts.actors.new += placed.length - renewed;
  counts.actors.updated += renewed;
  counts.actors.unchanged += once.length - placed.length;
}

/** The ids with the actors that they mean now, whomever analysts merged since. */
async function followMerges(
  store: GraphStore,
  known: ReadonlyMap<string, ImportedId>,
): Promise<ReadonlyMap<string, ImportedId>> {
  const decided = new Decided(store, new Map());
  await decided.loadMerges(distinct([...known.values()].map(({ actorId: of }) => of)));
  const now = (of: string | null): string | null => (of === null ? null : decided.kept(of));
  return new Map([...known].map(([id, one]) => [id, { ...one, actorId: now(one.actorId) }]));
}

const nothingOf = (id: string, of: string | null): ImportedId => ({
  id,
  actorId: of,
  digest: null,
  title: null,
  body: null,
  country: null,
  from: null,
  to: null,
});

const idOfOther = (record: PostRecord | TermRecord): ImportedId =>
  record.record === "post"
    ? {
        ...nothingOf(record.id, null),
        digest: digestOf(record),
        title: record.title,
        body: record.body,
        country: record.country,
      }
    : { ...nothingOf(record.id, null), digest: digestOf(record), from: record.from, to: record.to };

async function importLinks(
  options: ImportOptions,
  store: GraphStore,
  links: readonly LinkRecord[],
  counts: ImportCounts,
): Promise<void> {
  if (links.length === 0) return;
  const resolved = await resolveLinks(store, options.knowledge, links, counts);
  const extractions = [
    ...new Map(resolved.map((link) => linkBrief(link, options.fileName)).map((one) => [one.brief.id, one])).values(),
  ];
  const ids = extractions.map(({ brief }) => brief.id);
  const current = new Set(ids.length > 0 ? await store.read(knownBriefs(ids, IMPORTER)) : []);
  const fresh = extractions.filter(({ brief }) => !current.has(brief.id));
  counts.links.unchanged += extractions.length - fresh.length;
  if (fresh.length > 0) await recordReadings(store, fresh, options.clock());
  counts.links.new += fresh.length;
}

/** The links whose ends are known; a post brings its title and body, or at least its state. */
async function resolveLinks(
  store: GraphStore,
  knowledge: Knowledge,
  links: readonly LinkRecord[],
  counts: ImportCounts,
): Promise<readonly ResolvedLink[]> {
  const named = links.flatMap(({ subject, object, post, term }) => [subject, object, post, term]);
  const first = asMap(await store.read(importedIds(distinct(named))));
  const bodies = [...first.values()].map(({ body }) => body);
  const found = new Map([...first, ...asMap(await store.read(importedIds(distinct(bodies))))]);
  const known = await followMerges(store, found);
  const ids = distinct([...known.values()].map((one) => one.actorId));
  const actors = asMap<Actor>(await store.read(actorsForImport(ids)));
  const actorOf = (id: string | null): Actor | null => actors.get(known.get(id ?? "")?.actorId ?? "") ?? null;
  return links.flatMap((link): readonly ResolvedLink[] => {
    const [post, term] = [known.get(link.post ?? ""), known.get(link.term ?? "")];
    const subject = actorOf(link.subject);
    const object = actorOf(link.object) ?? actorOf(post?.body ?? null) ?? stateOf(post?.country ?? null, knowledge);
    const title = link.type === "HOLDS_OFFICE" ? (link.title ?? post?.title ?? null) : null;
    if (!subject || (link.type === "HOLDS_OFFICE" ? title === null : object === null)) {
      leave(counts, "link to what neither the file nor the graph has");
      return [];
    }
    const [from, to] = [link.from ?? term?.from ?? null, link.to ?? term?.to ?? null];
    return [{ link, subject, object, title, from, to }];
  });
}

const distinct = (texts: readonly (string | null)[]): readonly string[] => [
  ...new Set(texts.filter((text): text is string => text !== null)),
];

function stateOf(code: string | null, { countryByCode }: Knowledge): Actor | null {
  const state = code === null ? undefined : countryByCode.get(code);
  if (!state) return null;
  const { name } = state;
  return { id: actorId("COUNTRY", name), kind: "COUNTRY", name, aliases: [], country: state.code, description: null };
}
