import type { GraphStore, Query, Value } from "../../queries/graph-store.js";
import { fold } from "../../schema/ontology/fold.js";
import { COUNTER_ID } from "../../queries/write/number-recorded.js";
import { pairOf } from "../../queries/write/refresh-summaries.js";
import { random as fraction } from "../seeded-names.js";

export interface GraphSize {
  readonly actors: number;
  /** One statement, with its proof, behind each. */
  readonly relationships: number;
}

export const TYPES = ["MET", "ACCUSED", "DECORATED", "SUPPORTED", "VISITED", "SIGNED_WITH", "AUDITED", "APPOINTED"];
const COUNTRIES = ["ML", "SN", "BF", "NE", "CI", "TG", "BJ", "GN", "TD", "FR"];
const SYLLABLES = ["ba", "di", "ko", "ma", "sé", "tou", "ra", "na", "bou", "ka", "lo", "mi", "sa", "dou", "gué", "ya"];

const BATCH = 5_000;
const STATEMENTS_A_BRIEF = 10;

/** Whole numbers from 0 below a limit, the same at every run. */
function pseudoRandom(seed: number): (limit: number) => number {
  const next = fraction(seed);
  return (limit) => Math.floor(next() * limit);
}

export const actorId = (index: number): string => `person:a${index}`;

/** Two words of two to four syllables: some share a word, few share both. */
export function actorName(index: number): string {
  const random = pseudoRandom(index * 7_919 + 1);
  const word = (): string => {
    const text = Array.from({ length: 2 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)]).join("");
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return `${word()} ${word()}`;
}

/** Fills an empty graph: the same one at every run, on either engine. Some actors have many relationships, most few. */
export async function generateGraph(store: GraphStore, size: GraphSize): Promise<void> {
  const random = pseudoRandom(42);
  const write = (cypher: string, rows: readonly Value[]): Promise<void> =>
    store.write([{ cypher, params: { rows }, decode: (row) => row } satisfies Query<unknown>]);
  const inBatches = async (
    total: number,
    cypher: (type: string) => string,
    make: (index: number) => Row,
  ): Promise<void> => {
    for (let from = 0; from < total; from += BATCH) {
      const rows = Array.from({ length: Math.min(BATCH, total - from) }, (_, offset) => make(from + offset));
      const types = new Set(rows.map((row) => typeOf(row)));
      for (const type of types)
        await write(
          cypher(type),
          rows.filter((row) => typeOf(row) === type),
        );
    }
  };
  await inBatches(
    size.actors,
    () => `UNWIND $rows AS row CREATE (a:Actor:Person) SET a += row`,
    (index) => {
      const name = actorName(index);
      return {
        ...{
          id: actorId(index),
          name,
          kind: "PERSON",
          aliases: [],
          foldedNames: [fold(name)],
          searchText: `|${fold(name)}|`,
        },
        country: COUNTRIES[random(COUNTRIES.length)] ?? null,
      };
    },
  );
  const briefs = Math.ceil(size.relationships / STATEMENTS_A_BRIEF);
  await inBatches(
    briefs,
    () => `UNWIND $rows AS row CREATE (b:Brief) SET b += row`,
    (index) => ({
      ...{
        id: `brief${index}`,
        title: `Brève ${index}`,
        text: `Texte de la brève ${index}.`,
        source: `source${index % 50}.ml`,
      },
      ...{ publishedOn: dayOf(random), language: "fr", ingestedAt: "2026-11-24T12:00:00Z", extractor: "bench" },
      sequence: index + 1,
    }),
  );
  // The product of two draws favours small numbers.
  const someone = (): number => Math.floor((random(size.actors) * (random(1_000) + 1)) / 1_000);
  const taken = new Set<string>();
  await inBatches(
    size.relationships,
    (type) => `UNWIND $rows AS row
      MATCH (subject:Actor {id: row.subjectId})
      MATCH (object:Actor {id: row.objectId})
      MATCH (b:Brief {id: row.briefId})
      CREATE (s:Statement {id: row.id, type: row.type, subjectId: row.subjectId, objectId: row.objectId, pair: row.pair,
              date: row.date, dateFrom: row.date, dateTo: row.date, precision: 'DAY', planned: false, negated: false,
              reported: false, confidence: row.confidence, sources: 1, status: 'EXTRACTED', sequence: row.sequence})
      CREATE (s)-[:SUBJECT]->(subject)
      CREATE (s)-[:OBJECT]->(object)
      CREATE (s)-[:EVIDENCED_BY {quote: row.quote, start: 0, end: 5, rule: 'bench', confidence: row.confidence,
              reported: false}]->(b)
      CREATE (subject)-[:${type} {statements: 1, briefs: 1, firstDate: row.date, lastDate: row.date,
              confidence: row.confidence}]->(object)`,
    (index) => {
      const type = TYPES[random(TYPES.length)] ?? "MET";
      let pair = pairOf(type, actorId(someone()), actorId(someone()));
      while (pair.from === pair.to || taken.has(pair.pair)) pair = pairOf(type, actorId(someone()), actorId(someone()));
      taken.add(pair.pair);
      return {
        ...{ id: `statement${index}`, type, subjectId: pair.from, objectId: pair.to, pair: pair.pair },
        ...{ date: dayOf(random), confidence: (50 + random(50)) / 100, quote: "Texte" },
        ...{ briefId: `brief${Math.floor(index / STATEMENTS_A_BRIEF)}`, sequence: briefs + index + 1 },
      };
    },
  );
  await store.write([
    {
      cypher: "MERGE (c:Counter {id: $id}) SET c.value = $value",
      params: { id: COUNTER_ID, value: briefs + size.relationships },
      decode: (row) => row,
    },
  ]);
}

const typeOf = ({ type }: Row): string => (typeof type === "string" ? type : "");

type Row = Readonly<Record<string, Value>>;

const dayOf = (random: (limit: number) => number): string =>
  `${2000 + random(27)}-${String(1 + random(12)).padStart(2, "0")}-${String(1 + random(28)).padStart(2, "0")}`;
