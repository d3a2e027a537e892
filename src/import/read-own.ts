import { readFile } from "node:fs/promises";
import { pinned } from "../../ingest/record/apply-splits.js";
import { isActorKind } from "../../schema/ontology/actor-kinds.js";
import { InputError } from "../../schema/ontology/errors.js";
import { statementId } from "../../schema/ontology/identity.js";
import type { Lifespan } from "../../schema/ontology/lifespan.js";
import type { Actor, Brief, Extraction, MentionedActor, Statement } from "../../schema/ontology/model.js";
import { isRelationType } from "../../schema/ontology/relation-types.js";
import { linesOf, type ImportSource } from "./source-lines.js";

/** What an export of Griot's own holds: what is needed to make the graph again. */
export interface OwnGraph {
  readonly actors: readonly (Actor & Lifespan & { readonly externalIds: readonly string[] })[];
  /** One a brief, with the instant at which it came in, oldest first. */
  readonly readings: readonly { readonly extraction: Extraction; readonly ingestedAt: string }[];
  /** Statements on which an analyst decided. */
  readonly verdicts: readonly { readonly id: string; readonly status: string }[];
}

type Item = Readonly<Record<string, unknown>>;

/** Nodes, briefs and edges as `export` writes them. */
interface Parts {
  readonly nodes: readonly Item[];
  readonly briefs: readonly Item[];
  readonly edges: readonly Item[];
}

/** An export in JSON node-link. @throws InputError naming what was expected. */
export async function readOwnJson({ name, path }: ImportSource): Promise<OwnGraph> {
  let parts: Partial<Parts> & { readonly graph?: Item };
  try {
    parts = JSON.parse(await readFile(path, "utf8")) as typeof parts;
  } catch (error) {
    throw new InputError(`${name}: expected an export of Griot's own as JSON, but ${(error as Error).message}.`, {
      cause: error,
    });
  }
  const { nodes, briefs, edges, graph } = parts ?? {};
  const isOwn = graph?.["name"] === "Griot" && [nodes, briefs, edges].every(Array.isArray);
  if (!isOwn) {
    throw new InputError(
      `${name}: expected an export of Griot's own at the level of statements; make one with griot export --format json --all.`,
    );
  }
  return graphOf({ nodes: nodes ?? [], briefs: briefs ?? [], edges: edges ?? [] }, name);
}

