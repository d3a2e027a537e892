import type { PartialDate } from "../schema/ontology/partial-date.js";

/** One holder of one office as the knowledge has it, apart from any brief. */
export interface KnownHolding {
  /** Id that the holder has in the graph, once a brief or an import brings them in. */
  readonly holderId: string;
  readonly name: string;
  readonly title: string;
  /** Other ways to say the same office: «chef de l’État», «garde des Sceaux». */
  readonly wordings: readonly string[];
  /** Actor id of the state or body. */
  readonly bodyId: string;
  /** ISO 3166-1 alpha-2; null for a body that is no state's. */
  readonly country: string | null;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** Up to when the holder is known to have held it, where no end is. */
  readonly seen: PartialDate | null;
  /** Where that can be checked. */
  readonly source: string;
}
