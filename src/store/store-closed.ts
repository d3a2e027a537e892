import { StoreError } from "../../schema/ontology/errors.js";

/** What every store answers once `close` was called. */
export const storeClosed = (): StoreError =>
  new StoreError("STORE_UNREACHABLE", "The graph was closed; open it again before asking.");
