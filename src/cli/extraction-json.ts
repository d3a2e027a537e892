import type { Extraction, Statement } from "../../schema/ontology/model.js";

/** What `griot extract` writes of one brief: a contract, fields in this order. */
export interface ExtractionJson {
  /** The id the input gave, its file's name, or the brief's own hash. */
  readonly id: string;
  readonly actors: readonly ActorJson[];
  readonly relations: readonly RelationJson[];
}

export interface ActorJson {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** The words that stand for the actor, each once, in text order. */
  readonly mentions: readonly string[];
}

export interface RelationJson extends Pick<Statement, "type" | "subject" | "object" | "date" | "title" | "award"> {
  readonly onBehalfOf: string | null;
  readonly planned: boolean;
  readonly negated: boolean;
  readonly confidence: number;
  /** The first words that prove it: `text.slice(start, end) === quote`. */
  readonly evidence: { readonly quote: string; readonly start: number; readonly end: number } | null;
  readonly rule: string | null;
}

export function extractionJson({ brief, actors, statements }: Extraction): ExtractionJson {
  return {
    id: brief.givenId ?? brief.id,
    actors: actors.map(({ id, name, kind, mentions }) => ({
      ...{ id, name, kind },
      mentions: [...new Set(mentions.map(({ surface }) => surface))],
    })),
    relations: statements.map(relationJson),
  };
}

function relationJson(statement: Statement): RelationJson {
  const { type, subject, object, date, title, award, onBehalfOf, planned, negated, confidence } = statement;
  const first = statement.evidence[0];
  return {
    ...{ type, subject, object, date, title, award, onBehalfOf, planned, negated, confidence },
    evidence: first ? { quote: first.quote, start: first.start, end: first.end } : null,
    rule: first?.rule ?? null,
  };
}
