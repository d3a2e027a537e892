import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { PartialDate } from "../../schema/ontology/partial-date.js";
import type { RelationType, Role } from "../../schema/ontology/relation-types.js";
import type { FrameIndex } from "./frame-index.js";
import type { PhraseIndex } from "./phrase-index.js";
import type { VerbForms } from "./verb-forms.js";
import type { VerbLexicon } from "./verb-lexicon.js";

/** A state, as its names, capitals and demonyms lead to it. */
export interface CountryEntry {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
}

/** An organisation or body that is known by name. */
export interface OrganisationEntry {
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO code of its state, where another state has one of the same acronym; else null. */
  readonly country: string | null;
}

/** A head word of bodies, organisations or groups, and what must stand with it to make an actor. */
export interface BodyHead {
  readonly kind: ActorKind;
  /** `capital`: counts only with a capital inside a sentence; `more`: no name at all («Ligue des champions»). */
  readonly needs: "nothing" | "complement" | "name" | "capital" | "more";
}

/** A noun that may point back to a body named before: «le parti», «la juridiction». */
export interface BackNoun {
  /** Folded first words of the names that may be meant. */
  readonly heads: readonly string[];
  /** A name that says nothing of its kind may be meant too, if it is the only one before. */
  readonly open: boolean;
  /** Any organisation may be meant. */
  readonly any: boolean;
  /** A public body may be meant as well as an organisation, where `any`. */
  readonly bodies: boolean;
}

/** A head word of offices. */
export interface OfficeHead {
  readonly title: string;
  readonly ofState: boolean;
}

/** Who held an office of a state or of an international body, from when to when; docs/knowledge.md. */
export interface OfficeHolder {
  readonly name: string;
  /** Other ways to write the whole name. */
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2; null for an office of a body that is no state's. */
  readonly country: string | null;
  /** Name of the body; null for an office of a state. */
  readonly body: string | null;
  /** Key of the office: «president», «premier-ministre», «affaires-etrangeres»… */
  readonly office: string;
  /** As it was called then: «président de la Transition». */
  readonly title: string;
  /** As precise as is certain; null: from before the data begin. */
  readonly from: PartialDate | null;
  /** null: still in office, or nobody has written down the end: then `seen` says how far the data are certain. */
  readonly to: PartialDate | null;
  /** Last time at which the holder was in office for certain; null: no limit. */
  readonly seen: PartialDate | null;
  /** Where that can be checked. */
  readonly source: string;
}

/** One way to write a holder's name. */
export interface HolderName {
  readonly holder: OfficeHolder;
  /** Folded. */
  readonly words: readonly string[];
}

/** A verb reading of a form: its infinitive and the lefff tense letters it may be. */
export interface VerbReading {
  readonly lemma: string;
  /** P present, I imperfect, J past, F future, C conditional, S/T subjunctive, Y imperative, G, K, W. */
  readonly tenses: string;
}

/** Where a frame looks for an actor: a grammatical function or a preposition; docs/extraction.md lists them. */
export type Slot = string;

/** One way of saying one relation type, compiled from `frames/*.yaml`. */
export interface Frame {
  /** «met/receive». Stored on what it makes. */
  readonly name: string;
  /** A sentence that it reads; run by a test. */
  readonly example: string;
  readonly type: RelationType;
  readonly verbs: readonly string[];
  /** Verbs that carry a noun of `nouns`: «effectuer une visite». Empty: the noun stands alone. */
  readonly nouns: readonly string[];
  readonly subject: readonly Slot[];
  readonly object: readonly Slot[];
  readonly subjectKinds: readonly ActorKind[];
  readonly objectKinds: readonly ActorKind[];
  /** Folded words one of which must stand in the clause; empty: none needed. */
  readonly words: readonly string[];
  /** Folded words none of which may stand in the sentence. */
  readonly notWords: readonly string[];
  /** Folded words none of which may stand right after the trigger. */
  readonly unless: readonly string[];
  /** Folded words one of which must stand right before the noun: «[avec] le soutien de X»; empty: none needed. */
  readonly led: readonly string[];
  /** An unmarked noun may lie between verb and object: «dénoncer les exactions de l’armée». */
  readonly through: boolean;
  /** «voice: passive» or active only; null: either. */
  readonly voice: "active" | "passive" | "reflexive" | null;
  readonly subjectMayLack: boolean;
  readonly objectMayLack: boolean;
  /** Counts even where nobody is named on either side: «l’audit de 143 formations politiques». */
  readonly anonymous: boolean;
  /** What is read beside subject and object. */
  readonly roles: readonly Role[];
  /** Counts where the verb is denied: «ne reconnaît pas la victoire du maire»; what it says is no denial then. */
  readonly denied: boolean;
  /** To announce the noun says that it lies ahead: «annonce une visite», unlike «annonce la nomination». */
  readonly ahead: boolean;
  /** The event lies ahead: «devrait», «compte». */
  readonly planned: boolean;
  readonly confidence: number;
}

