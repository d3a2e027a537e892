import { Option, type Command } from "commander";
import type { ExitCode } from "./exit-code.js";
import { examples, EXIT_CODES_HELP, STORE_HELP } from "./help-texts.js";
import type { ImportFlags } from "./import-command.js";

/** Formats that are read. */
export const IMPORT_FORMATS = ["ftm", "popolo", "json"] as const;

const FORMATS_HELP = `
Formats:
  ftm     FollowTheMoney entities, one JSON object a line, as OpenSanctions and Aleph publish them
  popolo  a Popolo document, as EveryPolitician published them
  json    an export of Griot's own (griot export --format json --all), as is its FollowTheMoney: the same graph again
  Persons and organisations become actors with their aliases, countries and ids elsewhere; offices and memberships become
  statements with their dates, each proved by the words of its record. A file may be of any size; .gz is unpacked.
  The same file again changes nothing.`;

/** Adds `griot import`, which loads its code when it runs. */
export function addImportCommand(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command("import")
    .description("Read persons, bodies, offices and memberships from files of knowledge into the graph.")
    .argument("<file>", "a file, or - for standard input")
    .addOption(new Option("--format <format>", "what the file is").choices(IMPORT_FORMATS).makeOptionMandatory())
    .option("--source <name>", "who says so, where the records do not (default: the file's name)")
    .option("--dry-run", "read it and tell what it holds; write nothing")
    .option("--json", "print the summary as JSON on standard output")
    .option("--store <place>", "folder or neo4j:// address of the graph")
    .addHelpText("after", FORMATS_HELP + "\n" + STORE_HELP + "\n" + EXIT_CODES_HELP)
    .addHelpText(
      "after",
      examples(
        "griot import --format ftm entities.ftm.json",
        "griot import --format popolo ep-popolo.json --source everypolitician.org",
        "curl … | griot import --format ftm --dry-run -",
      ),
    )
    .action(async (file: string, flags: ImportFlags) => {
      const { importCommand } = await import("./import-command.js");
      finish(await importCommand(file, flags));
    });
}
