import { createHash } from "node:crypto";
import type { GraphStore } from "../../queries/graph-store.js";
import { importedIds, type ImportedId } from "../../queries/imported-ids.js";
import { recordImportedActors, recordImportedIds } from "../../queries/write/record-imported.js";
import { ACTOR_KINDS, type ActorKind } from "../../schema/ontology/actor-kinds.js";
import { asMap, followMerges } from "./follow-merges.js";
import type { ImportCounts } from "./import-counts.js";
import type { ActorRecord, PostRecord, TermRecord } from "./import-record.js";
import { placeActors } from "./place-actors.js";

type OtherRecord = PostRecord | TermRecord;
type EntityRecord = ActorRecord | OtherRecord;

const digestOf = (record: EntityRecord): string =>
  createHash("sha256").update(JSON.stringify(record)).digest("hex").slice(0, 16);

/** Brings actors of a file into the graph in one transaction, and keeps what its posts and terms hold for the links. */
export async function importEntities(
  store: GraphStore | null,
  actors: readonly ActorRecord[],
  others: readonly OtherRecord[],
  counts: ImportCounts,
): Promise<void> {
  const once = [...new Map(actors.map((actor) => [actor.id, actor])).values()];
  if (!store) {
    counts.actors.new += once.length;
    return;
  }
  const ids = [...once.flatMap(({ id, externalIds }) => [id, ...externalIds]), ...others.map(({ id }) => id)];
  const known = asMap(ids.length > 0 ? await store.read(importedIds([...new Set(ids)])) : []);
  const digests = new Map([...once, ...others].map((record) => [record, digestOf(record)]));
  const isChanged = (record: EntityRecord): boolean => known.get(record.id)?.digest !== digests.get(record);
  const changed = once.filter(isChanged);
  const placed = await placeActors(store, changed, await followMerges(store, known));
  const rows: ImportedId[] = [
    ...placed.flatMap(({ record, row }) => [
      ...record.externalIds.map((id) => nothingOf(id, row.id)),
      { ...nothingOf(record.id, row.id), digest: digests.get(record) ?? null },
    ]),
    ...others.filter(isChanged).map((record) => idOfOther(record, digests.get(record) ?? null)),
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

const nothingOf = (id: string, actor: string | null): ImportedId => ({
  ...{ id, actorId: actor, digest: null, title: null, body: null, country: null, from: null, to: null },
});

const idOfOther = (record: OtherRecord, digest: string | null): ImportedId =>
  record.record === "post"
    ? { ...nothingOf(record.id, null), digest, title: record.title, body: record.body, country: record.country }
    : { ...nothingOf(record.id, null), digest, from: record.from, to: record.to };
