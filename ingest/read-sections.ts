import type { MentionedActor, Span, Statement } from "../schema/ontology/model.js";
import type { Reading } from "./cascade.js";

/** UTF-16 code units of the longest text that is read whole: some fifteen pages. */
export const LONGEST_SECTION = 40_000;

/**
 * A very long text in sections of at most 40,000 characters, cut after a line, a sentence or a word where there is one
 * in their last quarter. Who is meant is sought within a section, so that time and memory grow with the text and no faster.
 */
export function sectionsOf(text: string): readonly Span[] {
  const sections: Span[] = [];
  for (let start = 0; start < text.length;) {
    const end = start + LONGEST_SECTION < text.length ? cutBefore(text, start + LONGEST_SECTION) : text.length;
    sections.push({ start, end });
    start = end;
  }
  return sections;
}

function cutBefore(text: string, limit: number): number {
  for (const sign of ["\n", ". ", " "]) {
    const at = text.lastIndexOf(sign, limit - sign.length);
    if (at > limit - LONGEST_SECTION / 4) return at + sign.length;
  }
  const splitsPair = /[\uD800-\uDBFF]/.test(text[limit - 1] ?? "");
  return splitsPair ? limit - 1 : limit;
}

/** The readings of a text's sections as one: offsets count in the whole text, actors and statements stand once. */
export function joinReadings(
  whole: Reading["extraction"]["brief"],
  parts: readonly { readonly start: number; readonly reading: Reading }[],
): Reading {
  const actors = new Map<string, MentionedActor>();
  const statements = new Map<string, Statement>();
  for (const { start, reading } of parts) {
    for (const actor of reading.extraction.actors) {
      const moved = { ...actor, mentions: actor.mentions.map((mention) => shifted(mention, start)) };
      const known = actors.get(actor.id);
      actors.set(actor.id, known ? joinActors(known, moved) : moved);
    }
    for (const statement of reading.extraction.statements) {
      const moved = { ...statement, evidence: statement.evidence.map((each) => shifted(each, start)) };
      const known = statements.get(statement.id);
      statements.set(statement.id, known ? joinStatements(known, moved) : moved);
    }
  }
  return {
    extraction: {
      brief: whole,
      actors: [...actors.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      statements: [...statements.values()],
      extractor: parts[0]?.reading.extraction.extractor ?? "",
    },
    sentences: parts.flatMap(({ start, reading }) => reading.sentences.map((each) => shifted(each, start))),
    mentions: parts.flatMap(({ start, reading }) => reading.mentions.map((each) => shifted(each, start))),
  };
}

const shifted = <Place extends Span>(place: Place, by: number): Place => ({
  ...place,
  start: place.start + by,
  end: place.end + by,
});

function joinActors(a: MentionedActor, b: MentionedActor): MentionedActor {
  const others = [...a.aliases, ...b.aliases, b.name].filter((alias) => alias !== a.name);
  return {
    ...a,
    aliases: [...new Set(others)].sort(),
    country: a.country ?? b.country,
    description: a.description ?? b.description,
    mentions: [...a.mentions, ...b.mentions],
  };
}

const joinStatements = (a: Statement, b: Statement): Statement => ({
  ...a,
  onBehalfOf: a.onBehalfOf ?? b.onBehalfOf,
  place: a.place ?? b.place,
  period: a.period ?? b.period,
  confidence: Math.max(a.confidence, b.confidence),
  evidence: [...a.evidence, ...b.evidence],
});
