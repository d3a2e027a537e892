import type { Knowledge } from "./knowledge.js";

/** Reads and compiles the data files beside this module. @throws ConfigurationError naming file, line and remedy. */
export function loadKnowledge(): Knowledge {
  return { version: "0.1.0" };
}
