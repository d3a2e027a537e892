export const EXIT_CODES_HELP = `
Exit codes: 0 all well, 1 some input failed, 2 wrong usage, 3 store unreachable, 130 ended by Ctrl-C.`;

export const STORE_HELP = `
The graph is a folder (default .griot/graph), or a Neo4j address in --store or GRIOT_STORE, with its user and password
in GRIOT_NEO4J_USER and GRIOT_NEO4J_PASSWORD.`;

export const examples = (...commands: readonly string[]): string =>
  `\nExamples:\n${commands.map((command) => `  $ ${command}`).join("\n")}`;