/** Words of closed classes, folded or lower case as `words.yaml` tells. */
export interface WordLists {
  readonly firstNames: ReadonlySet<string>;
  /** Of the first names, those of women. */
  readonly womensNames: ReadonlySet<string>;
  /** Of the first names, those that women and men bear. */
  readonly sharedNames: ReadonlySet<string>;
  /** Offices that make a member, not an office holder: «membre de …», «candidat du …». */
  readonly membership: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly clitics: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly subordinators: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly sentenceOpeners: ReadonlySet<string>;
  readonly adjectiveEndings: readonly string[];
  readonly notNames: ReadonlySet<string>;
  /** Inside a row of capitalised words: no actor («Premier League»). */
  readonly things: ReadonlySet<string>;
  /** Inside a row of capitalised words: an organisation («Royal Air Maroc»). */
  readonly firms: ReadonlySet<string>;
  /** As written: «FCFA», «BEPC». */
  readonly abbreviations: ReadonlySet<string>;
  readonly teams: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly portfolio: ReadonlySet<string>;
  readonly officeAdjectives: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
  readonly beforeOffice: ReadonlySet<string>;
  readonly counterpart: ReadonlySet<string>;
}

/** Everything the cascade knows before it reads: lexicons, frames, office holders. Compiled once at start. */
export interface Knowledge {
  /** Griot's version and a digest of the data files. */
  readonly version: string;
  /** Initials that name a person, as written, and the name: «IBK» → «Ibrahim Boubacar Keïta». */
  readonly nicknames: ReadonlyMap<string, string>;
  readonly words: WordLists;
  /** «à son tour», «par ailleurs»: may stand between auxiliary and participle. */
  readonly adverbials: PhraseIndex<string>;
  readonly verbs: VerbLexicon;
  readonly verbForms: VerbForms;
  readonly countries: PhraseIndex<CountryEntry>;
  readonly countryByCode: ReadonlyMap<string, CountryEntry>;
  readonly capitals: PhraseIndex<CountryEntry>;
  /** Folded demonym («maliennes») → country. */
  readonly demonyms: PhraseIndex<CountryEntry>;
  /** Slugs of the states' names. */
  readonly stateSlugs: ReadonlySet<string>;
  /** Folded demonyms, one word each. */
  readonly demonymWords: ReadonlySet<string>;
  /** Name of a known organisation → its first acronym. */
  readonly shortNames: ReadonlyMap<string, string>;
  readonly organisations: PhraseIndex<OrganisationEntry>;
  readonly acronyms: PhraseIndex<OrganisationEntry>;
  /** Descriptions that point to an organisation named in the same brief: «organisation sous-régionale». */
  readonly descriptions: PhraseIndex<OrganisationEntry>;
  readonly bodyHeads: PhraseIndex<BodyHead>;
  readonly backNouns: PhraseIndex<BackNoun>;
  readonly officeHeads: PhraseIndex<OfficeHead>;
  readonly officeLinks: PhraseIndex<string>;
  readonly honorifics: PhraseIndex<"honorific" | "rank">;
  readonly holders: readonly OfficeHolder[];
  /** The same by whose office it is, a state's code or a body's folded name. */
  readonly holdersByOwner: ReadonlyMap<string, readonly OfficeHolder[]>;
  /** The same by the last word of each of their names, folded. */
  readonly holdersBySurname: ReadonlyMap<string, readonly HolderName[]>;
  /** Names of office holders → their state. */
  readonly holderNames: PhraseIndex<CountryEntry>;
  readonly frames: readonly Frame[];
  readonly frameIndex: FrameIndex;
  /** Infinitives that some frame is triggered by. */
  readonly triggers: ReadonlySet<string>;
}
