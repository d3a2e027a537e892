import type { Span } from "../../schema/ontology/model.js";
import type { RelationType } from "../../schema/ontology/relation-types.js";

/** A statement before its id: ends are actor ids, `span` its proving words. */
export interface Finding {
  readonly type: RelationType;
  readonly subject: string | null;
  readonly object: string | null;
  readonly onBehalfOf?: string | null;
  readonly place?: string | null;
  readonly date?: string | null;
  readonly title?: string | null;
  readonly award?: string | null;
  readonly period?: string | null;
  readonly planned?: boolean;
  readonly negated?: boolean;
  readonly reported?: boolean;
  readonly span: Span;
  readonly rule: string;
  readonly confidence: number;
}
