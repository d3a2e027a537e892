import type { OfficeMention } from "../document.js";

/** Folded heads that name the head of state or of government whatever follows. */
const FIXED: Readonly<Record<string, string>> = {
  "chef de l'État": "president",
  "cheffe de l'État": "president",
  "chef d'État": "president",
  "président de la République": "president",
  "présidente de la République": "president",
  "président de la Transition": "president",
  "présidente de la Transition": "president",
  "Premier ministre": "premier-ministre",
  "Première ministre": "premier-ministre",
  "chef du gouvernement": "premier-ministre",
  "cheffe du gouvernement": "premier-ministre",
  "chef de la diplomatie": "affaires-etrangeres",
  "cheffe de la diplomatie": "affaires-etrangeres",
  "garde des Sceaux": "justice",
};

/** «le numéro un malien», «l'homme fort de Conakry», «le numéro 1 de la Transition»: of a state, its head. */
const STRONG = /^(?:numéro un|numéro 1|homme fort)$/;

/** Ministers' portfolios by the word that tells them. */
const PORTFOLIOS: readonly (readonly [string, string])[] = [
  ["etrangeres", "affaires-etrangeres"],
  ["diplomatie", "affaires-etrangeres"],
  ["defense", "defense"],
  ["armees", "defense"],
  ["justice", "justice"],
  ["finances", "finances"],
  ["interieur", "interieur"],
  ["territoriale", "interieur"],
  ["securite", "securite"],
];

/**
 * The kind of office across wordings: «chef de l’État», «président du Mali» and «président de la Transition» are all
 * `president`. null for an office that no key tells.
 */
export function officeKey(office: OfficeMention): string | null {
  const head = office.head.replace(/[’‘]/g, "'");
  const fixed = FIXED[head];
  if (fixed) return fixed;
  if (STRONG.test(head)) {
    const told = office.country !== null || office.portfolio.includes("transition");
    return told && office.body === null ? "president" : null;
  }
  if (/^présidente?$/.test(head)) {
    const ofState =
      office.body === null && office.portfolio.every((word) => ["republique", "transition"].includes(word));
    return ofState ? "president" : null;
  }
  if (!/^(?:ministres?|ministre d'État|secrétaire d'État)$/.test(head)) return null;
  return PORTFOLIOS.find(([word]) => office.portfolio.includes(word))?.[1] ?? null;
}

/** «le président», «le chef», «la patronne»: with a body, whoever heads it. */
export const headsBody = ({ head }: OfficeMention): boolean =>
  /^(?:présidente?|cheff?e?|patronn?e?|numéro un|numéro 1)$/.test(head);
