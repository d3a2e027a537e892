import { isActorKind, type ActorKind } from "../schema/ontology/actor-kinds.js";
import type { Lifespan } from "../schema/ontology/lifespan.js";
import type { Actor } from "../schema/ontology/model.js";
import type { PartialDate } from "../schema/ontology/partial-date.js";
import type { Row } from "./graph-store.js";
import { readString, readStringList, readStringOrNull, RowError } from "./row.js";

/** An actor as the graph has it. */
export interface FoundActor extends Actor, Lifespan {}

/** Columns of an actor bound to `a`, as `readActor` takes them. */
export const ACTOR_COLUMNS =
  "a.id AS id, a.kind AS kind, a.name AS name, a.aliases AS aliases, a.country AS country, " +
  "a.description AS description, a.began AS began, a.ended AS ended";

/** The same of an actor bound to `o` as one value, for rows that bring an actor along. */
export const OTHER_ACTOR =
  "{id: o.id, kind: o.kind, name: o.name, aliases: o.aliases, country: o.country, description: o.description, " +
  "began: o.began, ended: o.ended}";

/** @throws RowError */
export const readActor = (row: Row): FoundActor => ({
  id: readString(row, "id"),
  kind: readKind(row),
  name: readString(row, "name"),
  aliases: readStringList(row, "aliases"),
  country: readStringOrNull(row, "country"),
  description: readStringOrNull(row, "description"),
  began: readDates(row, "began"),
  ended: readDates(row, "ended"),
});

const NO_DATES: readonly PartialDate[] = [];

/** Most actors have none, and then not even the property. */
const readDates = (row: Row, column: "began" | "ended"): readonly PartialDate[] =>
  row[column] == null ? NO_DATES : readStringList(row, column);

function readKind(row: Row): ActorKind {
  const kind = readString(row, "kind");
  if (!isActorKind(kind)) throw new RowError("kind", "a kind of actor", kind);
  return kind;
}
