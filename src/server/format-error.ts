import { unwrapResolverError } from "@apollo/server/errors";
import { isEnumType, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { AppError, type ErrorCode } from "../../schema/ontology/errors.js";

/** Codes that GraphQL itself gives to requests it refuses; their messages speak of the request alone. */
const REFUSED_REQUEST: readonly unknown[] = [
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
];

/** How the values of arguments are refused by GraphQL itself. */
const WRONG_VALUE = /^(Value |Expected value of type |(Int|Float|String|Boolean|ID) cannot represent )/;

const UNAVAILABLE: GraphQLFormattedError = {
  message: "The graph does not answer at the moment; try again shortly.",
  extensions: { code: "SERVICE_UNAVAILABLE" },
};

const INTERNAL: GraphQLFormattedError = {
  message: "Griot could not answer because of an error of its own; its log says more.",
  extensions: { code: "INTERNAL_SERVER_ERROR" },
};

/** The one refusal of a request that comes without a code. */
const WRONG_HASH = {
  of: "provided sha does not match query",
  answer: {
    message: "The sha256Hash of the persisted query is not that of its text.",
    extensions: { code: "BAD_REQUEST" },
  },
} as const;

const ANSWERS: Partial<Record<ErrorCode, "INPUT" | "UNAVAILABLE">> = {
  INPUT_INVALID: "INPUT",
  STORE_UNREACHABLE: "UNAVAILABLE",
  STORE_LOCKED: "UNAVAILABLE",
};

/**
 * What callers see of an error: what they can act on, never a stack, a Cypher text or an address of ours.
 * @param report told of every error that is not the caller's.
 */
export function errorFormatter(schema: GraphQLSchema, report: (error: unknown) => void) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const { locations, path } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const error = unwrapResolverError(thrown);
    const answer = error instanceof AppError ? ANSWERS[error.code] : undefined;
    if (error instanceof AppError && answer === "INPUT") {
      return { message: error.message, ...place, extensions: { code: "BAD_USER_INPUT" } };
    }
    if (!path && formatted.message === WRONG_HASH.of) return WRONG_HASH.answer;
    const code = formatted.extensions?.["code"];
    if (REFUSED_REQUEST.includes(code) && !(error instanceof AppError)) {
      const message = withAllowedValues(formatted.message, schema);
      return { message, ...place, extensions: { code: WRONG_VALUE.test(message) ? "BAD_USER_INPUT" : code } };
    }
    report(error);
    return { ...(answer === "UNAVAILABLE" ? UNAVAILABLE : INTERNAL), ...place };
  };
}

/** A value that an enum has not: says which it has. */
function withAllowedValues(message: string, schema: GraphQLSchema): string {
  const named = /does not exist in "(\w+)" enum\./.exec(message)?.[1];
  const type = named === undefined ? undefined : schema.getType(named);
  if (!isEnumType(type)) return message;
  return `${message} Allowed: ${type
    .getValues()
    .map((value) => value.name)
    .join(", ")}.`;
}
