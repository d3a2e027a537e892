import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Context } from "../../schema/graphql/context.js";
import type { KeptDocument, KeptDocuments } from "./kept-documents.js";
import { MAX_BODY_MB } from "./limits.js";
import { NO_JSON } from "./refusal.js";

export interface QueryAnswering {
  readonly documents: KeptDocuments;
  readonly newContext: () => Context;
  readonly formatError: (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError;
  /** Answers everything else; finds in `body` what was read of the request. */
  readonly rest: RequestListener;
}

/** What a client sends, as far as it is a query like any other. */
interface Asked {
  readonly document: KeptDocument;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The short way to an answer: a valid query in JSON by POST /graphql is read, checked and compiled once and then goes
 * straight to its resolvers. All else takes the long way, which also says what is wrong with a request.
 */
export function answerQueries({ documents, newContext, formatError, rest }: QueryAnswering): RequestListener {
  const answer = async ({ document, variables }: Asked): Promise<string | null> => {
    const result = await document.ask(newContext(), variables);
    if (!result) return null;
    const { data, errors } = result;
    if (!errors) return JSON.stringify({ data });
    return JSON.stringify({ errors: errors.map((error) => formatError(toFormatted(error), causeOf(error))), data });
  };
  return (request, response) => {
    if (!isPlainPost(request)) return void rest(request, response);
    read(request, (text) => {
      const body = parsed(text);
      if (body === undefined) return send(response, 400, JSON.stringify(NO_JSON));
      const theLongWay = (): void => void rest(Object.assign(request, { body }), response);
      const asked = readQuery(body, documents);
      if (!asked) return theLongWay();
      answer(asked).then(
        (text) => (text === null ? theLongWay() : send(response, 200, text)),
        (error: unknown) =>
          send(response, 500, JSON.stringify({ errors: [formatError({ message: "", extensions: {} }, error)] })),
      );
    });
  };
}

/** One whose body is JSON in UTF-8 of a known length: no form of a web page can send it. */
function isPlainPost({ method, url, headers }: IncomingMessage): boolean {
  return (
    method === "POST" &&
    (url === "/graphql" || url === "/graphql/") &&
    JSON_TYPE.test(headers["content-type"] ?? "") &&
    headers["content-encoding"] === undefined &&
    Number(headers["content-length"]) <= MAX_BODY_MB * 1024 * 1024 &&
    TAKES_JSON.test(headers.accept ?? "*/*")
  );
}

const JSON_TYPE = /^application\/json(\s*;\s*charset="?utf-?8"?)?\s*$/i;
const TAKES_JSON = /\*\/\*|\bapplication\/(json|\*)/;

/** A client that leaves in the middle is not answered. */
function read(request: IncomingMessage, then: (text: string) => void): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => then((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString("utf8")));
  request.on("error", () => undefined);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

interface Body {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: { readonly persistedQuery?: { readonly version?: unknown; readonly sha256Hash?: unknown } };
}

/** null for a request that takes the long way. */
function readQuery(body: unknown, documents: KeptDocuments): Asked | null {
  if (!isMap(body)) return null;
  const { query, operationName = null, variables, extensions } = body as Body;
  const hash = isMap(extensions) && isMap(extensions.persistedQuery) ? extensions.persistedQuery.sha256Hash : undefined;
  const text = query ?? (typeof hash === "string" ? documents.textOf(hash) : undefined);
  const isNamed = operationName === null || typeof operationName === "string";
  if (typeof text !== "string" || !isNamed || !(variables == null || isMap(variables))) return null;
  const document = documents.find(text, operationName);
  if (!document || (hash !== undefined && hash !== document.sha256)) return null;
  const given = variables ?? {};
  return document.isTooLarge(given) ? null : { document, variables: given };
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const toFormatted = (error: GraphQLError): GraphQLFormattedError => ({
  message: error.message,
  ...(error.locations && { locations: error.locations }),
  ...(error.path && { path: error.path }),
  extensions: error.originalError instanceof GraphQLError ? error.originalError.extensions : error.extensions,
});

const causeOf = (error: GraphQLError): unknown => error.originalError ?? error;

function send(response: ServerResponse, status: number, text: string): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
    "Cache-Control": "no-store",
  });
  response.end(text);
}
