import { getOperationAST, GraphQLError, OperationTypeNode, parse, specifiedRules, validate } from "graphql";
import type { DocumentNode, GraphQLSchema, ValidationRule } from "graphql";
import { tooManyRows } from "./limit-rows.js";
import { MAX_TOKENS } from "./limits.js";

/** A subscription as a client sends it. */
export interface SentSubscription {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Holds a subscription to what holds for any other request. @returns its document, or why it is refused. */
export function readSubscription(
  schema: GraphQLSchema,
  rules: readonly ValidationRule[],
  { query, operationName, variables }: SentSubscription,
): DocumentNode | readonly GraphQLError[] {
  const document = parsed(query);
  if (document instanceof GraphQLError) return [document];
  const mistakes = validate(schema, document, [...specifiedRules, ...rules]);
  if (mistakes.length > 0) return mistakes.map((error) => coded(error, "GRAPHQL_VALIDATION_FAILED"));
  const operation = getOperationAST(document, operationName);
  if (!operation) return [refusal("Which operation is meant? Name one in operationName.")];
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
    return [refusal(`A ${operation.operation} is answered by POST /graphql; this connection takes subscriptions.`)];
  }
  const tooMany = tooManyRows({ schema, document, operation, variables: variables ?? {} });
  return tooMany ? [tooMany] : document;
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) return coded(error, "GRAPHQL_PARSE_FAILED");
    throw error;
  }
}

/** The same error with the code that the same mistake has over HTTP. */
export const coded = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, {
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.source && { source: error.source }),
    ...(error.positions && { positions: error.positions }),
    extensions: { code, ...error.extensions },
  });

const refusal = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } });
