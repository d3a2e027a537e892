import { z } from "zod";
import { ACTOR_KINDS, type ActorKind } from "../../schema/ontology/actor-kinds.js";
import { fold } from "../../schema/ontology/fold.js";
import { loadCountries } from "./load-countries.js";
import { FrameIndex } from "./frame-index.js";
import { loadFrames } from "./load-frames.js";
import { byOwner, bySurname, loadHolders } from "./load-holders.js";
import type { BackNoun, BodyHead, Knowledge, OfficeHead, OrganisationEntry, WordLists } from "./knowledge.js";
import { PhraseIndex } from "./phrase-index.js";
import { readData } from "./read-data.js";
import { loadVerbs } from "./load-verbs.js";
import { VerbForms } from "./verb-forms.js";
import { knowledgeVersion, OWN_KNOWLEDGE } from "./version.js";

const kind = z.enum(Object.keys(ACTOR_KINDS) as [ActorKind, ...ActorKind[]]);
const list = z.array(z.coerce.string().min(1));
const HERE = OWN_KNOWLEDGE;

const organisations = z.array(
  z.strictObject({
    names: list,
    acronyms: list.default([]),
    also: list.default([]),
    country: z.string().length(2).nullable().default(null),
    kind: kind.default("ORGANIZATION"),
  }),
);
const bodies = z.partialRecord(
  kind,
  z.strictObject({
    alone: list,
    heads: list,
    named: list.default([]),
    capital: list.default([]),
    never: list.default([]),
  }),
);
const backNouns = z.array(
  z.strictObject({
    nouns: list,
    heads: list,
    open: z.boolean().default(false),
    any: z.boolean().default(false),
    bodies: z.boolean().default(false),
  }),
);
const offices = z.strictObject({
  state: list,
  other: list,
  adjectives: list,
  links: list,
  portfolio: list,
  former: list,
  before: list,
  counterpart: list,
  membership: list,
});
const firstNames = z.strictObject({ names: list, women: list, both: list });
const people = z.strictObject({
  honorifics: list,
  ranks: list,
  particles: list,
  notNames: list,
  things: list,
  firms: list,
  teams: list,
  nicknames: z.record(z.string(), z.string()),
});
const words = z.strictObject({
  determiners: list,
  prepositions: list,
  pronouns: list,
  clitics: list,
  relatives: list,
  subordinators: list,
  coordinators: list,
  negations: list,
  adverbs: list,
  sentenceOpeners: list,
  adjectiveEndings: list,
  adverbials: list,
  abbreviations: list,
});
/** Reads and compiles the data files beside this module. @throws ConfigurationError naming file, line and fault. */
export function loadKnowledge(): Knowledge {
  const organisationData = readData(new URL("organisations.yaml", HERE), organisations);
  const bodyData = readData(new URL("bodies.yaml", HERE), bodies);
  const nounData = readData(new URL("back-nouns.yaml", HERE), backNouns);
  const officeData = readData(new URL("offices.yaml", HERE), offices);
  const peopleData = readData(new URL("people.yaml", HERE), people);
  const known = loadHolders(new URL("holders/", HERE));
  const countries = loadCountries();
  const wordData = readData(new URL("words.yaml", HERE), words);
  const frames = loadFrames(new URL("frames/", HERE));
  const verbs = loadVerbs();
  const triggers = new Set(frames.flatMap((frame) => frame.verbs));
  const entryOf = (o: (typeof organisationData)[number]): OrganisationEntry => ({
    name: o.names[0] ?? "",
    kind: o.kind,
    country: o.country,
  });
  const pairs = (pick: (o: (typeof organisationData)[number]) => readonly string[]): [string, OrganisationEntry][] =>
    organisationData.flatMap((o) => pick(o).map((name): [string, OrganisationEntry] => [name, entryOf(o)]));
  return {
    version: knowledgeVersion(),
    nicknames: new Map(Object.entries(peopleData.nicknames)),
    words: compileWords(wordData, officeData, peopleData),
    adverbials: new PhraseIndex(wordData.adverbials.map((text): [string, string] => [text, text])),
    verbs,
    verbForms: new VerbForms(verbs, triggers),
    ...countries,
    shortNames: new Map(
      organisationData.flatMap((o, at) => {
        const [short] = o.acronyms;
        const taken = organisationData.slice(0, at).some(({ acronyms }) => acronyms[0] === short);
        return short && !taken ? [[entryOf(o).name, short] as const] : [];
      }),
    ),
    organisations: new PhraseIndex(pairs((o) => o.names)),
    acronyms: new PhraseIndex(
      pairs((o) => o.acronyms.flatMap((short) => [short, ...titleCase(short)])),
      true,
    ),
    descriptions: new PhraseIndex(pairs((o) => o.also)),
    bodyHeads: new PhraseIndex<BodyHead>(
      Object.entries(bodyData).flatMap(([key, { alone, heads, named, capital, never }]) => [
        ...alone.map((text): [string, BodyHead] => [text, { kind: key as ActorKind, needs: "nothing" }]),
        ...heads.map((text): [string, BodyHead] => [text, { kind: key as ActorKind, needs: "complement" }]),
        ...named.map((text): [string, BodyHead] => [text, { kind: key as ActorKind, needs: "name" }]),
        ...capital.map((text): [string, BodyHead] => [text, { kind: key as ActorKind, needs: "capital" }]),
        ...never.map((text): [string, BodyHead] => [text, { kind: key as ActorKind, needs: "more" }]),
      ]),
    ),
    backNouns: new PhraseIndex<BackNoun>(
      nounData.flatMap(({ nouns, heads, ...more }) => {
        const backNoun: BackNoun = { ...more, heads: heads.map((head) => fold(head)) };
        return nouns.map((noun): [string, BackNoun] => [noun, backNoun]);
      }),
    ),
    officeHeads: new PhraseIndex<OfficeHead>([
      ...officeData.state.map((title) => [title, { title, ofState: true }] as const),
      ...officeData.other.map((title) => [title, { title, ofState: false }] as const),
    ]),
    officeLinks: new PhraseIndex(officeData.links.map((link) => [link, link] as const)),
    honorifics: new PhraseIndex<"honorific" | "rank">([
      ...peopleData.honorifics.map((text) => [text, "honorific"] as const),
      ...peopleData.ranks.map((text) => [text, "rank"] as const),
    ]),
    holders: known,
    holdersByOwner: byOwner(known),
    holdersBySurname: bySurname(known),
    holderNames: new PhraseIndex(
      known.flatMap(({ name, aliases, country }) => {
        const state = countries.countryByCode.get(country ?? "");
        return state ? [name, ...aliases].map((each) => [each, state] as const) : [];
      }),
    ),
    frames,
    frameIndex: new FrameIndex(frames),
    triggers,
  };
}

