import { userInfo } from "node:os";
import { changesPage } from "../../queries/changes-page.js";
import { changesById } from "../../queries/changes-by-id.js";
import { findBrief } from "../../queries/find-brief.js";
import type { FoundChange } from "../../queries/found-change.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { checkActorChanges } from "../../schema/graphql/check-curation.js";
import type { ActorInput } from "../../schema/graphql/curation.input.js";
import type { Curation } from "../../schema/graphql/curation.js";
import { isActorKind } from "../../schema/ontology/actor-kinds.js";
import { InputError } from "../../schema/ontology/errors.js";
import { loadConfig } from "../config.js";
import { curationOf } from "../curation/curation.js";
import { openStore } from "../store/open-store.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { counted } from "./reporter.js";
import { printable } from "./printable.js";
import { writeData } from "./write-data.js";

export interface CurationFlags {
  readonly store?: string;
  readonly by?: string;
  readonly json?: boolean;
}

/** Opens the graph for a command of an analyst, and closes it. */
export async function withCuration(
  flags: CurationFlags,
  work: (curation: Curation, store: GraphStore) => Promise<void>,
): Promise<ExitCode> {
  const config = loadConfig({ store: flags.store, by: flags.by });
  const store = await openStore(config.store);
  try {
    await work(
      curationOf(store, config.author ?? userInfo().username, () => new Date().toISOString()),
      store,
    );
    return EXIT.WELL;
  } finally {
    await store.close();
  }
}

/** Makes a change and says which. */
const changing = (
  flags: CurationFlags,
  make: (curation: Curation, store: GraphStore) => Promise<string>,
): Promise<ExitCode> =>
  withCuration(flags, async (curation, store) => {
    const id = await make(curation, store);
    const [change] = await store.read(changesById([id]));
    if (change) await writeData(flags.json ? `${JSON.stringify(toJson(change))}\n` : `${oneLine(change)}\n`);
  });

const toJson = ({ before, after, ...change }: FoundChange): object => ({
  ...change,
  before: JSON.parse(before) as unknown,
  after: JSON.parse(after) as unknown,
});

const oneLine = ({ id, at, by, summary, note, undoneBy }: FoundChange): string =>
  printable(
    `${id}  ${at.slice(0, 16).replace("T", " ")}  ${by}  ${summary}${note ? ` (${note})` : ""}` +
      `${undoneBy ? `  [undone by ${undoneBy}]` : ""}`,
  );

export const mergeCommand = (keep: string, merge: readonly string[], flags: CurationFlags): Promise<ExitCode> =>
  changing(flags, (curation) => curation.mergeActors(keep, merge, null));

export interface SplitFlags extends CurationFlags {
  readonly to?: string;
  readonly name?: string;
  readonly surface?: readonly string[];
}

export const splitCommand = (brief: string, actor: string, flags: SplitFlags): Promise<ExitCode> =>
  changing(flags, async (curation, store) =>
    curation.splitMention(
      {
        ...{ brief: await oneBrief(store, brief), actor, surfaces: flags.surface ?? null, spans: null },
        ...{ to: flags.to ?? null, name: flags.name ?? null },
      },
      null,
    ),
  );

export interface EditFlags extends CurationFlags {
  readonly name?: string;
  readonly alias?: readonly string[];
  readonly kind?: string;
  readonly country?: string;
  readonly externalId?: readonly string[];
}

export const editCommand = (actor: string, flags: EditFlags): Promise<ExitCode> =>
  changing(flags, (curation) => {
    const { name, alias, kind, country, externalId } = flags;
    if (kind !== undefined && !isActorKind(kind)) throw new InputError(`--kind: "${kind}" is no kind of actor.`);
    const input: ActorInput = {
      ...{ name: name ?? null, aliases: alias ?? null, kind: (kind as ActorInput["kind"]) ?? null },
      ...{ country: country ?? null, externalIds: externalId ?? null },
    };
    return curation.editActor(actor, checkActorChanges(input), null);
  });

export const apartCommand = (a: string, b: string, flags: CurationFlags): Promise<ExitCode> =>
  changing(flags, (curation) => curation.keepApart(a, b, null));

export const undoCommand = (change: string, flags: CurationFlags): Promise<ExitCode> =>
  changing(flags, (curation) => curation.undo(change, null));

export const retractCommand = (brief: string, flags: CurationFlags & { readonly note?: string }): Promise<ExitCode> =>
  changing(flags, async (curation, store) =>
    curation.retractBrief(await oneBrief(store, brief), flags.note ?? null, null),
  );

/** @throws InputError when no brief is meant, or more than one. */
async function oneBrief(store: GraphStore, named: string): Promise<string> {
  const [found, another] = await store.read(findBrief(named));
  if (found === undefined)
    throw new InputError(`No brief has the id "${named}"; a brief's id begins with 8 of its digits.`);
  if (another !== undefined) throw new InputError(`More than one brief is meant by "${named}"; give its whole id.`);
  return found;
}

export interface ListFlags extends CurationFlags {
  readonly first: number;
  readonly about?: string;
}

export const changesCommand = (flags: ListFlags): Promise<ExitCode> =>
  withCuration(flags, async (_curation, store) => {
    const filter = { by: flags.by ?? null, about: flags.about ?? null };
    const rows = await store.read(changesPage(filter, { limit: flags.first, after: null }));
    for (const { found } of rows)
      await writeData(flags.json ? `${JSON.stringify(toJson(found))}\n` : `${oneLine(found)}\n`);
    if (!flags.json && rows.length === 0) await writeData("No changes.\n");
  });

export const suggestionsCommand = (flags: ListFlags): Promise<ExitCode> =>
  withCuration(flags, async (curation) => {
    const all = await curation.suggestions();
    for (const suggestion of all.slice(0, flags.first)) {
      const { keep, merge, score, briefs, reasons } = suggestion;
      const line = `${score.toFixed(2)}  ${keep}  ${merge}  ${counted(briefs, "brief")}  ${reasons.join(" ")}`;
      await writeData(flags.json ? `${JSON.stringify(suggestion)}\n` : `${printable(line)}\n`);
    }
    if (!flags.json) await writeData(`${counted(all.length, "suggestion")}.\n`);
  });
