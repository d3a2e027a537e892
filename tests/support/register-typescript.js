import { register } from "node:module";

/** `node --import ./tests/support/register-typescript.js file.ts`: the sources as they are, for tests that need a process. */
register("./typescript-hooks.js", import.meta.url);
