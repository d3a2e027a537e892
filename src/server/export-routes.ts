import { once } from "node:events";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createGzip } from "node:zlib";
import { Router, type Request, type RequestHandler, type Response } from "express";
import type { GraphQLSchema } from "graphql";
import type { GraphStore } from "../../queries/graph-store.js";
import { AppError, InputError } from "../../schema/ontology/errors.js";
import { DEFAULT_LICENCE } from "../export/citation.js";
import { EXPORT_FORMATS, exportFormat } from "../export/formats.js";
import { openExport, type OpenedExport } from "../export/open-export.js";
import { readExportRequest, type ExportParameters } from "../export/read-export-request.js";
import { select } from "../export/selection.js";

export interface ExportRouteOptions {
  readonly store: GraphStore;
  readonly schema: GraphQLSchema;
  /** Licence of the sources, as each file cites it. */
  readonly licence?: string | undefined;
  /** Told of every error that is not the caller's. */
  readonly report: (error: unknown) => void;
}

/** `GET /export` lists the formats, `GET /export/<format>?…` streams one; a client that leaves ends the questions. */
export function exportRoutes(options: ExportRouteOptions): Router {
  const router = Router();
  router.use(readableFromAnywhere);
  router.get("/", (_request, response) => {
    response.json({
      formats: EXPORT_FORMATS.map(({ name, title, mediaType, ending }) => ({ name, title, mediaType, ending })),
    });
  });
  router.get("/:format", async (request, response) => {
    try {
      await send(request, response, await open(request, options));
    } catch (error) {
      answer(error, response, options.report);
    }
  });
  return router;
}

/** Any page may read what anyone who reaches the server may read: Gephi Lite opens an address by itself. */
const readableFromAnywhere: RequestHandler = (request, response, next) => {
  response.set({ "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Content-Disposition" });
  if (request.method !== "OPTIONS") return next();
  response
    .set({ "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS", "Access-Control-Allow-Private-Network": "true" })
    .status(204)
    .end();
};

async function open(request: Request, { store, schema, licence }: ExportRouteOptions): Promise<OpenedExport> {
  const { file, gzip, ...parameters } = parametersOf(request);
  const format = exportFormat(String(request.params["format"]));
  const asked = readExportRequest(parameters, schema);
  const selection = await select(store, asked, licence ?? DEFAULT_LICENCE);
  return openExport(format, asked, selection, { file: file?.[0], gzip: gzip !== undefined && gzip[0] !== "false" });
}

const parametersOf = ({ query }: Request): ExportParameters =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value].flat().map(String)]));

async function send(request: Request, response: Response, opened: OpenedExport): Promise<void> {
  const { fileName, mediaType, stream } = opened;
  try {
    await once(stream, "readable"); // what goes wrong before the first byte is answered as an error
    const isPacked = /zip/.test(mediaType);
    const compresses = !isPacked && request.acceptsEncodings("gzip") === "gzip";
    response.set({
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "X-Content-Type-Options": "nosniff",
      ...(!isPacked && { Vary: "Accept-Encoding" }),
      ...(compresses && { "Content-Encoding": "gzip" }),
    });
    if (request.method === "HEAD") response.end();
    else if (compresses) await pipeline(stream, createGzip({ level: constants.Z_BEST_SPEED }), response);
    else await pipeline(stream, response);
  } finally {
    end(stream);
  }
}

const end = (stream: Readable): void => void stream.on("error", () => undefined).destroy();

function answer(error: unknown, response: Response, report: (error: unknown) => void): void {
  if (isDeparture(error)) return;
  const isCallers = error instanceof InputError;
  const isUnavailable = error instanceof AppError && /^STORE_/.test(error.code);
  if (!isCallers) report(error);
  if (response.headersSent) return void response.destroy();
  const [status, code, message] = isCallers
    ? [400, "BAD_USER_INPUT", error.message]
    : isUnavailable
      ? [503, "SERVICE_UNAVAILABLE", "The graph does not answer at the moment; try again shortly."]
      : [500, "INTERNAL_SERVER_ERROR", "Griot could not export because of an error of its own; its log says more."];
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}

/** The client has left, which is no error of anyone. */
const isDeparture = (error: unknown): boolean =>
  (error as { readonly code?: unknown } | null)?.code === "ERR_STREAM_PREMATURE_CLOSE";
