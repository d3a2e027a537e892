import { ACTOR_KINDS, type ActorKind } from "../../schema/ontology/actor-kinds.js";
import { lifespanNames } from "../../schema/ontology/lifespan.js";
import { relationLabel } from "./relation-label.js";
import type { ExportedActor } from "../../queries/export/exported-actor.js";
import type { ExportedBrief } from "../../queries/export/exported-brief.js";
import type { ExportedStatement } from "../../queries/export/exported-statement.js";
import type { FoundRelationship } from "../../queries/found-relationship.js";
import { singleFile, type Section } from "./export-format.js";
import { ftmIdentifiers } from "./ftm-identifiers.js";
import { ftmId, positionId, relationshipFtmId } from "./ftm-id.js";
import { actorNode, briefRecord, relationshipEdge, statementEdge } from "./node-link.js";

/** Values of the properties of an entity; empty ones are left out. */
type Properties = Readonly<Record<string, string | null | readonly (string | null)[]>>;

/**
 * FollowTheMoney entities, one a line. The model has no place for all that Griot knows (precision, offsets, rules), so
 * each entity carries it in `griot`, a field that FollowTheMoney keeps and does not read: `griot import` does.
 */
export const followTheMoney = singleFile(
  { name: "ftm", title: "FollowTheMoney", mediaType: "application/json+ftm", ending: "ftm.json" },
  ({ level, citation }): readonly Section[] => {
    const offices = new Set<string>();
    const kinds = new RememberedKinds();
    const actors: Section = {
      rows: "actors",
      write: (actor) => {
        kinds.remember(actor);
        return actorEntity(actor);
      },
    };
    if (level === "relationships") {
      return [actors, { rows: "relationships", write: (row) => relationshipEntity(row) }];
    }
    return [
      actors,
      { rows: "briefs", write: (brief) => articleEntity(brief, citation.licence) },
      {
        rows: "statements",
        write: (statement) => {
          const link = linkOf(statement, kinds);
          const office = link.schema === "Occupancy" ? positionEntity(statement) : "";
          const isNew = office !== "" && !offices.has(link.post ?? "");
          if (isNew) offices.add(link.post ?? "");
          return (isNew ? office : "") + statementEntity(statement, link);
        },
      },
    ];
  },
);

/** The kind of an actor as its id tells it; only what an analyst changed is held. */
class RememberedKinds {
  private readonly changed = new Map<string, ActorKind>();

  remember({ id, kind }: ExportedActor): void {
    if (kindInId(id) !== kind) this.changed.set(id, kind);
  }

  of(id: string): ActorKind {
    return this.changed.get(id) ?? kindInId(id) ?? "GROUP";
  }
}

const KIND_OF_SLUG = new Map<string, ActorKind>(
  (Object.keys(ACTOR_KINDS) as ActorKind[]).map((kind) => [ACTOR_KINDS[kind].slug, kind]),
);

const kindInId = (id: string): ActorKind | undefined => KIND_OF_SLUG.get(id.slice(0, id.indexOf(":")));

/** Written piece by piece: an object that grows name by name takes five times as long. */
function entity(
  id: string,
  schema: string,
  properties: Properties,
  griot: object,
  referents: readonly string[] = [],
): string {
  let written = "";
  for (const name in properties) {
    const texts = textsOf(properties[name] ?? null);
    if (texts !== "") written += `${written === "" ? "" : ","}"${name}":[${texts}]`;
  }
  const head = `{"id":${JSON.stringify(id)},"schema":"${schema}","properties":{${written}}`;
  const known = referents.length > 0 ? `,"referents":${JSON.stringify(referents)}` : "";
  return `${head}${known},"griot":${JSON.stringify(griot)}}\n`;
}

/** The texts that are not empty, each once, as JSON. */
function textsOf(value: string | null | readonly (string | null)[]): string {
  if (value === null || typeof value === "string") return isEmpty(value) ? "" : JSON.stringify(cleanText(value));
  const texts: string[] = [];
  for (const item of value) {
    const text = isEmpty(item) ? null : cleanText(item);
    if (text !== null && !texts.includes(text)) texts.push(text);
  }
  return texts.map((text) => JSON.stringify(text)).join(",");
}

const isEmpty = (text: string | null): text is null | "" => text === null || text.trim() === "";

/** FollowTheMoney takes no control characters. */
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff]/;
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

const cleanText = (text: string): string =>
  (IMPOSSIBLE.test(text) ? text.toWellFormed().replace(CONTROLS, " ") : text).trim();

function actorEntity(actor: ExportedActor): string {
  const { schema, properties, referents } = ftmIdentifiers(actor.kind, actor.externalIds);
  const [began, ended] = lifespanNames(actor.kind).ftm;
  return entity(
    ftmId(actor.id),
    schema,
    {
      name: actor.name,
      alias: actor.aliases,
      country: actor.country?.toLowerCase() ?? null,
      [actor.kind === "PERSON" ? "position" : "description"]: actor.description,
      ...(actor.kind === "PLACE" ? { full: actor.name } : { [began]: actor.began, [ended]: actor.ended }),
      ...properties,
    },
    actorNode(actor),
    referents,
  );
}

