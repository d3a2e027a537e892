import { MAX_BODY_MB } from "./limits.js";

/** The body of an answer to a request that no question could be read from. */
export const refusal = (code: string, message: string): object => ({ errors: [{ message, extensions: { code } }] });

export const NO_JSON = refusal("BAD_REQUEST", "The body of the request is no valid JSON.");

export const TOO_LARGE = refusal(
  "PAYLOAD_TOO_LARGE",
  `The request is larger than ${MAX_BODY_MB} MB; send a shorter one.`,
);

export const STOPPING = refusal("SERVICE_UNAVAILABLE", "Griot is stopping; ask again once it runs.");
