import { byCodeUnits } from "../../schema/ontology/by-code-units.js";
import { areApart } from "../match/office-domain.js";
import { parsePersona, type Persona } from "./personas.js";

/** Decades between two bearers of one name who cannot be one person. */
const GENERATION = 4;

/** What of two personas shows that they are two persons. */
export function whatTellsApart(a: Persona, b: Persona): "country" | "office" | "time" | null {
  if (a.field && b.field && areApart(a.field, b.field)) return "office";
  if (a.country && b.country && a.country !== b.country) return "country";
  if (a.decade !== null && b.decade !== null && Math.abs(a.decade - b.decade) >= GENERATION) return "time";
  return null;
}

type Cluster = Persona[];

const fits = (cluster: Cluster, persona: Persona): boolean =>
  cluster.every((member) => whatTellsApart(member, persona) === null);

/** Do they share what makes two mentions one person, beside the name? */
const shares = (cluster: Cluster, persona: Persona): boolean =>
  cluster.some(
    (member) =>
      (member.country !== null && member.country === persona.country) ||
      (member.field !== null && member.field === persona.field),
  );

const isOfHome = (cluster: Cluster, { home }: Persona): boolean =>
  home !== null &&
  cluster.some((member) => member.country === home || (member.country === null && member.home === home));

const decadeOf = ({ decade }: Persona): number => decade ?? Infinity;

/** Surest first: with country and office, with one of them, with neither; within these the oldest. */
const bySureness = ([keyA, a]: readonly [string, Persona], [keyB, b]: readonly [string, Persona]): number => {
  const told = ({ country, field }: Persona): number => (country ? 2 : 0) + (field ? 1 : 0);
  return told(b) - told(a) || decadeOf(a) - decadeOf(b) || byCodeUnits(keyA, keyB);
};

/**
 * Which actor is each persona of one name? Where nothing tells two of them apart, all are one actor. Otherwise those that
 * agree go together, and who fits none or several is left an actor of its own: a wrong link is worse than a missing one.
 * A function of the set of personas: in which order briefs came plays no part.
 * @param keys of one block (`personaKey`)
 * @returns actor id by key
 */
export function tellApart(keys: Iterable<string>): ReadonlyMap<string, string> {
  const personas = [...new Set(keys)].map((key) => [key, parsePersona(key)] as const).sort(bySureness);
  const all = personas.map(([, persona]) => persona);
  const clusters: Cluster[] = [];
  const unsure: Cluster = [];
  if (all.every((a, at) => all.slice(at + 1).every((b) => whatTellsApart(a, b) === null))) clusters.push(all);
  else for (const persona of all) place(persona, clusters, unsure);
  const ids = idsOf(clusters, unsure);
  return new Map(personas.map(([key, persona]) => [key, ids.get(persona) as string]));
}

function place(persona: Persona, clusters: Cluster[], unsure: Cluster): void {
  const fitting = clusters.filter((cluster) => fits(cluster, persona));
  const sharing = fitting.filter((cluster) => shares(cluster, persona));
  const home = fitting.filter((cluster) => isOfHome(cluster, persona));
  const [choice] = [sharing, home, fitting].filter((each) => each.length > 0);
  if (choice?.length === 1) choice[0]?.push(persona);
  else if (fitting.length > 0) unsure.push(persona);
  else clusters.push([persona]);
}

const earliest = (cluster: Cluster): number => Math.min(...cluster.map(decadeOf));

/** The id that most of a cluster's life speaks for: of its oldest decade, the first in the alphabet. */
const baseOf = (cluster: Cluster): string =>
  cluster
    .toSorted((a, b) => decadeOf(a) - decadeOf(b) || byCodeUnits(a.local, b.local))
    .map(({ local }) => local)[0] as string;

/** What an id adds for a namesake: «ml», «religion», «1970». */
function qualifierOf(cluster: Cluster): string {
  const country = cluster.find((each) => each.country)?.country?.toLowerCase();
  const field = cluster.find((each) => each.field)?.field;
  const decade = earliest(cluster);
  const told = [country, field && field !== "politics" ? field : undefined].filter(Boolean).join("-");
  return told || (field ?? (Number.isFinite(decade) ? String(decade * 10) : "autre"));
}

/** Whoever is told of first keeps the plain id, so that it stays when a namesake turns up later. */
function idsOf(clusters: readonly Cluster[], unsure: Cluster): ReadonlyMap<Persona, string> {
  const base = baseOf([...clusters.flat(), ...unsure]);
  const ordered = clusters.toSorted((a, b) => earliest(a) - earliest(b) || byCodeUnits(qualifierOf(a), qualifierOf(b)));
  const ids = new Map<Persona, string>();
  const used = new Set<string>();
  ordered.forEach((cluster, index) => {
    let id = index === 0 ? base : `${base}-${qualifierOf(cluster)}`;
    if (used.has(id)) id = `${id}-${index + 1}`;
    used.add(id);
    for (const persona of cluster) ids.set(persona, id);
  });
  for (const persona of unsure) ids.set(persona, clusters.length === 0 ? base : `${base}-homonyme`);
  return ids;
}
