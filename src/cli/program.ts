import { Command, InvalidArgumentError } from "commander";
import { KNOWN_ENDINGS } from "../../ingest/read/brief-format.js";
import { GRIOT_VERSION } from "../../ingest/version.js";
import type { ExitCode } from "./exit-code.js";
import { addCurationCommands } from "./curation-program.js";
import { addExportCommand } from "./export-options.js";
import type { ExplainFlags } from "./explain-command.js";
import type { ExtractFlags } from "./extract-command.js";
import { examples, EXIT_CODES_HELP, STORE_HELP } from "./help-texts.js";
import { addImportCommand } from "./import-options.js";
import type { IngestFlags } from "./ingest-command.js";
import type { ServeFlags } from "./serve-command.js";

const PATHS_HELP = `files, folders (searched to any depth), or - for standard input`;

const FORMATS_HELP = `
What a PATH may be:
  ${KNOWN_ENDINGS}, of at most 16 MB a brief; UTF-8, UTF-16 with a mark, Windows-1252 or Latin-1.
  .json   {"id", "title", "text", "published", "source", "url"}, or a list of them; only "text" must be there
  .jsonl  one such object a line; a file of any size
  .txt    plain text; lines "Titre: …", "Source: …", "Date: 2026-02-12", "URL: …", "Id: …" may stand at the top
  .md     the same, or YAML front matter; the first "# " heading is the title
  .html   a saved page; its article is found, its date taken from the page's metadata
  .xml    an RSS or Atom feed, each entry a brief
  Dates are ISO days or date-times (2026-02-12), or have the month in letters; 12/02/26 is refused as ambiguous.
  The text is kept as it came, in Unicode form NFC; offsets count in it, in UTF-16 code units.`;

const THREADS_HELP = "threads to read briefs on; 0: none beside the main one (default: as it pays, at most 4)";

function threadCount(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError("Expected a number from 0 to 99, like 2.");
  return Number(text);
}

/**
 * The commands and their help. Each loads its code when it runs, so that help is quick.
 * @param finish hears the exit code of the command that ran
 */
export function buildProgram(finish: (code: ExitCode) => void): Command {
  const program = new Command("griot")
    .description("A knowledge graph of political actors, read from French-language news briefs.")
    .version(GRIOT_VERSION)
    .exitOverride()
    .showHelpAfterError("(--help tells more)")
    .addHelpText("after", EXIT_CODES_HELP);

  program
    .command("ingest")
    .description("Read briefs into the graph; a brief that is there already is left unchanged.")
    .argument("<path...>", PATHS_HELP)
    .option("--store <place>", "folder or neo4j:// address of the graph")
    .option("--verbose", "tell one line a brief")
    .option("--failed <dir>", "keep there a copy of what could not be read, with reasons.jsonl")
    .option("--json", "print the summary as JSON on standard output")
    .option("--threads <number>", THREADS_HELP, threadCount)
    .addHelpText("after", FORMATS_HELP + "\n" + STORE_HELP + "\n" + EXIT_CODES_HELP)
    .addHelpText(
      "after",
      examples("griot ingest briefs/", "griot ingest --failed refused feed.xml brief.txt", "curl … | griot ingest -"),
    )
    .action(async (paths: string[], flags: IngestFlags) => {
      const { ingestCommand } = await import("./ingest-command.js");
      finish(await ingestCommand(paths, flags));
    });

  program
    .command("extract")
    .description(
      "Print what briefs say as JSON, without a graph: actors, and relations with the words that prove them.",
    )
    .argument("<path...>", PATHS_HELP)
    .option("--out <dir>", "write <id>.json there for each brief, instead of JSON lines on standard output")
    .option("--verbose", "tell one line a brief")
    .option("--threads <number>", THREADS_HELP, threadCount)
    .addHelpText("after", FORMATS_HELP + "\n" + EXIT_CODES_HELP)
    .addHelpText("after", examples("griot extract briefs/ --out read", "griot extract brief.txt | jq .relations"))
    .action(async (paths: string[], flags: ExtractFlags) => {
      const { extractCommand } = await import("./extract-command.js");
      finish(await extractCommand(paths, flags));
    });

  program
    .command("explain")
    .description("Show sentence by sentence what was recognised in a brief, and which rule made each statement.")
    .argument("<path...>", PATHS_HELP)
    .option("--html", "write a page for a browser, which needs nothing else, instead of text for the terminal")
    .option("-o, --output <file>", "write to this file instead of standard output")
    .addHelpText("after", FORMATS_HELP + "\n" + EXIT_CODES_HELP)
    .addHelpText("after", examples("griot explain brief.txt", "griot explain --html -o read.html briefs/"))
    .action(async (paths: string[], flags: ExplainFlags) => {
      const { explainCommand } = await import("./explain-command.js");
      finish(await explainCommand(paths, flags));
    });

  addExportCommand(program, finish);
  addImportCommand(program, finish);

  program
    .command("serve")
    .description("Answer questions over GraphQL at /graphql, with an explorer in the browser.")
    .option("--port <number>", "port to listen on (default 4000, or PORT)")
    .option("--host <name>", "address to listen on (default localhost, or HOST); 0.0.0.0 is every network")
    .option("--store <place>", "folder or neo4j:// address of the graph")
    .addHelpText("after", STORE_HELP + "\n" + EXIT_CODES_HELP)
    .addHelpText("after", examples("griot serve", "griot serve --port 8080 --store neo4j://localhost:7687"))
    .action(async (flags: ServeFlags) => {
      const { serveCommand } = await import("./serve-command.js");
      finish(await serveCommand(flags));
    });

  program
    .command("start")
    .description("Read the sample briefs into the graph, serve it, and print three questions to paste (npm start).")
    .option("--port <number>", "port to listen on (default 4000, or PORT)")
    .option("--host <name>", "address to listen on (default localhost, or HOST); 0.0.0.0 is every network")
    .option("--store <place>", "folder or neo4j:// address of the graph")
    .addHelpText("after", STORE_HELP + "\n" + EXIT_CODES_HELP)
    .addHelpText("after", examples("griot start", "PORT=8080 npm start"))
    .action(async (flags: ServeFlags) => {
      const { startCommand } = await import("./start-command.js");
      finish(await startCommand(flags));
    });

  addCurationCommands(program, finish);
  return program;
}
