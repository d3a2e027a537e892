import type { GraphStore } from "../../queries/graph-store.js";
import { linksAmongActors, mostConnected } from "../../queries/links-among-actors.js";
import {
  betweennessOf,
  communitiesOf,
  graphOf,
  pagerankOf,
  type Community,
  type MeasuredGraph,
  type Score,
} from "../../queries/measure-graph.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { InputError } from "../ontology/errors.js";
import { cachedAnswer } from "./answer-cache.js";

export type Centrality = "DEGREE" | "STATEMENTS" | "PAGERANK" | "BETWEENNESS";

/** Most links that PageRank and communities are computed over: about a second. */
const MAX_LINKS = 50_000;

/** Most steps, actors times links, that betweenness may take: about a second. */
const MAX_STEPS = 20_000_000;

/** Rows kept of a ranking. */
export const MAX_RANKED = 500;

const whole = (count: number): string => count.toLocaleString("en-US");

/** The actors of the highest scores, equals by id. @throws InputError when it would cost too much. */
export const rankActors = (store: GraphStore, by: Centrality, filter: StatementFilter): Promise<readonly Score[]> =>
  cachedAnswer(store, ["ranking", by, filter], async () => {
    if (by === "DEGREE" || by === "STATEMENTS") {
      const column = by === "DEGREE" ? "others" : "statements";
      const rows = await store.read(mostConnected(filter, column, MAX_RANKED));
      return rows.map((row) => ({ actorId: row.actorId, score: row[column] }));
    }
    const graph = await readGraph(store, by, filter);
    if (by === "PAGERANK") return pagerankOf(graph).slice(0, MAX_RANKED);
    const steps = graph.order * graph.size;
    if (steps > MAX_STEPS) {
      throw new InputError(
        `Argument "by": BETWEENNESS over ${whole(graph.order)} actors and ${whole(graph.size)} links takes ` +
          `${whole(steps)} steps, but at most ${whole(MAX_STEPS)} are allowed; let fewer statements through with ` +
          `"filter", or take DEGREE, STATEMENTS or PAGERANK.`,
      );
    }
    return betweennessOf(graph).slice(0, MAX_RANKED);
  });

/** @throws InputError when it would cost too much. */
export const findCommunities = (store: GraphStore, filter: StatementFilter): Promise<readonly Community[]> =>
  cachedAnswer(store, ["communities", filter], async () =>
    communitiesOf(await readGraph(store, "Communities", filter)),
  );

async function readGraph(store: GraphStore, measure: string, filter: StatementFilter): Promise<MeasuredGraph> {
  const links = await store.read(linksAmongActors(filter, MAX_LINKS + 1));
  if (links.length > MAX_LINKS) {
    throw new InputError(
      `Argument "filter": ${measure} over more than ${whole(MAX_LINKS)} links costs too much; let fewer statements ` +
        `through${measure === "PAGERANK" ? ', or take "by": DEGREE or STATEMENTS' : ""}.`,
    );
  }
  return graphOf(links);
}
