import { briefId, statementId } from "../../schema/ontology/identity.js";
import type { Brief, Evidence, Extraction, MentionedActor, Statement } from "../../schema/ontology/model.js";

/** An actor with one mention at the beginning of the text, unless told otherwise. */
export function actor(id: string, name: string, more: Partial<MentionedActor> = {}): MentionedActor {
  const kinds = { person: "PERSON", body: "PUBLIC_BODY", org: "ORGANIZATION", country: "COUNTRY" } as const;
  const kind = kinds[id.split(":")[0] as keyof typeof kinds] ?? "PLACE";
  const mentions = [{ start: 0, end: name.length, surface: name, rule: "test/mention" }];
  return { id, kind, name, aliases: [], country: null, description: null, mentions, ...more };
}

/** A statement with one piece of evidence; its id follows from what it says. */
export function statement(more: Partial<Omit<Statement, "id">> & Pick<Statement, "type">): Statement {
  const evidence: readonly Evidence[] = [{ start: 0, end: 5, quote: "Hier,", rule: "test/frame" }];
  const said = {
    ...{ subject: null, object: null, onBehalfOf: null, place: null, date: null, title: null, award: null },
    ...{ period: null, confidence: 0.8, planned: false, negated: false, reported: false, evidence },
    ...more,
  };
  return { id: statementId(said), ...said };
}

/** One reading of a text; the text tells briefs apart, so give each its own. */
export function extraction(
  text: string,
  actors: readonly MentionedActor[],
  statements: readonly Statement[],
  more: Partial<Omit<Brief, "id" | "text">> = {},
): Extraction {
  const details = { givenId: null, title: null, source: "exemple.ml", url: null, publishedOn: null, language: "fr" };
  const brief = { ...details, ...more, text };
  return { brief: { id: briefId(brief), ...brief }, actors, statements, extractor: "griot test" };
}
