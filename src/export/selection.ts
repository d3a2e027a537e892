import DataLoader from "dataloader";
import { actorsForExport } from "../../queries/export/exported-actor.js";
import { briefsForExport } from "../../queries/export/exported-brief.js";
import { graphState, halfStatements } from "../../queries/export/selected-ids.js";
import type { GraphStore } from "../../queries/graph-store.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { keptIds } from "../../schema/graphql/kept-actors.js";
import { withKeptIds } from "../../schema/graphql/meant-filter.js";
import { citationOf, type Citation } from "./citation.js";
import type { ExportedRows, RowKind } from "./export-format.js";
import type { ExportRequest } from "./export-request.js";
import { selectIds } from "./select-ids.js";
import { relationshipsOf, statementsOf } from "./edges-of.js";
import { keep, pages, walkIds } from "./walk.js";

/** What a request selects, to be walked through once or several times. */
export interface Selection {
  readonly citation: Citation;
  /** Pages of rows in their order; whoever stops early has nothing more asked. */
  readonly rows: { readonly [Kind in RowKind]: () => AsyncIterable<readonly ExportedRows[Kind][]> };
}

/** The filter that lets through all there is. */
const EVERYTHING = {
  includePlanned: true,
  includeNegated: true,
  statuses: ["EXTRACTED", "CONFIRMED", "REJECTED"],
} as const satisfies StatementFilter;

/** A brief may be long. */
const BRIEFS_A_PAGE = 200;

/** Finds what the request selects. @throws StoreError */
export async function select(store: GraphStore, request: ExportRequest, licence: string): Promise<Selection> {
  const kept = new DataLoader<string, string>(async (ids) => ids.map(await keptIds(store, ids)));
  const meant = await withKeptIds(request.filter, kept);
  const filter = request.everything ? { ...meant, ...EVERYTHING } : meant;
  const { actors, briefs, within } = await selectIds(store, { ...request, filter: meant }, filter);
  const [state] = await store.read(graphState());
  const isWithin = (id: string | null): boolean => within === null || id === null || within.has(id);
  const endsWithin = ({ subjectId, objectId }: Ends): boolean => isWithin(subjectId) && isWithin(objectId);
  return {
    citation: citationOf(request, { lastIngestion: state?.lastIngestion ?? null, briefs: briefs.length }, licence),
    rows: {
      actors: () => walkIds(actors, (ids) => store.read(actorsForExport(ids))),
      briefs: () => walkIds(briefs, (ids) => store.read(briefsForExport(ids, request.everything)), BRIEFS_A_PAGE),
      halves: () => keep(pages(store.stream(halfStatements(filter))), ({ actorId }) => isWithin(actorId)),
      statements: () => keep(statementsOf(store, filter, actors), endsWithin),
      // what they sum up is settled: never what is planned, denied or rejected
      relationships: () => keep(relationshipsOf(store, meant, actors), endsWithin),
    },
  };
}

interface Ends {
  readonly subjectId: string | null;
  readonly objectId: string | null;
}
