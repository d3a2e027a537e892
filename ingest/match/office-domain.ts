import { fold } from "../../schema/ontology/fold.js";

/** What kind of life an office belongs to. */
export type Domain =
  "politics" | "military" | "religion" | "sport" | "arts" | "press" | "medicine" | "business" | "law";

/** The first pattern that a folded title matches tells its domain. */
const DOMAINS: readonly (readonly [RegExp, Domain])[] = [
  [
    /\b(imam|predicateur|archeveque|eveque|cardinal|pretre|abbe|pasteur|marabout|khalife|cheikh|mufti|pape|rabbin|muezzin)\b/,
    "religion",
  ],
  [
    /\b(footballeur|attaquant|gardien de but|entraineur|selectionneur|athlete|boxeur|basketteu\w+|lutteur|arbitre|milieu de terrain|defenseur central|capitaine de l'equipe)\b/,
    "sport",
  ],
  [
    /\b(chante\w+|musicien\w*|griot\w*|acteur|actrice|comedien\w*|ecrivain\w*|romancier\w*|poete|peintre|cineaste|realisa\w+|rappeu\w+|artiste)\b/,
    "arts",
  ],
  [/\b(journaliste|redacteur|redactrice|chroniqueu\w+|reporter|correspondante?|directeur de publication)\b/, "press"],
  [/\b(medecin|chirurgien\w*|infirmier\w*|pharmacien\w*|sage-femme)\b/, "medicine"],
  [
    /\b(president directeur general|president-directeur general|pdg|homme d'affaires|femme d'affaires|entrepreneu\w+|commercante?|banquier\w*)\b/,
    "business",
  ],
  [
    /\b(ministre|president|senateur|senatrice|deputee?|maire|gouverneur|prefet|chef de l'etat|ambassad\w+|secretaire general du gouvernement|parti|conseiller)\b/,
    "politics",
  ],
  [/\b(avocate?|batonnier|juge|magistrate?|procureure?|greffier|notaire)\b/, "law"],
  [
    /\b(general|colonel|commandant|capitaine|lieutenant|etat-major|soldat|officier|adjudant|amiral|gendarme)\b/,
    "military",
  ],
];

/** Lives that one person seldom leads both; soldiers, lawyers and business people do become ministers. */
const APART: readonly (readonly [Domain, Domain])[] = [
  ["religion", "politics"],
  ["religion", "military"],
  ["religion", "sport"],
  ["religion", "arts"],
  ["religion", "business"],
  ["religion", "law"],
  ["religion", "press"],
  ["religion", "medicine"],
  ["sport", "politics"],
  ["sport", "military"],
  ["sport", "law"],
  ["sport", "medicine"],
  ["sport", "press"],
  ["sport", "arts"],
  ["arts", "military"],
  ["arts", "law"],
  ["arts", "politics"],
  ["medicine", "military"],
  ["press", "military"],
  ["arts", "medicine"],
];

/** null for a title that tells none. */
export function domainOf(title: string): Domain | null {
  const folded = fold(title);
  return DOMAINS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

export const areApart = (a: Domain, b: Domain): boolean =>
  APART.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
