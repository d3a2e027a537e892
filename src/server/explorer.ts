import { gzipSync } from "node:zlib";
import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import type { RequestHandler } from "express";
import { exampleQuestions } from "./example-questions.js";

/** The page is whole in itself; this makes sure that the browser asks no other host for anything. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'unsafe-inline'",
  "font-src data:",
  "img-src data: blob:",
  "worker-src blob: data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** GraphiQL with its scripts, styles and fonts inside, for a browser that opens /graphql; anything else goes on. */
export function explorer(): RequestHandler {
  let page: Buffer | null = null;
  return (request, response, next) => {
    if (request.method !== "GET" || request.query["query"] !== undefined || !request.accepts(["json", "html"]))
      return next();
    if (request.accepts(["json", "html"]) !== "html") return next();
    // 9 MB, 2 MB compressed: made once, at the first visit.
    page ??= gzipSync(
      renderGraphiQL({ endpoint: "/graphql", title: "Griot", defaultQuery: exampleQuestions()[0] ?? "" }),
    );
    response
      .set({
        "Content-Type": "text/html; charset=utf-8",
        "Content-Encoding": "gzip",
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
        "X-Content-Type-Options": "nosniff",
      })
      .send(page);
  };
}
