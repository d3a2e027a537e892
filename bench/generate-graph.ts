import type { GraphStore, Query, Value } from "../queries/graph-store.js";
import { pairOf } from "../queries/write/refresh-summaries.js";
import { fold } from "../schema/ontology/fold.js";
import { relationSpec } from "../schema/ontology/relation-types.js";

/** How large a graph is made, always the same for the same numbers. */
export interface GraphSize {
  /** Relationships between actors, each of one statement that one brief proves. */
  readonly relationships: number;
  /** A tenth of the relationships unless given. */
  readonly actors?: number;
  /**
   * So many actors have a part in the first relationship of everybody else, as heads of state have in real graphs: few
   * steps from them reach all. None unless given.
   */
  readonly hubs?: number;
  /** false: only actors and summary relationships, which takes a quarter of the time. */
  readonly withStatements?: boolean;
}

/** Rows written in one transaction. */
const BATCH = 5_000;

const TYPES = ["MET", "ACCUSED", "SUPPORTED", "OPPOSED", "GREETED", "VISITED", "CALLED_ON"];
const FIRST_NAMES = ["Awa", "Moussa", "Fatoumata", "Ibrahim", "Aïssata", "Élodie", "Jean-Pierre", "Oumar", "N’Golo"];
const LAST_NAMES = ["Traoré", "Diallo", "Keïta", "Coulibaly", "Ouédraogo", "Ndiaye", "Dupont", "Sow", "Touré", "Bâ"];
const COUNTRIES = ["ML", "SN", "BF", "NE", "CI", "FR", "TG", "BJ", "GN"];
const RELATIONSHIPS_A_BRIEF = 5;

/** Writes actors, briefs, statements with evidence, and the relationships that sum them up, into an empty store. */
export async function generateGraph(store: GraphStore, size: GraphSize): Promise<void> {
  const { relationships, withStatements = true } = size;
  const actors = size.actors ?? Math.max(10, Math.round(relationships / 10));
  await inBatches(store, actors, actorRow, CREATE_ACTORS);
  const links = linksAmong(actors, size.hubs);
  if (withStatements) await inBatches(store, Math.ceil(relationships / RELATIONSHIPS_A_BRIEF), briefRow, CREATE_BRIEFS);
  for (let from = 0; from < relationships; from += BATCH) {
    const batch = [...count(from, Math.min(relationships, from + BATCH))].map((index) => links(index));
    const summaries = TYPES.flatMap((type) => {
      const rows = batch.filter((link) => link.type === type).map(summaryRow);
      return rows.length > 0 ? [write(createSummaries(type), rows)] : [];
    });
    await store.write([...(withStatements ? [write(CREATE_STATEMENTS, batch.map(statementRow))] : []), ...summaries]);
  }
}

type Fields = { readonly [key: string]: Value };

const write = (cypher: string, rows: readonly Fields[]): Query<unknown> => ({
  cypher: `UNWIND $rows AS row ${cypher}`,
  params: { rows },
  decode: (row) => row,
});

function* count(from: number, to: number): Generator<number> {
  for (let index = from; index < to; index++) yield index;
}

async function inBatches(
  store: GraphStore,
  rows: number,
  rowOf: (index: number) => Fields,
  cypher: string,
): Promise<void> {
  for (let from = 0; from < rows; from += BATCH) {
    await store.write([write(cypher, [...count(from, Math.min(rows, from + BATCH))].map(rowOf))]);
  }
}

const CREATE_ACTORS = `CREATE (a:Actor:Person)
  SET a.id = row.id, a.name = row.name, a.kind = 'PERSON', a.aliases = row.aliases, a.country = row.country,
      a.foldedNames = row.foldedNames, a.searchText = row.searchText, a.description = row.description`;

const CREATE_BRIEFS = `CREATE (b:Brief)
  SET b.id = row.id, b.title = row.title, b.text = row.text, b.source = row.source, b.url = row.url,
      b.publishedOn = row.publishedOn, b.language = 'fr', b.ingestedAt = '2026-01-01T00:00:00.000Z', b.extractor = 'bench'`;

