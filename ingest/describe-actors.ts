import type { ActorMention, MentionedActor, Statement } from "../schema/ontology/model.js";
import { allMentions, type Document, type Mention, spanOf, type TokenRange } from "./document.js";
import type { Draft, Resolution } from "./resolve/draft.js";

/**
 * The actors a reading leaves: all that are named, and those without a name that a statement needs. Each mention is
 * given whole and, for a person with office, also by name and by office, so that every way of naming is an alias.
 */
export function describeActors(
  doc: Document,
  resolution: Resolution,
  statements: readonly Statement[],
): readonly MentionedActor[] {
  const needed = new Set(
    statements
      .flatMap(({ subject, object, onBehalfOf, place }) => [subject, object, onBehalfOf, place])
      .filter((id) => id !== null),
  );
  const references = referencesById(doc, resolution);
  return resolution.drafts
    .filter((draft) => needed.has(draft.id) || (draft.named && draft.kind !== "PLACE"))
    .map((draft) => describe(doc, draft, references.get(draft.id) ?? []))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Pronouns and other references by whom they mean: places in the text, but no names. */
function referencesById(doc: Document, resolution: Resolution): ReadonlyMap<string, readonly number[]> {
  const byId = new Map<string, number[]>();
  doc.mentions.forEach((mention, index) => {
    if (!mention.reference) return;
    for (const id of resolution.meant[index] ?? []) byId.set(id, [...(byId.get(id) ?? []), index]);
  });
  return byId;
}

function describe(doc: Document, draft: Draft, references: readonly number[]): MentionedActor {
  const all = allMentions(doc);
  const indices = [...new Set([...draft.mentions, ...references])];
  const mentions = indices
    .flatMap((index) => places(doc, all[index] as Mention))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const named = mentions.filter(({ rule }) => !rule.startsWith("reference/"));
  const surfaces = named.map(({ surface }) => surface).filter((surface) => surface !== draft.name);
  return {
    id: draft.id,
    kind: draft.kind,
    name: draft.name,
    aliases: [...new Set(surfaces)].sort(),
    country: draft.country,
    description: draft.offices.find((office) => !office.former)?.title ?? null,
    mentions,
  };
}

/** The words of a mention, and the parts of it that name by themselves. */
function places(doc: Document, mention: Mention): readonly ActorMention[] {
  const titled = mention.name !== null && mention.offices.length > 0;
  const ranges: TokenRange[] = [mention];
  if (mention.name && (mention.name.from !== mention.from || mention.name.to !== mention.to)) ranges.push(mention.name);
  if (mention.acronym && mention.acronym.to - mention.acronym.from < mention.to - mention.from)
    ranges.push(mention.acronym);
  if (titled) ranges.push(...mention.offices);
  if (doc.tokens[mention.to - 1]?.text === ")" && doc.tokens[mention.to - 3]?.text === "(") {
    ranges.push({ from: mention.from, to: mention.to - 3 });
  }
  const seen = new Set<string>();
  return ranges.flatMap((range) => {
    const { start, end } = spanOf(doc, range);
    const key = `${start}-${end}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ start, end, surface: doc.text.slice(start, end), rule: mention.rule }];
  });
}
