import type { Knowledge } from "../../ingest/knowledge/knowledge.js";
import { actorsForImport } from "../../queries/actors-for-import.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { importedIds } from "../../queries/imported-ids.js";
import { knownBriefs } from "../../queries/known-briefs.js";
import { actorId } from "../../schema/ontology/identity.js";
import type { Actor, Extraction } from "../../schema/ontology/model.js";
import { recordReadings } from "../record/record-readings.js";
import { asMap, distinct, followMerges } from "./follow-merges.js";
import { leave, type ImportCounts } from "./import-counts.js";
import type { LinkRecord } from "./import-record.js";
import { IMPORTER, linkBrief, type ResolvedLink } from "./link-brief.js";

/** What links need of it: the states that offices belong to. */
export type StateKnowledge = Pick<Knowledge, "countryByCode">;

/** The briefs that links make, each once. @param fileName the source, where a record names no dataset */
export async function briefsOfLinks(
  store: GraphStore,
  knowledge: StateKnowledge,
  fileName: string,
  links: readonly LinkRecord[],
  counts: ImportCounts,
): Promise<readonly Extraction[]> {
  const resolved = await resolveLinks(store, knowledge, links, counts);
  return [...new Map(resolved.map((link) => linkBrief(link, fileName)).map((one) => [one.brief.id, one])).values()];
}

/** Records those that are not in the graph, in one transaction. @param at ISO instant of now */
export async function importLinks(
  store: GraphStore,
  extractions: readonly Extraction[],
  at: string,
  counts: ImportCounts,
): Promise<void> {
  if (extractions.length === 0) return;
  const ids = extractions.map(({ brief }) => brief.id);
  const current = new Set(await store.read(knownBriefs(ids, IMPORTER)));
  const fresh = extractions.filter(({ brief }) => !current.has(brief.id));
  counts.links.unchanged += extractions.length - fresh.length;
  await recordReadings(store, fresh, at);
  counts.links.new += fresh.length;
}

/** The links whose ends are known; a post brings its title and body, or at least its state. */
async function resolveLinks(
  store: GraphStore,
  knowledge: StateKnowledge,
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

function stateOf(code: string | null, { countryByCode }: StateKnowledge): Actor | null {
  const state = code === null ? undefined : countryByCode.get(code);
  if (!state) return null;
  const { name } = state;
  return { id: actorId("COUNTRY", name), kind: "COUNTRY", name, aliases: [], country: state.code, description: null };
}
