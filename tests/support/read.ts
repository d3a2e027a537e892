import { readBrief, type Reading } from "../../ingest/cascade.js";
import { loadKnowledge } from "../../ingest/knowledge/load.js";
import { makeBrief } from "../../ingest/read/make-brief.js";
import type { Statement } from "../../schema/ontology/model.js";

/** The project's own knowledge, compiled once for a test file. */
export const knowledge = loadKnowledge();

/** Reads a text of no source, published on an ISO day or on none. */
export const read = (text: string, published: string | null = null): Reading =>
  readBrief(makeBrief({ text, published }, null), knowledge);

/** What was recognised, in text order: «Awa Diop: PERSON». */
export const mentionsOf = (text: string, published: string | null = null): readonly string[] =>
  read(text, published).mentions.map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`);

/** Who the text is about, by id, each with the words that stand for it, in text order. */
export function actorsOf(text: string, published: string | null = null): Readonly<Record<string, readonly string[]>> {
  const { actors } = read(text, published).extraction;
  return Object.fromEntries(actors.map(({ id, mentions }) => [id, mentions.map(({ surface }) => surface)]));
}

/** Who some words of the text were taken to be, by name; null: nobody, or an office that no statement needs. */
export function meantBy(words: string, text: string, published: string | null = null): string | null {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`«${words}» is not in the text.`);
  const { extraction, mentions } = read(text, published);
  const found = mentions.find(({ start, end }) => start < at + words.length && at < end);
  return extraction.actors.find(({ id }) => id === found?.actorId)?.name ?? null;
}

/**
 * Statements one a line, sorted: «MET Awa Diop + Luc Roy», «APPOINTED Awa Diop → Luc Roy | 2026-02 | ministre»,
 * «ARRESTED ? → Luc Roy | negated». Offices held are left out unless asked for: most texts about people name some.
 */
export function statementsOf(
  text: string,
  published: string | null = null,
  wanted: (type: string) => boolean = (type) => type !== "HOLDS_OFFICE",
): readonly string[] {
  const { actors, statements } = read(text, published).extraction;
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null): string => (id === null ? "?" : (names.get(id) ?? id));
  return statements
    .filter(({ type }) => wanted(type))
    .map((statement) => line(statement, nameOf))
    .toSorted();
}

function line(statement: Statement, nameOf: (id: string | null) => string): string {
  const { type, subject, object, date, period, title, award, onBehalfOf, planned, negated, reported } = statement;
  const symmetric = type === "MET" || type === "SIGNED_WITH";
  const ends = [nameOf(subject), nameOf(object)];
  const shown = symmetric ? ends.toSorted().join(" + ") : ends.join(" → ");
  const details = [date, period, title, award, onBehalfOf && `for ${nameOf(onBehalfOf)}`];
  const modes = [planned && "planned", negated && "negated", reported && "reported"];
  return [`${type} ${shown}`, ...details, ...modes].filter(Boolean).join(" | ");
}
