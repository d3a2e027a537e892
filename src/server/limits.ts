import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { ValidationRule } from "graphql";

/** Deepest selection a request may nest, in fields; statement → evidence → brief → mentions → actor needs ten. */
const MAX_DEPTH = 14;
const MAX_ALIASES = 30;
/** Longest request document, in tokens; the reader stops there. */
export const MAX_TOKENS = 4_000;

/** Largest request, in megabytes; a press brief has some ten thousand characters. */
export const MAX_BODY_MB = 2;

/**
 * What bounds the form of a request. What it may bring is bounded by `limit-rows.ts`: the cost rule of this library
 * sees neither defaults nor variables. It hides no field names, since introspection shows them anyway.
 */
export const formLimits = (): readonly ValidationRule[] =>
  new ApolloArmor({
    maxDepth: { n: MAX_DEPTH },
    maxAliases: { n: MAX_ALIASES },
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect().validationRules;
