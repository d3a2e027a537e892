import type { Knowledge, OfficeHolder } from "../ingest/knowledge/knowledge.js";
import type { KnownHolding } from "../queries/known-holding.js";
import { actorId } from "../schema/ontology/identity.js";

/** How the offices of states are called beside their title. */
const WORDINGS: Readonly<Record<string, readonly string[]>> = {
  president: ["président de la République", "président de la Transition", "chef de l’État", "président"],
  "premier-ministre": ["Premier ministre", "chef du gouvernement"],
  "affaires-etrangeres": [
    "ministre des Affaires étrangères",
    "ministre des Relations extérieures",
    "chef de la diplomatie",
  ],
  defense: ["ministre de la Défense", "ministre des Armées", "ministre des Forces armées"],
  interieur: ["ministre de l’Intérieur", "ministre de l’Administration territoriale"],
  securite: ["ministre de la Sécurité"],
  justice: ["ministre de la Justice", "garde des Sceaux"],
  finances: ["ministre des Finances", "ministre de l’Économie et des Finances"],
};

/** The office holders of the knowledge under the ids that ingestion gives to holders, states and bodies. */
export const knownHoldings = (knowledge: Knowledge): readonly KnownHolding[] =>
  knowledge.holders.map((holder) => ({
    holderId: actorId("PERSON", holder.name),
    name: holder.name,
    title: holder.title,
    source: holder.source,
    country: holder.country,
    from: holder.from,
    to: holder.to,
    seen: holder.seen,
    wordings: holder.country === null ? [] : (WORDINGS[holder.office] ?? []),
    bodyId: bodyIdOf(holder, knowledge),
  }));

function bodyIdOf({ country, body }: OfficeHolder, { countryByCode, shortNames }: Knowledge): string {
  if (country !== null) return actorId("COUNTRY", countryByCode.get(country)?.name ?? country);
  return actorId("ORGANIZATION", shortNames.get(body ?? "") ?? body ?? "");
}
