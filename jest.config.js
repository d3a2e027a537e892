/** Tests run as ES modules under swc, with the decorators that type-graphql wants. */
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: {
    "^(\\.{1,2}/.*)\\.js$": "$1",
    // What Vite makes of the ontology's table when the dashboard is built.
    "^(?:\\.\\./)+schema/ontology/relation-types\\.yaml$": "<rootDir>/tests/support/relation-entries.ts",
  },
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false },
          target: "es2022",
        },
        module: { type: "es6" },
      },
    ],
  },
  testTimeout: 180_000, // for what hangs: a busy machine with two cores took up to 35 s for one test
  reporters: ["<rootDir>/tests/support/engines-reporter.js", "default"], // the counts come last
};
