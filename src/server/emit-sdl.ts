import { printSchema } from "graphql";
import { buildGraphQLSchema } from "../../schema/graphql/build-schema.js";

/** The contract in GraphQL's own words, as `schema/graphql/schema.graphql` holds it (`npm run sdl` writes it anew). */
export const emitSdl = (): string =>
  `# Written by \`npm run sdl\` from the classes beside it; do not edit.\n\n${printSchema(buildGraphQLSchema())}\n`;
