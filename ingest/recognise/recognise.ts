import type { Document, Mention } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { dealOffices } from "./deal-offices.js";
import { joinPeople } from "./join-people.js";
import { markCountries } from "./mark-countries.js";
import { markListed } from "./mark-listed.js";
import { markOffices } from "./mark-offices.js";
import { markBodies, markGroups } from "./mark-bodies.js";
import { markCountedGroups } from "./mark-counted-groups.js";
import { markAcronyms, markKnownOrganisations } from "./mark-organisations.js";
import { markPeople } from "./mark-people.js";
import { markReferences } from "./mark-references.js";
import { withMentions } from "./mention.js";
import { repeatNames } from "./repeat-names.js";

type Marker = (doc: Document, knowledge: Knowledge) => readonly Mention[];

/** The order in which mentions are found; each marker sees what the earlier ones found. */
const MARKERS: readonly Marker[] = [
  markCountries, // first: bodies and offices are told apart by their state
  markKnownOrganisations, // before bodies: «Cour pénale internationale» is one name
  markBodies, // before offices: «président de la [Commission …]»
  markGroups, // after bodies: «juges de la [Cour des comptes]»
  markAcronyms, // after bodies: «Parti … (PRD)» is one mention
  markListed, // after bodies and acronyms: only what no other rule names whole
  markOffices, // before people: an office proves that a name follows
  markPeople,
  markCountedGroups, // last: whatever has a name of its own is taken
];

/** Marks whoever and whatever may act, joins names with their offices, then finds repeated names and references. */
export function recognise(doc: Document, knowledge: Knowledge): Document {
  const marked = MARKERS.reduce((current, mark) => withMentions(current, mark(current, knowledge)), doc);
  const joined = dealOffices(joinPeople(marked, knowledge), knowledge);
  const repeated = repeatNames(joined, knowledge);
  const rejoined = joinPeople(repeated, knowledge); // «le ministre Lavrov», once Lavrov is known
  return withMentions(rejoined, markReferences(rejoined, knowledge));
}
