import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { OfficeMention } from "../document.js";

/** An actor of one brief while it is being resolved. */
export interface Draft {
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: string;
  readonly country: string | null;
  /** Indices into `allMentions`. */
  readonly mentions: readonly number[];
  readonly offices: readonly OfficeMention[];
  /** Named, or known by name; an office or group without a name stays only if a statement needs it. */
  readonly named: boolean;
}

/** Who is meant by each mention: ids by mention index; two or more for «les deux hommes», «ils». */
export interface Resolution {
  readonly drafts: readonly Draft[];
  readonly meant: readonly (readonly string[])[];
}
