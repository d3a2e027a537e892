import type { ActorKind } from "../schema/ontology/actor-kinds.js";
import type { Brief, Extraction, Span } from "../schema/ontology/model.js";
import { describeActors } from "./describe-actors.js";
import { type Document, spanOf } from "./document.js";
import { extractStatements } from "./extract/extract.js";
import type { Knowledge } from "./knowledge/knowledge.js";
import { extractorOf } from "./knowledge/version.js";
import { findHome } from "./recognise/find-home.js";
import { joinReadings, sectionsOf } from "./read-sections.js";
import { recognise } from "./recognise/recognise.js";
import { resolve } from "./resolve/resolve.js";
import { markDates } from "./text/mark-dates.js";
import { splitSentences } from "./text/split-sentences.js";
import { tokenize } from "./text/tokenize.js";

/** What was recognised at one place of a brief, and who it was taken to be. */
export interface ReadMention extends Span {
  readonly kind: ActorKind;
  /** Rule that recognised or resolved it. */
  readonly rule: string;
  /** null: recognised, but no actor came of it (an unnamed office that no statement needs). */
  readonly actorId: string | null;
}

/** A whole reading of one brief: what `griot explain` shows. */
export interface Reading {
  readonly extraction: Extraction;
  readonly sentences: readonly Span[];
  /** In text order, not overlapping. */
  readonly mentions: readonly ReadMention[];
}

/** Reads one brief: same brief, same knowledge, same version → the same reading. Pure. */
export function readBrief(brief: Brief, knowledge: Knowledge): Reading {
  const sections = sectionsOf(brief.text);
  if (sections.length < 2) return readWhole(brief, knowledge);
  const parts = sections.map(({ start, end }) => ({
    start,
    reading: readWhole({ ...brief, text: brief.text.slice(start, end) }, knowledge),
  }));
  return joinReadings(brief, parts);
}

function readWhole(brief: Brief, knowledge: Knowledge): Reading {
  const doc = recognise(annotate(brief, knowledge), knowledge);
  const resolution = resolve(doc, knowledge);
  const statements = extractStatements(doc, resolution, knowledge);
  const actors = describeActors(doc, resolution, statements);
  const kept = new Set(actors.map(({ id }) => id));
  const mentions = doc.mentions.map((mention, index): ReadMention => {
    const [id] = resolution.meant[index] ?? [];
    return { ...spanOf(doc, mention), kind: mention.kind, rule: mention.rule, actorId: id && kept.has(id) ? id : null };
  });
  return {
    extraction: { brief, actors, statements, extractor: extractorOf(knowledge.version) },
    sentences: doc.sentences.map((sentence) => spanOf(doc, sentence)),
    mentions,
  };
}

/** Sentences, tokens, dates and the state the brief is written from: all that needs no names. */
function annotate(brief: Brief, knowledge: Knowledge): Document {
  const { text, publishedOn } = brief;
  const tokens = tokenize(text);
  return {
    brief,
    text,
    tokens,
    sentences: splitSentences(text, tokens),
    dates: markDates(text, tokens, publishedOn),
    mentions: [],
    inner: [],
    home: findHome(brief, tokens, knowledge),
  };
}
