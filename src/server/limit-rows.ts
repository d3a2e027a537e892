import type { ApolloServerPlugin } from "@apollo/server";
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from "graphql";
import type { Context } from "../../schema/graphql/context.js";
import { countRows, type Asked } from "./count-rows.js";

/** Most objects that one request may bring. */
const MAX_ROWS = 100_000;

/** The refusal of a request whose nested lists multiply past all use; null for any other. */
export function tooManyRows({ document, ...asked }: Omit<Asked, "fragments"> & { readonly document: DocumentNode }) {
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const variables = { ...defaultsOf(asked.operation), ...asked.variables };
  const rows = countRows({ ...asked, variables, fragments });
  if (rows <= MAX_ROWS) return null;
  return new GraphQLError(
    `This request may bring ${rows} objects, but at most ${MAX_ROWS} are allowed; give its nested lists a smaller "first".`,
    { extensions: { code: "BAD_USER_INPUT", http: { status: 400 } } },
  );
}

/** What whole numbers an operation takes for variables that are not given. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Readonly<Record<string, number>> =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );

/** Refuses it before anything is asked of the graph. */
export const limitRows: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return;
        const refusal = tooManyRows({ schema, document, operation, variables: request.variables ?? {} });
        if (refusal) throw refusal;
      },
    };
  },
};