const articleEntity = (brief: ExportedBrief, licence: string): string =>
  entity(
    ftmId(`brief:${brief.id}`),
    "Article",
    {
      title: brief.title,
      name: brief.title,
      fileName: `${brief.givenId ?? brief.id}.txt`,
      publisher: brief.source,
      sourceUrl: webAddress(brief.url),
      publishedAt: brief.publishedOn,
      language: languageCode(brief.language),
      bodyText: brief.text,
      retrievedAt: brief.ingestedAt.slice(0, 19),
      notes: licence,
    },
    briefRecord(brief),
  );

/** FollowTheMoney wants three letters. */
const languageCode = (language: string): string => (language === "fr" ? "fra" : language);

const webAddress = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null);

/** How the model takes a statement: its schema, and the properties that hold its ends. */
interface Link {
  readonly schema: "Membership" | "Directorship" | "Occupancy" | "UnknownLink" | "Event";
  readonly ends: Properties;
  /** Id of the office held. */
  readonly post?: string;
}

const IS_ORGANIZATION: readonly ActorKind[] = ["PUBLIC_BODY", "ORGANIZATION", "COUNTRY", "GROUP"];

/** An end of the wrong kind makes it a link of unknown nature; one end alone, an event in which it was involved. */
function linkOf(statement: ExportedStatement, kinds: RememberedKinds): Link {
  const { type, subjectId, objectId, title } = statement;
  if (type === "HOLDS_OFFICE" && title && subjectId && kinds.of(subjectId) === "PERSON") {
    const post = positionId(title, objectId);
    return { schema: "Occupancy", ends: { holder: ftmId(subjectId), post }, post };
  }
  if (!subjectId || !objectId) {
    const involved = [subjectId, objectId].filter((id): id is string => id !== null && kinds.of(id) !== "PLACE");
    return { schema: "Event", ends: { name: labelOf(statement), involved: involved.map(ftmId) } };
  }
  const isMember = IS_ORGANIZATION.includes(kinds.of(objectId)) && kinds.of(subjectId) !== "PLACE";
  if (type === "MEMBER_OF" && isMember) {
    return { schema: "Membership", ends: { member: ftmId(subjectId), organization: ftmId(objectId) } };
  }
  if (type === "LEADS" && isMember) {
    return { schema: "Directorship", ends: { director: ftmId(subjectId), organization: ftmId(objectId) } };
  }
  return { schema: "UnknownLink", ends: { subject: ftmId(subjectId), object: ftmId(objectId) } };
}

const labelOf = ({ type, title, award }: ExportedStatement): string =>
  [relationLabel(type), title ?? award].filter(Boolean).join(" : ");

function positionEntity({ title, objectId, evidence }: ExportedStatement): string {
  if (!title) return "";
  return entity(
    positionId(title, objectId),
    "Position",
    { name: title, organization: objectId === null ? null : ftmId(objectId), proof: evidence.map(articleId) },
    { office: title, ...(objectId !== null && { of: objectId }) },
  );
}

const articleId = ({ briefId }: { readonly briefId: string }): string => ftmId(`brief:${briefId}`);

function statementEntity(statement: ExportedStatement, { schema, ends }: Link): string {
  const { id, date, evidence, planned, negated, status } = statement;
  const state = [planned ? "planned" : null, negated ? "negated" : null, status.toLowerCase()].filter(Boolean);
  const hasRole = schema === "UnknownLink" || schema === "Membership" || schema === "Directorship";
  return entity(
    ftmId(`statement:${id}`),
    schema,
    {
      ...ends,
      ...(hasRole && { role: labelOf(statement) }),
      ...(schema === "Event" ? {} : { status: state.join(", ") }),
      ...spanOf(statement),
      date,
      summary: evidence.map(({ quote }) => quote),
      proof: evidence.map(articleId),
      publisher: evidence.map(({ source }) => source),
      sourceUrl: evidence.map(({ url }) => webAddress(url)),
      recordId: id,
    },
    statementEdge(statement),
  );
}

/** An office or a membership lasts as long as its period; a deed is done on its day. */
function spanOf({ type, date, period }: ExportedStatement): Properties {
  if (!LASTING.includes(type) || period === null)
    return type === "HOLDS_OFFICE" ? {} : { startDate: date, endDate: date };
  const [startDate = null, endDate = null] = period.split("/").map((end) => (DATE.test(end) ? end : null));
  return { startDate, endDate };
}

const LASTING = ["HOLDS_OFFICE", "MEMBER_OF", "LEADS"];
const DATE = /^\d{4}(-\d{2}){0,2}$/;

/** Written at once, for there are many and their ids and days need no cleaning. */
function relationshipEntity(row: FoundRelationship): string {
  const [subject, object] = [ftmId(row.subjectId), ftmId(row.objectId)];
  const dates =
    row.firstDate === null || row.lastDate === null
      ? ""
      : `,"startDate":["${row.firstDate}"],"endDate":["${row.lastDate}"]`;
  return (
    `{"id":"${relationshipFtmId(row.type, subject, object)}","schema":"UnknownLink","properties":{` +
    `"subject":["${subject}"],"object":["${object}"],"role":["${relationLabel(row.type)}"]${dates}` +
    `,"summary":["${row.statements} statements in ${row.briefs} briefs"],"recordId":[${JSON.stringify(row.id)}]}` +
    `,"griot":${JSON.stringify(relationshipEdge(row))}}\n`
  );
}
