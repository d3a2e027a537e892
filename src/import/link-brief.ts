import { pinned } from "../../ingest/record/apply-splits.js";
import { GRIOT_VERSION } from "../../ingest/version.js";
import { briefId, statementId } from "../../schema/ontology/identity.js";
import type { Actor, ActorMention, Extraction, MentionedActor, Statement } from "../../schema/ontology/model.js";
import type { PartialDate } from "../../schema/ontology/partial-date.js";
import type { LinkRecord } from "./import-record.js";

/** A link of a file with its ends found in the graph. */
export interface ResolvedLink {
  readonly link: LinkRecord;
  readonly subject: Actor;
  readonly object: Actor | null;
  readonly title: string | null;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/** How the extractor of imported briefs begins, whichever Griot imported them. */
export const ANY_IMPORTER = "griot import";

/** What stands on imported briefs in the place of the version of the reader: their words were not read by rules. */
export const IMPORTER = `${ANY_IMPORTER} ${GRIOT_VERSION}`;

/**
 * A record of a file as a brief of its own, whose words are the record's and prove its one statement. So everything in
 * the graph has a proof, and what files say can be cited, reviewed and retracted like what briefs say.
 * @param fileName the source, where the record names no dataset
 */
export function linkBrief({ link, subject, object, title, from, to }: ResolvedLink, fileName: string): Extraction {
  const period = from === null && to === null ? null : `${from ?? ".."}/${to ?? ".."}`;
  const said = [title, object?.name].filter((part): part is string => Boolean(part));
  const quote = `${subject.name} : ${said.join(", ")}${period === null ? "" : ` (${period})`}.`;
  const source = link.source ?? fileName;
  const text = `${quote} ${source}, ${link.id}`;
  const statement: Omit<Statement, "id"> = {
    ...{
      type: link.type,
      subject: pinned(subject.id),
      object: object ? pinned(object.id) : null,
      onBehalfOf: null,
      place: null,
    },
    date: from,
    title,
    award: null,
    period,
    confidence: 1,
    planned: false,
    negated: false,
    reported: false,
    evidence: [{ quote, start: 0, end: quote.length, rule: `import/${link.id.slice(0, link.id.indexOf(":"))}` }],
  };
  return {
    brief: {
      id: briefId({ source, text }),
      givenId: link.id,
      title: null,
      text,
      source,
      url: link.url,
      publishedOn: link.publishedOn,
      language: "fr",
    },
    actors: [mentioned(subject, quote, 0), ...(object ? [mentioned(object, quote, subject.name.length)] : [])],
    statements: [{ ...statement, id: statementId(statement) }],
    extractor: IMPORTER,
  };
}

function mentioned(actor: Actor, quote: string, after: number): MentionedActor {
  const start = quote.indexOf(actor.name, after);
  const mention: ActorMention = { surface: actor.name, start, end: start + actor.name.length, rule: "import/name" };
  return { ...actor, id: pinned(actor.id), mentions: start < 0 ? [] : [mention] };
}
