import type { OfficeMention } from "../document.js";
import type { OfficeHolder } from "../knowledge/knowledge.js";
import type { Gender } from "./gender.js";

/** A person of the brief while mentions are gathered. */
export interface Person {
  name: string | null;
  readonly words: Set<string>;
  readonly mentions: number[];
  readonly offices: OfficeMention[];
  holder: OfficeHolder | null;
  gender: Gender;
}
