/** Families of relation types: what a colour of the graph stands for. */
export const FAMILIES = {
  contact: ["MET", "VISITED"],
  appointment: ["APPOINTED", "DISMISSED", "ELECTED", "SUCCEEDED"],
  office: ["HOLDS_OFFICE", "MEMBER_OF", "LEADS"],
  support: ["SUPPORTED", "SIGNED_WITH"],
  honour: ["DECORATED", "GREETED"],
  dispute: ["CALLED_ON", "ACCUSED", "OPPOSED"],
  justice: ["AUDITED", "SANCTIONED", "ARRESTED", "RELEASED", "SENTENCED"],
  violence: ["ATTACKED"],
} as const satisfies Record<string, readonly string[]>;

export type Family = keyof typeof FAMILIES | "other";

export const FAMILY_NAMES = Object.keys(FAMILIES) as readonly (keyof typeof FAMILIES)[];

const FAMILY_OF: ReadonlyMap<string, Family> = new Map(
  FAMILY_NAMES.flatMap((family) => FAMILIES[family].map((type) => [type, family] as const)),
);

/** A type that an analyst added to the ontology belongs to «other» until it is given a family here. */
export const familyOf = (type: string): Family => FAMILY_OF.get(type) ?? "other";
