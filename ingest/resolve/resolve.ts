import { actorId } from "../../schema/ontology/identity.js";
import { allMentions, type Document } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import type { Draft, Resolution } from "./draft.js";
import { resolveBodies } from "./resolve-bodies.js";
import { resolvePeople } from "./resolve-people.js";
import { resolveReference, stateId } from "./resolve-references.js";

/**
 * «deux envoyés spéciaux, X et Y», «trois partis, X, Y et le Z»: a counted group whose members are named right after it
 * means just them; «des partis dont X et Y» means them as far as it tells, «onze personnes, dont X» the group and them.
 */
function membersNamed(doc: Document, index: number, known: ReadonlyMap<number, Draft>): readonly string[] {
  const group = doc.mentions[index];
  if (group?.kind !== "GROUP" || !group.plural) return [];
  const to = afterOthers(doc, group.to);
  const sign = /^[,:(]$/.test(doc.tokens[to]?.text ?? "") ? 1 : 0;
  const dont = doc.tokens[to + sign]?.lower === "dont";
  const direct = sign === 0 && doc.mentions[index + 1]?.from === to && known.get(index + 1)?.kind === "ORGANIZATION";
  if (!dont && !direct && (sign === 0 || to > group.to)) return [];
  const ids: string[] = [];
  let end = to + sign + (dont ? 1 : 0);
  for (let next = index + 1; next < doc.mentions.length; next += 1) {
    const mention = doc.mentions[next];
    const gap = doc.tokens.slice(end, mention?.from).map(({ lower }) => lower);
    const draft = known.get(next);
    if (!mention || !draft?.named || !MEMBERS.has(draft.kind) || !LIST_GAP.test(gap.join(" "))) break;
    ids.push(draft.id);
    end = mention.to;
    if (gap[0] === "et") break;
  }
  const own = known.get(index)?.id;
  const count = COUNTS.indexOf(doc.tokens[group.from]?.lower ?? "");
  if (direct) return ids.length > 1 ? ids : []; // «les partis X et Y»
  if (!dont) return ids.length > 1 && count === ids.length ? ids : [];
  const counted = count > 0 || doc.tokens[group.from]?.kind === "number";
  return ids.length > 0 && own && (counted || ids.length === 1) ? [own, ...ids] : ids;
}

/** «des partis [et groupements politiques] dont X»: where the words end that go on what a group is called. */
function afterOthers(doc: Document, to: number): number {
  if (doc.tokens[to]?.lower !== "et") return to;
  let end = to + 1;
  while (end < to + 4 && /^\p{Ll}/u.test(doc.tokens[end]?.text ?? "") && doc.tokens[end]?.lower !== "dont") end += 1;
  return doc.tokens[end]?.lower === "dont" ? end : to;
}

const MEMBERS: ReadonlySet<Draft["kind"]> = new Set(["PERSON", "ORGANIZATION", "PUBLIC_BODY", "COUNTRY"]);

/** Between members of a list: «,», «et», with an article. */
const LIST_GAP = /^(?:(?:,|et) ?)?(?:le|la|l'|les)?$/;

const COUNTS = ["", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];

/** Says of each mention whom it means: bodies and people first, then what points back to them, in text order. */
export function resolve(doc: Document, knowledge: Knowledge): Resolution {
  const known = new Map<number, Draft>([...resolveBodies(doc, knowledge), ...resolvePeople(doc, knowledge)]);
  const byId = new Map([...known.values()].map((draft) => [draft.id, draft]));
  const members = new Map<string, readonly string[]>();
  const stateOf = (id: string, index: number): string => {
    const country = [...knowledge.countryByCode.values()].find(({ code }) => stateId(code) === id);
    if (!country) return id;
    const own = actorId("COUNTRY", country.name);
    const draft: Draft = {
      id: own,
      kind: "COUNTRY",
      name: country.name,
      country: country.code,
      mentions: [index],
      offices: [],
      named: false,
    };
    if (!byId.has(own)) byId.set(own, draft);
    return own;
  };
  const meant: (readonly string[])[] = [];
  allMentions(doc).forEach((mention, index) => {
    const own = known.get(index);
    const named = membersNamed(doc, index, known);
    if (own && named.length > 0 && !named.includes(own.id)) members.set(own.id, named);
    const ids = own
      ? (members.get(own.id) ?? [own.id])
      : mention.reference
        ? resolveReference(doc, index, { known, meant, members }, knowledge).map((id) => stateOf(id, index))
        : [];
    meant.push(named.length > 0 ? named : ids);
    const [single] = ids;
    const draft = !own && ids.length === 1 && single ? byId.get(single) : undefined;
    if (draft) known.set(index, draft); // a pronoun resolved leads the next one on
  });
  return { drafts: [...byId.values()], meant };
}
