import {
  readTold,
  relationshipsForExport,
  relationshipsOfActorForExport,
} from "../../queries/export/exported-relationship.js";
import {
  statementsForExport,
  statementsOfActorForExport,
  type End,
  type ExportedStatement,
} from "../../queries/export/exported-statement.js";
import { objectsWithoutSubject } from "../../queries/export/selected-ids.js";
import type { FoundRelationship } from "../../queries/found-relationship.js";
import type { GraphStore } from "../../queries/graph-store.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { pairOf } from "../../queries/write/refresh-summaries.js";
import { walk } from "./walk.js";

/** The statements of these actors, by subject; then those without subject, by object. */
export async function* statementsOf(
  store: GraphStore,
  filter: StatementFilter,
  actorIds: readonly string[],
): AsyncGenerator<readonly ExportedStatement[]> {
  const byEnd = (end: End, ids: readonly string[]): AsyncGenerator<readonly ExportedStatement[]> =>
    walk(ids, {
      ofActors: (asked, limit) => store.read(statementsForExport(filter, end, asked, limit)),
      ofActor: (page) => store.read(statementsOfActorForExport(filter, end, page)),
      placeOf: placeOfStatement,
    });
  yield* byEnd("SUBJECT", actorIds);
  const objects = new Set(await store.read(objectsWithoutSubject(filter)));
  yield* byEnd(
    "OBJECT",
    actorIds.filter((id) => objects.has(id)),
  );
}

/** As the query of one actor's statements has it: those of one pair and type stand together. */
const placeOfStatement = ({ id, type, subjectId, objectId }: ExportedStatement): string =>
  `${subjectId === null || objectId === null ? type : pairOf(type, subjectId, objectId).pair} ${id}`;

/** A relationship as it is told weighs a tenth of a statement with its evidence; fewer pages cost both sides less. */
const RELATIONSHIPS_A_PAGE = 8_000;

/** Read at once: rows as objects are gone before the garbage collector moves them. */
const READ_AT_ONCE = 500;

/** The relationships that start at these actors. */
export async function* relationshipsOf(
  store: GraphStore,
  filter: StatementFilter,
  actorIds: readonly string[],
): AsyncGenerator<readonly FoundRelationship[]> {
  const told = walk(
    actorIds,
    {
      ofActors: (asked, limit) => store.read(relationshipsForExport(filter, asked, limit)),
      ofActor: (page) => store.read(relationshipsOfActorForExport(filter, page)),
      placeOf: (one) => one,
    },
    RELATIONSHIPS_A_PAGE,
  );
  for await (const page of told) {
    for (let from = 0; from < page.length; from += READ_AT_ONCE) {
      yield page.slice(from, from + READ_AT_ONCE).map(readTold);
    }
  }
}
