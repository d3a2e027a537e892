import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, Kind, type FragmentDefinitionNode } from "graphql";
import type { Context } from "../../schema/graphql/context.js";
import { countRows } from "./count-rows.js";

/** Most objects that one request may bring. */
const MAX_ROWS = 100_000;

/** Refuses, before anything is asked of the graph, a request whose nested lists multiply past all use. */
export const limitRows: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return;
        const fragments = new Map(
          document.definitions
            .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
            .map((node) => [node.name.value, node]),
        );
        const rows = countRows({ schema, operation, fragments, variables: request.variables ?? {} });
        if (rows <= MAX_ROWS) return;
        throw new GraphQLError(
          `This request may bring ${rows} objects, but at most ${MAX_ROWS} are allowed; give its nested lists a smaller "first".`,
          { extensions: { code: "BAD_USER_INPUT", http: { status: 400 } } },
        );
      },
    };
  },
};
