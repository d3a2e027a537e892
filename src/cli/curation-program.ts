import { InvalidArgumentError, type Command } from "commander";
import type { CurationFlags, EditFlags, ListFlags, SplitFlags } from "./curation-commands.js";
import type { ExitCode } from "./exit-code.js";
import { EXIT_CODES_HELP, examples, STORE_HELP } from "./help-texts.js";
import type { ReprocessFlags } from "./reprocess-command.js";
import type { ReviewFlags } from "./review-command.js";

const BY = [
  "--by <name>",
  "who does it, for the log (default GRIOT_AUTHOR, or your user name); for `changes`: only theirs",
] as const;
const STORE = ["--store <place>", "folder or neo4j:// address of the graph"] as const;
const JSON_FLAG = ["--json", "print JSON, one object a line"] as const;

const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError("Expected a whole number from 1.");
  return Number(value);
}

/** The commands of analysts: each makes a change that is logged and can be undone. */
export function addCurationCommands(program: Command, finish: (code: ExitCode) => void): void {
  const command = (name: string, description: string, ...shown: readonly string[]): Command =>
    program
      .command(name)
      .description(description)
      .option(...STORE)
      .option(...BY)
      .option(...JSON_FLAG)
      .addHelpText("after", `${STORE_HELP}\n${EXIT_CODES_HELP}`)
      .addHelpText("after", examples(...shown));

  command("merge", "Make several actors one, for good.", "griot merge person:awa-diop person:aoua-diop")
    .argument("<keep>", "id of the actor to keep")
    .argument("<merge...>", "ids of the actors that are the same")
    .action(async (keep: string, merge: string[], flags: CurationFlags) => {
      const { mergeCommand } = await import("./curation-commands.js");
      finish(await mergeCommand(keep, merge, flags));
    });

  command(
    "split",
    "Say that mentions of a brief are someone else.",
    'griot split 3f2a9c01 person:moussa-traore --name "Moussa Traoré"',
    "griot split 3f2a9c01 person:traore --surface Traoré --to person:ibrahim-traore",
  )
    .argument("<brief>", "id of the brief, or its first 8 digits")
    .argument("<actor>", "id of the actor it was taken to mean")
    .option("--to <actor>", "they are this actor")
    .option("--name <name>", "they are someone new of this name")
    .option("--surface <words>", "only mentions with these words; may be given again", several)
    .action(async (brief: string, actor: string, flags: SplitFlags) => {
      const { splitCommand } = await import("./curation-commands.js");
      finish(await splitCommand(brief, actor, flags));
    });

  command("edit", "Put right what an actor is called or is.", "griot edit person:awa-diop --country SN --alias Tantie")
    .argument("<actor>", "id of the actor")
    .option("--name <name>", "what it is called")
    .option("--alias <name>", "another name; give all, those left out are hidden", several)
    .option("--kind <kind>", "PERSON, PUBLIC_BODY, ORGANIZATION, COUNTRY, GROUP or PLACE")
    .option("--country <code>", "ISO 3166-1 alpha-2 code")
    .option("--external-id <id>", "its id elsewhere, such as wikidata:Q1234; give all", several)
    .action(async (actor: string, flags: EditFlags) => {
      const { editCommand } = await import("./curation-commands.js");
      finish(await editCommand(actor, flags));
    });

  command("apart", "Say that two actors are not one.", "griot apart person:moussa-traore person:moussa-traore-religion")
    .argument("<a>", "id of one")
    .argument("<b>", "id of the other")
    .action(async (a: string, b: string, flags: CurationFlags) => {
      const { apartCommand } = await import("./curation-commands.js");
      finish(await apartCommand(a, b, flags));
    });

  command("retract", "Take a brief back, with what it alone supports.", 'griot retract 3f2a9c01 --note "démenti"')
    .argument("<brief>", "id of the brief, or its first 8 digits")
    .option("--note <text>", "why")
    .action(async (brief: string, flags: CurationFlags & { note?: string }) => {
      const { retractCommand } = await import("./curation-commands.js");
      finish(await retractCommand(brief, flags));
    });

  command("undo", "Undo a change, unless later ones build on it.", "griot undo change-12")
    .argument("<change>", "id of the change")
    .action(async (change: string, flags: CurationFlags) => {
      const { undoCommand } = await import("./curation-commands.js");
      finish(await undoCommand(change, flags));
    });

  command("changes", "List what was changed, newest first.", "griot changes --about person:awa-diop")
    .option("--about <id>", "only what concerns this actor, statement or brief")
    .option("--first <number>", "how many", wholeNumber, 25)
    .action(async (flags: ListFlags) => {
      const { changesCommand } = await import("./curation-commands.js");
      finish(await changesCommand(flags));
    });

  command("suggestions", "List actors that may be one, those in most briefs first.", "griot suggestions --first 10")
    .option("--first <number>", "how many", wholeNumber, 25)
    .action(async (flags: ListFlags) => {
      const { suggestionsCommand } = await import("./curation-commands.js");
      finish(await suggestionsCommand(flags));
    });

  command(
    "review",
    "Go through what is doubtful, most consequential first; on a terminal it asks about each.",
    "griot review",
    "griot review --json --first 100 > doubts.jsonl",
    "griot review --reject 5f0c…",
  )
    .option("--first <number>", "how many", wholeNumber, 25)
    .option("--confirm <statement>", "confirm this statement, and ask nothing")
    .option("--reject <statement>", "reject this statement, and ask nothing")
    .option("--note <text>", "why")
    .action(async (flags: ReviewFlags) => {
      const { reviewCommand } = await import("./review-command.js");
      finish(await reviewCommand(flags));
    });

  command(
    "reprocess",
    "Read all briefs again from their stored text: new rules and knowledge take effect.",
    "griot reprocess --dry-run",
  )
    .option("--dry-run", "tell what would change, and change nothing")
    .action(async (flags: ReprocessFlags) => {
      const { reprocessCommand } = await import("./reprocess-command.js");
      finish(await reprocessCommand(flags));
    });
}
