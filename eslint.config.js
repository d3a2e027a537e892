import { defineConfig } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * The layers, and all that each may import: imports run schema/ontology → ingest | queries → schema/graphql → src.
 * The dashboard in web/ knows the ontology's tables alone; all else it asks of the API.
 * `from`: regular expressions over the import as it is written; one that ends in «/» or «:» takes all that follows.
 */
const OWN_FOLDER = "\\./";
const FILE_ABOVE = "(\\.\\./)+[\\w-]+\\.js";
const ONTOLOGY = "(\\.\\./)+schema/ontology/";
const QUERIES = "(\\.\\./)+queries/";
const STAGES = "(text|recognise|resolve|extract|knowledge)/";
const PAGE_FOLDERS = "(actor|api|app|brief|export|filters|graph|i18n|ingest|paths|search|statement|table|theme|time)/";
const DRIVERS = ["neo4j-driver", "@grafeo-db/js"];

const LAYERS = [
  { name: "schema/ontology", files: ["schema/ontology/**"], from: [OWN_FOLDER, "node:crypto", "node:fs", "yaml"] },
  {
    name: "queries",
    files: ["queries/**"],
    from: [
      ...[OWN_FOLDER, FILE_ABOVE, ONTOLOGY, QUERIES, "damerau-levenshtein"],
      ...["graphology", "graphology-communities-louvain", "graphology-metrics/", "graphology-types"],
    ],
  },
  {
    name: "ingest/read",
    files: ["ingest/read/**"],
    from: [
      OWN_FOLDER,
      ONTOLOGY,
      "@mozilla/readability",
      "fast-xml-parser",
      "jsonc-parser",
      "linkedom",
      "marked",
      "yaml",
    ],
  },
  {
    name: "ingest/match",
    files: ["ingest/match/**"],
    from: [OWN_FOLDER, ONTOLOGY, "node:fs", "yaml", "damerau-levenshtein", "transliteration"],
  },
  { name: "ingest/record", files: ["ingest/record/**"], from: [OWN_FOLDER, ONTOLOGY, QUERIES, "\\.\\./match/"] },
  {
    name: "ingest/knowledge",
    files: ["ingest/knowledge/**"],
    from: [OWN_FOLDER, FILE_ABOVE, ONTOLOGY, "\\.\\./text/", "node:(crypto|fs|module|path|url)", "yaml", "zod"],
  },
  {
    name: "ingest/{text,recognise,resolve,extract}",
    files: ["ingest/{text,recognise,resolve,extract}/**"],
    from: [OWN_FOLDER, FILE_ABOVE, ONTOLOGY, `(\\.\\./)+${STAGES}`],
  },
  { name: "ingest/*.ts", files: ["ingest/*.ts"], from: ["\\./[\\w-]+\\.js", `\\./${STAGES}`, ONTOLOGY] },
  {
    name: "schema/graphql",
    files: ["schema/graphql/**"],
    from: [
      ...[OWN_FOLDER, FILE_ABOVE, "(\\.\\./)+ontology/", QUERIES],
      ...["dataloader", "graphql", "graphql-scalars", "reflect-metadata", "type-graphql"],
    ],
  },
  {
    name: "web",
    files: ["web/src/**"],
    from: [
      ...[
        OWN_FOLDER,
        `(\\.\\./)+${PAGE_FOLDERS}`,
        "(\\.\\./)+schema/ontology/(actor-kinds\\.js|relation-types\\.yaml)",
      ],
      ...["react", "react-dom/client", "gql\\.tada", "@0no-co/graphql\\.web", "graphql-ws"],
      "@mozilla/readability",
      ...["graphology", "graphology-layout-(forceatlas2|noverlap)", "sigma", "sigma/(rendering|types|utils)"],
    ],
  },
  { name: "src/store", files: ["src/store/**"], from: [OWN_FOLDER, ONTOLOGY, QUERIES, "node:", ...DRIVERS] },
];

const mayImport = ({ name, from }) => ({
  regex: `^(?!${from.map((path) => (/[/:]$/.test(path) ? path : `${path}$`)).join("|")})`,
  message: `${name} may not import this: eslint.config.js lists what each layer may import.`,
});

/** What would make a reading depend on when, where or how often it runs. */
const IMPURE = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The layers below src read no clock." },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "The layers below src read no clock.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "The layers below src are reproducible.",
  },
  {
    selector: "ImportExpression",
    message: "The layers below src import statically, so that their imports can be checked.",
  },
];

const NO_DEFAULT_EXPORT = {
  selector: "ExportDefaultDeclaration",
  message: "Export by name: a file is named for its main export.",
};

const DYNAMIC_DRIVER = {
  selector: `ImportExpression[source.value=/^(${DRIVERS.join("|").replaceAll("/", "\\u002F")})$/]`,
  message: "Only src/store may import a driver.",
};

const ENVIRONMENT = {
  object: "process",
  property: "env",
  message: "Only src/config.ts reads the environment.",
};

export default defineConfig(
  {
    ignores: [
      "dist/",
      "coverage/",
      "web/src/api/schema-types.d.ts",
      "**/node_modules/",
      ".griot/",
      ".neo4j/",
      ".readers/",
    ],
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/require-await": "off", // an interface may be asynchronous for the sake of another engine
      "no-restricted-syntax": ["error", NO_DEFAULT_EXPORT],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowNever: true }],
      eqeqeq: ["error", "always", { null: "ignore" }], // GraphQL says null or undefined for the same
      "max-lines": ["error", { max: 400 }],
    },
  },
  ...LAYERS.map((layer) => ({
    name: layer.name,
    files: layer.files,
    rules: { "no-restricted-imports": ["error", { patterns: [mayImport(layer)] }] },
  })),
  {
    files: ["web/**"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["schema/**", "queries/**", "ingest/**"],
    rules: { "no-restricted-syntax": ["error", NO_DEFAULT_EXPORT, ...IMPURE] },
  },
  {
    files: ["src/**"],
    ignores: ["src/store/**"],
    rules: {
      "no-restricted-imports": ["error", { paths: DRIVERS.map((name) => ({ name, message: DYNAMIC_DRIVER.message })) }],
      "no-restricted-syntax": ["error", NO_DEFAULT_EXPORT, DYNAMIC_DRIVER],
    },
  },
  {
    files: ["schema/**", "queries/**", "ingest/**", "src/**"],
    ignores: ["src/config.ts"],
    rules: { "no-restricted-properties": ["error", ENVIRONMENT] },
  },
  {
    files: ["tests/**"],
    rules: {
      // Answers of a server and parsed output have no type of their own; a test asserts what they hold.
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/unbound-method": "off", // an engine is a record of functions
    },
  },
);
