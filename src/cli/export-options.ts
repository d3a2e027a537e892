import { Option, type Command } from "commander";
import type { ExitCode } from "./exit-code.js";
import type { ExportFlags } from "./export-command.js";
import { examples, EXIT_CODES_HELP, STORE_HELP } from "./help-texts.js";

/** Formats as the help names them; `src/export/formats.ts` has them, and a test holds the two together. */
export const FORMAT_NAMES = [
  "graphml",
  "gexf",
  "csv",
  "neo4j-csv",
  "json",
  "cytoscape",
  "ftm",
  "jsonld",
  "turtle",
  "cypher",
] as const;

/** A flag, the parameter of the export that it sets (as an address names it), and its help. */
interface FilterFlag {
  readonly flags: string;
  readonly parameter: string;
  readonly help: string;
}

/** The filter is GraphQL's `StatementFilter`; fields without a flag of their own go into --filter. */
const FILTER_FLAGS: readonly FilterFlag[] = [
  { flags: "--type <types>", parameter: "types", help: "only these types, such as MET,VISITED" },
  { flags: "--from <date>", parameter: "from", help: "not before: 2022, 2022-02 or 2022-02-08" },
  { flags: "--to <date>", parameter: "to", help: "not after" },
  { flags: "--country <codes>", parameter: "countries", help: "subject or object of these countries, such as ML,NE" },
  { flags: "--min-confidence <number>", parameter: "minConfidence", help: "at least so sure, 0 to 1" },
  { flags: "--min-briefs <number>", parameter: "minBriefs", help: "told by so many briefs or more" },
  { flags: "--source <names>", parameter: "sources", help: "told by one of these sources, such as lessor.ml" },
  { flags: "--involving <ids>", parameter: "actors", help: "one of these actors has a part" },
  { flags: "--subject <ids>", parameter: "subjects", help: "one of these actors is the subject" },
  { flags: "--object <ids>", parameter: "objects", help: "one of these actors is the object" },
  { flags: "--text <words>", parameter: "text", help: "words that occur in quotes, office, award or names" },
  { flags: "--status <statuses>", parameter: "statuses", help: "EXTRACTED, CONFIRMED, REJECTED; all but the last" },
  { flags: "--ingested-after <instant>", parameter: "ingestedAfter", help: "told by a brief that came in later" },
  { flags: "--include-planned", parameter: "includePlanned", help: "also what is announced" },
  { flags: "--include-negated", parameter: "includeNegated", help: "also what was not done" },
  { flags: "--filter <json>", parameter: "filter", help: "GraphQL's whole StatementFilter, as JSON" },
];

const OTHER_FLAGS: readonly FilterFlag[] = [
  { flags: "--level <level>", parameter: "level", help: "statements (the usual) or relationships" },
  { flags: "--actor <ids>", parameter: "actor", help: "the surroundings of these actors" },
  { flags: "--depth <steps>", parameter: "depth", help: "so many steps around them (1)" },
  {
    flags: "--all",
    parameter: "all",
    help: "all that the graph holds, briefs' texts too: griot import rebuilds it",
  },
];

/** Parameters of the export, by the name under which the command line's parser files each flag. */
export const PARAMETER_OF_FLAG: Readonly<Record<string, string>> = Object.fromEntries(
  [...FILTER_FLAGS, ...OTHER_FLAGS].map(({ flags, parameter }) => [new Option(flags).attributeName(), parameter]),
);

export function addExportCommand(program: Command, finish: (code: ExitCode) => void): void {
  const command = program
    .command("export")
    .description("Write the graph, or a part of it, for other programs; docs/export.md tells the formats.")
    .requiredOption("--format <format>", FORMAT_NAMES.join(", "))
    .option("-o, --output <file>", "file or folder to write to; without it, standard output")
    .option("--gzip", "compress; a file named *.gz is compressed anyway")
    .option("--file <name>", "one file of a format that has several, such as edges");
  for (const { flags, help } of [...OTHER_FLAGS, ...FILTER_FLAGS]) command.option(flags, help);
  command
    .option("--store <place>", "folder or neo4j:// address of the graph")
    .addHelpText("after", STORE_HELP + "\n" + EXIT_CODES_HELP)
    .addHelpText(
      "after",
      examples(
        "griot export --format json -o graph.json",
        "griot export --format json --level relationships --type MET --from 2023 -o met.json.gz",
        "griot export --format ftm --actor person:assimi-goita --depth 2 | ftm validate",
      ),
    )
    .action(async (flags: ExportFlags) => {
      const { exportCommand } = await import("./export-command.js");
      finish(await exportCommand(flags));
    });
}
