import { relationshipsForExport, relationshipsOfActorForExport } from "../../queries/export/exported-relationship.js";
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

/** The relationships that start at these actors. */
export const relationshipsOf = (
  store: GraphStore,
  filter: StatementFilter,
  actorIds: readonly string[],
): AsyncGenerator<readonly FoundRelationship[]> =>
  walk(actorIds, {
    ofActors: (asked, limit) => store.read(relationshipsForExport(filter, asked, limit)),
    ofActor: (page) => store.read(relationshipsOfActorForExport(filter, page)),
    placeOf: ({ id }) => id,
  });
