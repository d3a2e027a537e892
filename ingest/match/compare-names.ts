import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import { readBodyName } from "./body-words.js";
import { compareBodies } from "./compare-bodies.js";
import { comparePeople } from "./compare-people.js";
import type { NameComparison } from "./name-comparison.js";

/**
 * How alike are two names, by themselves? French, West African, Arab and Russian names in any of their spellings,
 * order and capitals; acronyms of bodies. The same for (b, a). Of two words that are the same for many people
 * («Traoré», «A. Diop»), the score stays below `SAME_NAME`: who they are, `judgeActors` may know.
 * @param kind of both; left out, a name with «de», «pour» or an acronym is taken for a body's.
 */
export function compareNames(a: string, b: string, kind?: ActorKind): NameComparison {
  const isPerson = kind === undefined ? !looksLikeBody(a) && !looksLikeBody(b) : kind === "PERSON";
  return isPerson ? comparePeople(a, b) : compareBodies(a, b);
}

/** «Cour suprême du Mali», «Union pour la République», «CEDEAO»; not «de Gaulle», «Villepin». */
export function looksLikeBody(name: string): boolean {
  const { known, acronym } = readBodyName(name);
  return (
    known !== null || (acronym?.length ?? 0) > 3 || /\p{L}{4}\s+(?:du|des|pour|de la|de l['’])\s?\p{L}/iu.test(name)
  );
}
