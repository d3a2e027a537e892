import type { Extraction, MentionedActor, Statement } from "../../schema/ontology/model.js";

/** What a brief was read to say, under the ids its own text gives: kept whole, so that any later decision starts from it. */
export interface StoredReading {
  readonly actors: readonly MentionedActor[];
  readonly statements: readonly Statement[];
}

/** As `Brief.reading` holds it. */
export const writeReading = ({ actors, statements }: Pick<Extraction, "actors" | "statements">): string =>
  JSON.stringify({ actors, statements });

/** @param text as `writeReading` wrote it. */
export const parseReading = (text: string): StoredReading => JSON.parse(text) as StoredReading;

/**
 * A newer reading, with those statements of the older one that an analyst judged and the newer one lacks: rules change,
 * a judgement stands.
 * @param judged claims (`Statement.id` as read) with a verdict
 */
export function keepJudged(older: StoredReading, newer: StoredReading, judged: ReadonlySet<string>): StoredReading {
  const told = new Set(newer.statements.map(({ id }) => id));
  const kept = older.statements.filter(({ id }) => judged.has(id) && !told.has(id));
  if (kept.length === 0) return newer;
  const needed = new Set(
    kept.flatMap(({ subject, object, onBehalfOf, place }) => [subject, object, onBehalfOf, place]),
  );
  const known = new Set(newer.actors.map(({ id }) => id));
  const missing = older.actors.filter(({ id }) => needed.has(id) && !known.has(id));
  return { actors: [...newer.actors, ...missing], statements: [...newer.statements, ...kept] };
}
