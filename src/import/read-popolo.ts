import { JSONParser } from "@streamparser/json";
import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import { lifespanNames } from "../../schema/ontology/lifespan.js";
import { readCountry, readDate, readDates, type ImportRecord, type LinkRecord } from "./import-record.js";
import { openSource, type ImportSource } from "./source-lines.js";

type Item = Readonly<Record<string, unknown>>;

/** Popolo's lists, and how an item of each is read. */
const READERS: Readonly<Record<string, (item: Item) => ImportRecord>> = {
  persons: (item) => actorOf(item, "PERSON", "person"),
  organizations: (item) => actorOf(item, kindOf(item), "organization"),
  posts: postOf,
  events: termOf,
  memberships: linkOf,
  areas: () => ({ record: "left", what: "area" }),
};

/**
 * A Popolo document as EveryPolitician published them: `persons`, `organizations`, `memberships`, `posts`, `events`. Read
 * as a stream: one item at a time is held.
 */
export async function* readPopolo(
  source: ImportSource,
  onBytes: (bytes: number) => void,
): AsyncGenerator<ImportRecord> {
  let found: ImportRecord[] = [];
  let lists = 0;
  let lines = 1;
  const parser = new JSONParser({ paths: ["$.*.*"], keepStack: false });
  parser.onValue = ({ value, key, stack }) => {
    const list = stack.at(-1)?.key;
    const reader = typeof list === "string" ? READERS[list] : undefined;
    if (!reader) return;
    lists += 1;
    const isItem = typeof value === "object" && value !== null && !Array.isArray(value);
    found.push(
      isItem
        ? reader(value)
        : { record: "fault", reason: `${source.name}, ${String(list)}[${String(key)}]: expected an object.` },
    );
  };
  for await (const chunk of openSource(source, onBytes)) {
    try {
      parser.write(chunk as Buffer);
    } catch (error) {
      yield* found;
      const what = error instanceof Error ? error.message : String(error);
      yield {
        record: "fault",
        reason: `${source.name}, near line ${lines}: expected a Popolo document as JSON, but ${what}.`,
      };
      return;
    }
    lines += newlines(chunk as Buffer);
    yield* found;
    found = [];
  }
  if (!parser.isEnded) {
    yield { record: "fault", reason: `${source.name}, line ${lines}: the document ends before it is complete.` };
  } else if (lists === 0) {
    yield {
      record: "fault",
      reason: `${source.name}: expected a Popolo document with "persons", "organizations" or "memberships".`,
    };
  }
}

function newlines(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}

const text = (item: Item, name: string): string | null => {
  const value = item[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
};

const itemsOf = (item: Item, name: string): readonly Item[] =>
  Array.isArray(item[name])
    ? (item[name] as unknown[]).filter((each): each is Item => typeof each === "object" && each !== null)
    : [];

const missing = (what: string, field: string): ImportRecord => ({ record: "left", what: `${what} without ${field}` });

/** Ids are unique within their list only. */
const idOf = (list: string, id: string): string => `popolo-${list}:${id}`;

const refOf = (item: Item, field: string, list: string): string | null => {
  const id = text(item, field);
  return id === null ? null : idOf(list, id);
};

/** A chamber of parliament or a ministry is a public body; a party is none. */
const kindOf = (item: Item): ActorKind =>
  /legislature|executive|ministry|department|committee|chamber/i.test(text(item, "classification") ?? "")
    ? "PUBLIC_BODY"
    : "ORGANIZATION";

function actorOf(item: Item, kind: ActorKind, list: string): ImportRecord {
  const [id, name] = [text(item, "id"), text(item, "name")];
  if (id === null) return missing(list, "id");
  if (name === null) return missing(list, "name");
  const [began, ended] = lifespanNames(kind).popolo;
  const others = itemsOf(item, "other_names").flatMap((other) => text(other, "name") ?? []);
  const countries = [text(item, "national_identity"), text(item, "country"), text(item, "country_code")].map(
    readCountry,
  );
  return {
    record: "actor",
    id: idOf(list, id),
    kind,
    name,
    aliases: [...new Set([...others, text(item, "sort_name") ?? name])].filter((other) => other !== name),
    country: countries.find((code) => code !== null) ?? null,
    description: text(item, "summary"),
    externalIds: itemsOf(item, "identifiers").flatMap((identifier) => {
      const [scheme, value] = [text(identifier, "scheme"), text(identifier, "identifier")];
      return scheme === null || value === null ? [] : [`${scheme}:${value}`];
    }),
    began: readDates([item[began]]),
    ended: readDates([item[ended]]),
  };
}

function postOf(item: Item): ImportRecord {
  const [id, title] = [text(item, "id"), text(item, "label") ?? text(item, "role")];
  if (id === null) return missing("post", "id");
  if (title === null) return missing("post", "label");
  return {
    record: "post",
    id: idOf("post", id),
    title,
    body: refOf(item, "organization_id", "organization"),
    country: null,
  };
}

function termOf(item: Item): ImportRecord {
  const id = text(item, "id");
  if (id === null) return missing("event", "id");
  return { record: "term", id: idOf("event", id), from: readDate(item["start_date"]), to: readDate(item["end_date"]) };
}

function linkOf(item: Item): ImportRecord {
  const subject = refOf(item, "person_id", "person") ?? refOf(item, "member_id", "person");
  const [object, post] = [refOf(item, "organization_id", "organization"), refOf(item, "post_id", "post")];
  if (subject === null || (object === null && post === null)) return missing("membership", "an end");
  const role = text(item, "role");
  const isOffice = post !== null || (role !== null && !/^(?:member|membre)$/i.test(role));
  const type: LinkRecord["type"] = isOffice ? "HOLDS_OFFICE" : "MEMBER_OF";
  const [from, to] = [readDate(item["start_date"]), readDate(item["end_date"])];
  const named = text(item, "id") ?? [subject, object ?? post, item["legislative_period_id"], from].join(" ");
  return {
    record: "link",
    id: `popolo-membership:${named}`,
    type,
    subject,
    object,
    post,
    term: refOf(item, "legislative_period_id", "event"),
    title: isOffice ? role : null,
    from,
    to,
    publishedOn: null,
    source: null,
    url: itemsOf(item, "sources").flatMap((source) => text(source, "url") ?? [])[0] ?? null,
  };
}
