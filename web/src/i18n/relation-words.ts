import { entries } from "../../../schema/ontology/relation-types.yaml";

/** Every relation type of the ontology, in its order. */
export const RELATION_TYPES = Object.keys(entries);

/** «a rencontré», «met». */
export const relationLabel = (type: string, language: string): string =>
  (language === "en" ? entries[type]?.en : entries[type]?.fr) ?? type;

/** The other way round: «a été nommé par», «was appointed by»; symmetric types read alike from both ends. */
export function inverseLabel(type: string, language: string): string {
  const entry = entries[type];
  if (!entry) return type;
  if (language !== "en") return entry.inverse;
  return entry.symmetric ? entry.en : (ENGLISH_INVERSE[type] ?? `was ${entry.en} by`);
}

const ENGLISH_INVERSE: Readonly<Record<string, string>> = {
  HOLDS_OFFICE: "has as office holder",
  MEMBER_OF: "has as member",
  LEADS: "is led by",
  CALLED_ON: "was called on by",
};

export const isSymmetric = (type: string): boolean => entries[type]?.symmetric === true;
