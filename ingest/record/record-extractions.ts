import type { Query } from "../../queries/graph-store.js";
import { dropUnproven } from "../../queries/write/drop-unproven.js";
import { linkEnds } from "../../queries/write/link-ends.js";
import { linkRole } from "../../queries/write/link-role.js";
import { numberRecorded } from "../../queries/write/number-recorded.js";
import { recordEvidence } from "../../queries/write/record-evidence.js";
import { recordMentions } from "../../queries/write/record-mentions.js";
import { refreshSummaries } from "../../queries/write/refresh-summaries.js";
import { settleStatements } from "../../queries/write/settle-statements.js";
import { upsertActors } from "../../queries/write/upsert-actors.js";
import { upsertBriefs } from "../../queries/write/upsert-briefs.js";
import { upsertStatements } from "../../queries/write/upsert-statements.js";
import { withdrawReadings } from "../../queries/write/withdraw-readings.js";
import { ACTOR_KINDS, type ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { Extraction } from "../../schema/ontology/model.js";
import {
  actorRows,
  briefRows,
  evidenceRows,
  mentionRows,
  pairRows,
  readingRows,
  roleRows,
  statementRows,
} from "./graph-rows.js";

/**
 * The writes, for one transaction, that put these readings into the graph; asked again, nothing changes. Another reading
 * of a brief that is known takes the place of the earlier one. Rows are sorted, so that processes that write at the same time take locks in one order.
 * @param ingestedAt ISO instant at which the briefs came in.
 */
export function recordExtractions(extractions: readonly Extraction[], ingestedAt: string): readonly Query<unknown>[] {
  if (extractions.length === 0) return [];
  const actors = actorRows(extractions);
  const statements = statementRows(extractions);
  const statementIds = statements.map((statement) => statement.id);
  return [
    upsertBriefs(briefRows(extractions), ingestedAt),
    ...withdrawReadings(readingRows(extractions)),
    ...(Object.keys(ACTOR_KINDS) as ActorKind[]).flatMap((kind) => {
      const rows = actors.get(kind);
      return rows ? [upsertActors(kind, rows)] : [];
    }),
    recordMentions(mentionRows(extractions)),
    upsertStatements(statements),
    ...linkEnds(statementIds),
    linkRole("ON_BEHALF_OF", roleRows(extractions, "onBehalfOf")),
    linkRole("AT", roleRows(extractions, "place")),
    recordEvidence(evidenceRows(extractions)),
    settleStatements(statementIds),
    ...dropUnproven(),
    ...[...pairRows(extractions)].flatMap(([type, pairs]) => refreshSummaries(type, pairs)),
    ...numberRecorded(
      idsInReadingOrder(extractions.map(({ brief }) => brief)),
      idsInReadingOrder(extractions.flatMap(({ statements }) => statements)),
    ),
  ];
}

/** Ids of what was read, each once, in the order of its first occurrence. */
const idsInReadingOrder = (items: readonly { readonly id: string }[]): readonly string[] => [
  ...new Set(items.map(({ id }) => id)),
];
