import type { ActorKind } from "./actor-kinds.js";
import type { PartialDate } from "./partial-date.js";

/** When somebody was born and died, or when a body was founded and dissolved: files of knowledge tell, briefs don't. */
export interface Lifespan {
  /** Sorted; several where files disagree or are more or less precise, none where nothing tells. */
  readonly began: readonly PartialDate[];
  /** The same of the end. */
  readonly ended: readonly PartialDate[];
}

/** As the graph has them: without dates there is no property. */
export const datesOrNull = (dates: readonly PartialDate[]): readonly PartialDate[] | null =>
  dates.length > 0 ? dates : null;

/** What the beginning and the end are called elsewhere. */
interface LifespanNames {
  readonly ftm: readonly [began: string, ended: string];
  readonly popolo: readonly [began: string, ended: string];
  readonly rdf: readonly [began: string, ended: string];
}

const OF_PERSONS: LifespanNames = {
  ftm: ["birthDate", "deathDate"],
  popolo: ["birth_date", "death_date"],
  rdf: ["schema:birthDate", "schema:deathDate"],
};

const OF_BODIES: LifespanNames = {
  ftm: ["incorporationDate", "dissolutionDate"],
  popolo: ["founding_date", "dissolution_date"],
  rdf: ["schema:foundingDate", "schema:dissolutionDate"],
};

export const lifespanNames = (kind: ActorKind): LifespanNames => (kind === "PERSON" ? OF_PERSONS : OF_BODIES);
