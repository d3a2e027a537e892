import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { GraphStore } from "../../queries/graph-store.js";
import { isAnswering } from "./is-answering.js";

/** Memory, processor and event loop of this process, however many servers it runs. */
const ofProcess = new Registry();
collectDefaultMetrics({ register: ofProcess });

/** Upper bounds in seconds: a millisecond for an actor by id, ten seconds for a large export. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Paths that are told apart; all others count as one, so that nobody's guesses fill the memory. */
const ROUTES = /^\/(?:graphql|export|assets|health|ready|metrics)?(?=[/?]|$)/;

export interface Metrics {
  /** Answers at /metrics, as Prometheus reads it. */
  readonly page: RequestHandler;
  /** Measures each request from its arrival until the answer is out. */
  readonly measured: (answer: RequestListener) => RequestListener;
  /** The same graph; each question and change that it is asked is measured. */
  readonly store: GraphStore;
}

/** What the server measures of itself and of its graph. */
export function metricsOf(graph: GraphStore): Metrics {
  const register = new Registry();
  const requests = new Histogram({
    ...{ name: "griot_http_request_duration_seconds", help: "Time from a request's arrival until its answer is out." },
    ...{ labelNames: ["route", "method", "status"] as const, buckets: BUCKETS, registers: [register] },
  });
  const questions = new Histogram({
    ...{ name: "griot_graph_query_duration_seconds", help: "Time of one round trip to the graph." },
    ...{ labelNames: ["kind", "outcome"] as const, buckets: BUCKETS, registers: [register] },
  });
  new Gauge({
    ...{ name: "griot_graph_up", help: "1 where the graph answers, 0 where not.", registers: [register] },
    ...{ labelNames: ["engine"] as const },
    async collect() {
      this.set({ engine: graph.engine }, (await isAnswering(graph)) ? 1 : 0);
    },
  });
  const all = Registry.merge([ofProcess, register]);
  const timed = async <Answer>(kind: "read" | "write", ask: () => Promise<Answer>): Promise<Answer> => {
    const end = questions.startTimer({ kind });
    try {
      const answer = await ask();
      end({ outcome: "ok" });
      return answer;
    } catch (error) {
      end({ outcome: "failed" });
      throw error;
    }
  };
  return {
    page: async (_request, response) => void response.type(all.contentType).send(await all.metrics()),
    measured: (answer) => (request: IncomingMessage, response: ServerResponse) => {
      const end = requests.startTimer({ method: request.method ?? "" });
      const route = ROUTES.exec(request.url ?? "")?.[0] ?? "other";
      response.once("close", () => end({ route, status: String(response.statusCode) }));
      answer(request, response);
    },
    store: {
      engine: graph.engine,
      read: (query) => timed("read", () => graph.read(query)),
      write: (queries) => timed("write", () => graph.write(queries)),
      stream: (query) => graph.stream(query),
      close: () => graph.close(),
    },
  };
}