/** Does the file begin with an entity that Griot wrote? */
export async function isOwnFtm(source: ImportSource): Promise<boolean> {
  for await (const { text } of linesOf(source, () => undefined)) return /"griot":\{/.test(text);
  return false;
}

/** An export in FollowTheMoney: all that its entities carry in `griot`. @throws InputError */
export async function readOwnFtm(source: ImportSource): Promise<OwnGraph> {
  const [nodes, briefs, edges]: [Item[], Item[], Item[]] = [[], [], []];
  for await (const { line, text } of linesOf(source, () => undefined)) {
    const own = ownOf(text, `${source.name}, line ${line}`);
    if ("extractor" in own) briefs.push(own);
    else if ("key" in own) edges.push(own);
    else if ("kind" in own) nodes.push(own);
  }
  return graphOf({ nodes, briefs, edges }, source.name);
}

function ownOf(text: string, place: string): Item {
  try {
    return (JSON.parse(text) as { readonly griot?: Item }).griot ?? {};
  } catch (error) {
    throw new InputError(`${place}: expected an entity as JSON, but ${(error as Error).message}.`, { cause: error });
  }
}

const textOf = (item: Item, field: string): string | null => {
  const value = item[field];
  return typeof value === "string" ? value : null;
};

const listOf = <Element>(item: Item, field: string): readonly Element[] =>
  Array.isArray(item[field]) ? (item[field] as readonly Element[]) : [];

function graphOf({ nodes, briefs, edges }: Parts, name: string): OwnGraph {
  const actors = new Map(nodes.flatMap((node) => actorOf(node)).map((actor) => [actor.id, actor]));
  const told = statementsByBrief(edges, name);
  const readings = briefs.map((item) => {
    const brief = briefOf(item, name);
    const spoken = listOf<Item>(item, "mentions").flatMap((mention): readonly MentionedActor[] => {
      const actor = actors.get(textOf(mention, "actorId") ?? "");
      return actor ? [{ ...actor, id: pinned(actor.id), mentions: mentionsOf(mention) }] : [];
    });
    const extractor = textOf(item, "extractor") ?? "griot import";
    return {
      extraction: { brief, actors: spoken, statements: pinEnds(told.get(brief.id) ?? [], spoken), extractor },
      ingestedAt: textOf(item, "ingestedAt") ?? "",
    };
  });
  return {
    actors: [...actors.values()],
    readings: readings.sort((a, b) => (a.ingestedAt < b.ingestedAt ? -1 : a.ingestedAt > b.ingestedAt ? 1 : 0)),
    verdicts: edges.flatMap((edge) => {
      const [id, status] = [textOf(edge, "key"), textOf(edge, "status")];
      return id !== null && status !== null && status !== "EXTRACTED" ? [{ id, status }] : [];
    }),
  };
}

/** Whom the brief mentions keeps the id that the export has, whatever the name; others are meant by their id alone. */
function pinEnds(statements: readonly Statement[], spoken: readonly MentionedActor[]): readonly Statement[] {
  const pins = new Set(spoken.map(({ id }) => id));
  const pin = (id: string | null): string | null => (id !== null && pins.has(pinned(id)) ? pinned(id) : id);
  return statements.map((statement) => {
    const { subject, object, onBehalfOf, place } = statement;
    const ends = { subject: pin(subject), object: pin(object), onBehalfOf: pin(onBehalfOf), place: pin(place) };
    return { ...statement, ...ends, id: statementId({ ...statement, ...ends }) };
  });
}

function actorOf(node: Item): readonly OwnGraph["actors"][number][] {
  const [id, kind, name] = [textOf(node, "id"), textOf(node, "kind"), textOf(node, "name")];
  if (id === null || kind === null || name === null || !isActorKind(kind)) return []; // an unnamed end
  return [
    {
      id,
      kind,
      name,
      aliases: listOf<string>(node, "aliases"),
      externalIds: listOf<string>(node, "externalIds"),
      country: textOf(node, "country"),
      description: textOf(node, "description"),
      began: listOf<string>(node, "began"),
      ended: listOf<string>(node, "ended"),
    },
  ];
}

function briefOf(item: Item, name: string): Brief {
  const [id, text] = [textOf(item, "id"), textOf(item, "text")];
  if (id === null || text === null) {
    throw new InputError(
      `${name}: brief ${id ?? "?"} comes without its text, so nothing could be proved; export the graph with --all.`,
    );
  }
  return {
    id,
    text,
    givenId: textOf(item, "givenId"),
    title: textOf(item, "title"),
    source: textOf(item, "source"),
    ...{
      url: textOf(item, "url"),
      publishedOn: textOf(item, "publishedOn"),
      language: textOf(item, "language") ?? "fr",
    },
  };
}

function mentionsOf(mention: Item): MentionedActor["mentions"] {
  const [starts, ends] = [listOf<number>(mention, "starts"), listOf<number>(mention, "ends")];
  return listOf<string>(mention, "surfaces").map((surface, at) => ({
    surface,
    start: starts[at] ?? 0,
    end: ends[at] ?? 0,
    rule: "import/mention",
  }));
}

interface OwnEvidence {
  readonly brief: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly confidence: number;
  readonly reported?: boolean;
}

/** One statement a piece of evidence, as its brief tells it. */
function statementsByBrief(edges: readonly Item[], name: string): ReadonlyMap<string, Statement[]> {
  const told = new Map<string, Statement[]>();
  for (const edge of edges) {
    const type = textOf(edge, "type") ?? "";
    if (!isRelationType(type)) throw new InputError(`${name}: "${type}" is no relation type of the ontology.`);
    const end = (field: string): string | null => {
      const id = textOf(edge, field);
      return id === null || id.startsWith("unnamed:") ? null : id;
    };
    for (const evidence of listOf<OwnEvidence>(edge, "evidence")) {
      const { quote, start, end: until, rule, confidence, reported = false } = evidence;
      const said: Omit<Statement, "id"> = {
        type,
        subject: end("source"),
        object: end("target"),
        onBehalfOf: end("onBehalfOf"),
        place: end("place"),
        date: textOf(edge, "date"),
        title: textOf(edge, "title"),
        award: textOf(edge, "award"),
        period: textOf(edge, "period"),
        confidence,
        reported,
        planned: edge["planned"] === true,
        negated: edge["negated"] === true,
        evidence: [{ quote, start, end: until, rule }],
      };
      told.set(evidence.brief, [...(told.get(evidence.brief) ?? []), { ...said, id: statementId(said) }]);
    }
  }
  return told;
}