/** «CEDEAO» is also written «Cedeao»; shorter ones would be words. */
const titleCase = (acronym: string): readonly string[] =>
  /^\p{Lu}{4,}$/u.test(acronym) ? [`${acronym.charAt(0)}${acronym.slice(1).toLowerCase()}`] : [];

function compileWords(
  data: z.infer<typeof words>,
  officeData: z.infer<typeof offices>,
  peopleData: z.infer<typeof people>,
): WordLists {
  const lower = (entries: readonly string[]): ReadonlySet<string> => new Set(entries.map((word) => word.toLowerCase()));
  const folded = (entries: readonly string[]): ReadonlySet<string> => new Set(entries.map(fold));
  const nameData = readData(new URL("first-names.yaml", HERE), firstNames);
  return {
    determiners: lower(data.determiners),
    prepositions: lower(data.prepositions),
    pronouns: lower(data.pronouns),
    clitics: lower(data.clitics),
    relatives: lower(data.relatives),
    subordinators: lower(data.subordinators),
    coordinators: lower(data.coordinators),
    negations: lower(data.negations),
    adverbs: lower(data.adverbs),
    sentenceOpeners: lower(data.sentenceOpeners),
    adjectiveEndings: data.adjectiveEndings,
    notNames: folded(peopleData.notNames),
    things: folded(peopleData.things),
    firms: folded(peopleData.firms),
    abbreviations: new Set(data.abbreviations),
    teams: folded(peopleData.teams),
    particles: folded(peopleData.particles),
    portfolio: folded(officeData.portfolio),
    officeAdjectives: folded(officeData.adjectives),
    former: folded(officeData.former),
    beforeOffice: folded(officeData.before),
    counterpart: folded(officeData.counterpart),
    membership: folded(officeData.membership),
    firstNames: folded(nameData.names),
    womensNames: folded(nameData.women),
    sharedNames: folded(nameData.both),
  };
}