const CREATE_STATEMENTS = `MATCH (a:Actor {id: row.subjectId})
  MATCH (o:Actor {id: row.objectId})
  MATCH (b:Brief {id: row.briefId})
  CREATE (s:Statement)
  SET s.id = row.id, s.type = row.type, s.subjectId = row.subjectId, s.objectId = row.objectId, s.pair = row.pair,
      s.date = row.date, s.dateFrom = row.date, s.dateTo = row.date, s.precision = 'DAY', s.planned = false,
      s.negated = false, s.reported = false, s.confidence = row.confidence, s.sources = 1, s.status = 'EXTRACTED'
  CREATE (s)-[:SUBJECT]->(a)
  CREATE (s)-[:OBJECT]->(o)
  CREATE (s)-[e:EVIDENCED_BY]->(b)
  SET e.quote = row.quote, e.start = 0, e.end = row.length, e.rule = 'bench/rule', e.confidence = row.confidence,
      e.reported = false`;

const createSummaries = (type: string): string => `MATCH (a:Actor {id: row.from})
  MATCH (o:Actor {id: row.to})
  CREATE (a)-[r:${relationSpec(type).type}]->(o)
  SET r.statements = 1, r.briefs = 1, r.firstDate = row.date, r.lastDate = row.date, r.confidence = row.confidence`;

const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

const nameOf = (index: number): string => `${pick(FIRST_NAMES, index)} ${pick(LAST_NAMES, index >> 3)} ${index}`;

export const generatedActorId = (index: number): string =>
  `person:${fold(nameOf(index)).replace(/[^\p{L}\p{N}]+/gu, "-")}`;

function actorRow(index: number): Fields {
  const name = nameOf(index);
  const aliases = index % 3 === 0 ? [`${pick(LAST_NAMES, index >> 3)} (${index})`] : [];
  const foldedNames = [name, ...aliases].map(fold).sort();
  return {
    id: generatedActorId(index),
    name,
    aliases,
    foldedNames,
    searchText: `|${foldedNames.join("|")}|`,
    country: pick(COUNTRIES, index),
    description: index % 4 === 0 ? "ministre, chargé des «affaires courantes»" : null,
  };
}

const hexOf = (index: number, digits: number): string =>
  (Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, "0") + index.toString(16).padStart(digits - 8, "0");

const briefRow = (index: number): Fields => ({
  id: hexOf(index, 64),
  title: `Dépêche n° ${index}`,
  text: "La ministre a reçu hier son homologue.",
  source: `source-${index % 20}.example`,
  url: `https://source-${index % 20}.example/${index}`,
  publishedOn: dayOf(index),
});

const dayOf = (index: number): string => new Date(Date.UTC(2015, 0, 1 + (index % 4_000))).toISOString().slice(0, 10);

interface Link {
  readonly index: number;
  readonly type: string;
  readonly subjectId: string;
  readonly objectId: string;
}

/** Two different actors and a type for each number, no pair and type twice. */
function linksAmong(actors: number, hubs?: number): (index: number) => Link {
  return (index) => {
    const type = pick(TYPES, index);
    const round = Math.floor(index / actors);
    const from = index % actors;
    // The stride differs each round, so that no pair comes twice.
    const step = 1 + ((round * 7 + 1) % (actors - 1));
    const to = hubs !== undefined && round === 0 ? (from + 1) % hubs : (from + step) % actors;
    return { index, type, subjectId: generatedActorId(from), objectId: generatedActorId(to) };
  };
}

const summaryRow = ({ index, type, subjectId, objectId }: Link): Fields => {
  const { from, to } = pairOf(type, subjectId, objectId);
  return { from, to, date: dayOf(index), confidence: confidenceOf(index) };
};

const confidenceOf = (index: number): number => 0.5 + (index % 50) / 100;

function statementRow({ index, type, subjectId, objectId }: Link): Fields {
  const quote = `a reçu «en audience» le ministre & sa suite, n° ${index}`;
  return {
    id: hexOf(index, 32),
    type,
    subjectId,
    objectId,
    pair: pairOf(type, subjectId, objectId).pair,
    date: dayOf(index),
    confidence: confidenceOf(index),
    quote,
    length: quote.length,
    briefId: hexOf(Math.floor(index / RELATIONSHIPS_A_BRIEF), 64),
  };
}
