/** Stable codes: the command line maps them to exit codes, GraphQL to `extensions.code`. */
export type ErrorCode =
  | "INPUT_INVALID"
  | "USAGE"
  | "CONFIGURATION_INVALID"
  | "STORE_UNREACHABLE"
  | "STORE_LOCKED"
  | "QUERY_REJECTED"
  | "ROW_INVALID";

/** Base of every error Griot throws on purpose: the message is one sentence a user can act on. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A brief, file or request that cannot be read; the message names it, says what was expected and what to do. */
export class InputError extends AppError {
  constructor(message: string, options?: ErrorOptions) {
    super("INPUT_INVALID", message, options);
  }
}

/** Wrong ontology, lexicon or settings: thrown at start, never while a brief is read. */
export class ConfigurationError extends AppError {
  constructor(message: string, options?: ErrorOptions) {
    super("CONFIGURATION_INVALID", message, options);
  }
}

/** The graph cannot be reached, is held by another process, or refused a query. */
export class StoreError extends AppError {
  declare readonly code: "STORE_UNREACHABLE" | "STORE_LOCKED" | "QUERY_REJECTED";

  constructor(code: StoreError["code"], message: string, options?: ErrorOptions) {
    super(code, message, options);
  }
}
