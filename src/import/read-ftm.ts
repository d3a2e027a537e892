import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import { IDENTIFIER_SCHEMES } from "../../schema/ontology/identifier-schemes.js";
import { lifespanNames } from "../../schema/ontology/lifespan.js";
import { readCountry, readDate, readDates, type ImportRecord, type LinkRecord } from "./import-record.js";
import { linesOf, type ImportSource } from "./source-lines.js";

/** FollowTheMoney schemata that are actors of ours. */
const KINDS: Readonly<Record<string, ActorKind>> = {
  Person: "PERSON",
  PublicBody: "PUBLIC_BODY",
  Organization: "ORGANIZATION",
  Company: "ORGANIZATION",
  LegalEntity: "ORGANIZATION",
};

const NAMES = ["name", "alias", "weakAlias", "previousName"];

/** An entity as a line holds it. */
interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly unknown[]>>;
  readonly caption?: unknown;
  readonly datasets?: readonly unknown[];
  readonly last_change?: unknown;
}

/** FollowTheMoney entities, one a line, as OpenSanctions and Aleph write them. */
export async function* readFtm(source: ImportSource, onBytes: (bytes: number) => void): AsyncGenerator<ImportRecord> {
  for await (const { line, text } of linesOf(source, onBytes)) {
    const read = parse(text);
    yield typeof read === "string"
      ? { record: "fault", reason: `${source.name}, line ${line}: ${read}` }
      : recordOf(read);
  }
}

/** The entity, or one sentence that says what is wrong. */
function parse(text: string): Entity | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `expected one FollowTheMoney entity as JSON, but ${(error as Error).message}.`;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return 'expected one FollowTheMoney entity, {"id", "schema", "properties"}.';
  }
  const { id, schema, properties } = value as Record<string, unknown>;
  if (typeof id !== "string" || id === "") return 'field "id": expected a text.';
  if (typeof schema !== "string" || schema === "") return `entity "${id}": field "schema": expected a text.`;
  if (typeof properties !== "object" || properties === null) {
    return `entity "${id}": field "properties": expected an object of lists.`;
  }
  const wrong = Object.entries(properties).find(([, list]) => !Array.isArray(list));
  return wrong ? `entity "${id}": property "${wrong[0]}": expected a list.` : (value as Entity);
}

const idOf = (id: string): string => `ftm:${id}`;

/** Texts of these properties, in their order. */
const textsOf = ({ properties }: Entity, names: readonly string[]): readonly string[] =>
  names.flatMap((name) =>
    (properties[name] ?? []).filter((text): text is string => typeof text === "string" && text.trim() !== ""),
  );

const textOf = (entity: Entity, ...names: readonly string[]): string | null =>
  textsOf(entity, names)[0]?.trim() ?? null;

/** Id of the first entity that a property names; nested files hold the entity itself. */
function refOf({ properties }: Entity, ...names: readonly string[]): string | null {
  for (const name of names) {
    const [value] = properties[name] ?? [];
    const id = typeof value === "object" && value !== null ? (value as { readonly id?: unknown }).id : value;
    if (typeof id === "string" && id !== "") return idOf(id);
  }
  return null;
}

function recordOf(entity: Entity): ImportRecord {
  const { schema } = entity;
  const kind = KINDS[schema];
  if (kind) return actorOf(entity, kind);
  if (schema === "Position") {
    const title = textOf(entity, "name") ?? (typeof entity.caption === "string" ? entity.caption : null);
    if (title === null) return left(`${schema} without name`);
    return {
      record: "post",
      id: idOf(entity.id),
      title,
      body: refOf(entity, "organization"),
      country: readCountry(textOf(entity, "country", "jurisdiction")),
    };
  }
  if (schema === "Occupancy") return linkOf(entity, "HOLDS_OFFICE", refOf(entity, "holder"), null);
  if (schema === "Membership") {
    return linkOf(entity, "MEMBER_OF", refOf(entity, "member"), refOf(entity, "organization"));
  }
  if (schema === "Directorship") {
    const type = textOf(entity, "role") === null ? "LEADS" : "HOLDS_OFFICE";
    return linkOf(entity, type, refOf(entity, "director"), refOf(entity, "organization"));
  }
  if (schema === "Employment") {
    const type = textOf(entity, "role") === null ? "MEMBER_OF" : "HOLDS_OFFICE";
    return linkOf(entity, type, refOf(entity, "employee"), refOf(entity, "employer"));
  }
  return left(schema);
}

const left = (what: string): ImportRecord => ({ record: "left", what });

function actorOf(entity: Entity, kind: ActorKind): ImportRecord {
  const texts = [...new Set(textsOf(entity, NAMES).map((text) => text.trim()))];
  const [name = nameOfParts(entity), ...others] = texts;
  if (name === null) return left(`${entity.schema} without name`);
  const [began, ended] = lifespanNames(kind).ftm;
  const countries = textsOf(entity, ["country", "nationality", "citizenship", "jurisdiction"]).map(readCountry);
  return {
    record: "actor",
    id: idOf(entity.id),
    kind,
    name,
    aliases: others,
    country: countries.find((code) => code !== null) ?? null,
    description: textOf(entity, "position", "summary"),
    externalIds: Object.entries(IDENTIFIER_SCHEMES).flatMap(([scheme, { ftm }]) =>
      textsOf(entity, [ftm]).map((text) => `${scheme}:${text.trim()}`),
    ),
    began: readDates(textsOf(entity, [began])),
    ended: readDates(textsOf(entity, [ended])),
  };
}

/** «firstName», «lastName»: what a person without a name of its own is called. */
function nameOfParts(entity: Entity): string | null {
  const parts = textsOf(entity, ["firstName", "secondName", "middleName", "fatherName", "lastName"]);
  return parts.length > 1 ? parts.map((part) => part.trim()).join(" ") : null;
}

function linkOf(entity: Entity, type: LinkRecord["type"], subject: string | null, object: string | null): ImportRecord {
  const post = type === "HOLDS_OFFICE" ? refOf(entity, "post") : null;
  const title = type === "HOLDS_OFFICE" ? textOf(entity, "role") : null;
  if (subject === null || (object === null && post === null))
    return left(`${entity.schema} of which an end is missing`);
  const [dataset] = entity.datasets ?? [];
  return {
    record: "link",
    id: idOf(entity.id),
    type,
    subject,
    object,
    post,
    term: null,
    title,
    from: readDate(textOf(entity, "startDate", "date")),
    to: readDate(textOf(entity, "endDate")),
    url: textOf(entity, "sourceUrl"),
    publishedOn: readDay(entity.last_change) ?? readDay(textOf(entity, "modifiedAt", "publishedAt")),
    source: typeof dataset === "string" ? dataset : textOf(entity, "publisher"),
  };
}

const readDay = (text: unknown): string | null => {
  const date = readDate(text);
  return date?.length === 10 ? date : null;
};
