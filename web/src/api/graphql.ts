import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./schema-types.js";

/** Writes a question of the API; its answer is typed by `schema/graphql/schema.graphql` (`npm run sdl` renews the types). */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string };
}>();

export type { ResultOf, VariablesOf } from "gql.tada";
