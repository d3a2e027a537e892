import type { ApolloServer } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { GraphStore } from "../../queries/graph-store.js";
import type { Context } from "../../schema/graphql/context.js";
import { dashboard } from "./dashboard.js";
import { explorer } from "./explorer.js";
import { isAnswering } from "./is-answering.js";
import { MAX_BODY_MB } from "./limits.js";
import { NO_JSON, refusal, TOO_LARGE } from "./refusal.js";

/** The paths of the server: the dashboard at /, /graphql, /export, /health, /ready, /metrics. */
export function createApp(
  apollo: ApolloServer<Context>,
  store: GraphStore,
  newContext: () => Context,
  { exports, metrics }: { readonly exports: RequestHandler; readonly metrics: RequestHandler },
): Express {
  const app = express();
  app.disable("x-powered-by");
  app.get("/health", (_request, response) => void response.json({ status: "ok" }));
  app.get("/ready", async (_request, response) => {
    const ready = await isAnswering(store);
    response.status(ready ? 200 : 503).json(ready ? { status: "ready" } : { status: "the graph does not answer" });
  });
  app.get("/metrics", metrics);
  app.use(
    "/graphql",
    explorer(),
    express.json({ limit: `${MAX_BODY_MB}mb` }),
    expressMiddleware(apollo, { context: async () => newContext() }),
  );
  app.use("/export", exports);
  app.use(dashboard() ?? toExplorer);
  app.use((request, response) => {
    response.status(404).json(refusal("NOT_FOUND", `Nothing lives at ${request.path}; the API is at /graphql.`));
  });
  app.use(onError);
  return app;
}

/** Where the dashboard was not built. */
const toExplorer: RequestHandler = (request, response, next) =>
  request.path === "/" ? response.redirect("/graphql") : next();

/** A body that was not taken: too large, no JSON, cut off. */
const onError: ErrorRequestHandler = (
  error: { readonly status?: number; readonly type?: string },
  _request,
  response,
  next,
) => {
  if (response.headersSent) return next(error);
  if (error.type === "entity.too.large") {
    response.status(413).json(TOO_LARGE);
  } else if (error.type === "entity.parse.failed") {
    response.status(400).json(NO_JSON);
  } else {
    response.status(error.status ?? 500).json(refusal("BAD_REQUEST", "The request could not be read."));
  }
};
