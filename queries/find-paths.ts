import { InputError } from "../schema/ontology/errors.js";
import type { Neighbour } from "./neighbours-of.js";

/** With whom did these actors deal? Asks the graph once; at most `limit` rows. */
export type AskNeighbours = (actorIds: readonly string[], limit: number) => Promise<readonly Neighbour[]>;

/** Actor ids from one end to the other, none twice. */
export type ActorPath = readonly string[];

export interface PathSearch {
  readonly from: string;
  readonly to: string;
  /** Greatest number of steps. */
  readonly maxLength: number;
  /** Greatest number of paths. */
  readonly count: number;
}

/** Links that one widening may bring, and partial paths that one search may try: what keeps a request small. */
const MAX_LINKS = 100_000;
const MAX_TRIES = 200_000;

/** For each actor the others it is linked to, with the number of statements. */
type Links = Map<string, Map<string, number>>;

interface Side {
  readonly reached: Set<string>;
  /** Actors reached last, whose links are not yet known; none: all links of this side are known, and so all paths. */
  outermost: readonly string[];
  /** The outermost actors have too many links to learn. */
  tooWide: boolean;
}

/**
 * Shortest paths first, those of one length in the order of their steps: the most told link first, then by id. The same
 * graph gives the same paths on every engine. Widens from both ends in turn, so that it asks at most `maxLength`
 * times, and always for the side with fewer outermost actors.
 * @throws InputError when the search grows too wide before it has found a path.
 */
export async function findPaths(search: PathSearch, ask: AskNeighbours): Promise<readonly ActorPath[]> {
  const { from, to, maxLength, count } = search;
  if (from === to) return [];
  const links: Links = new Map();
  const sides = [from, to].map((end): Side => ({ reached: new Set([end]), outermost: [end], tooWide: false }));
  const found: ActorPath[] = [];
  for (let length = 1; length <= maxLength; length++) {
    if (!(await widenEither(sides, links, ask))) {
      if (found.length > 0) return found;
      throw new InputError(
        `Argument "filter": more than ${MAX_LINKS} links lie around both ends and no path was found nearer; let fewer statements through.`,
      );
    }
    found.push(...pathsOfLength(length, search, links, count - found.length));
    if (found.length === count) break;
  }
  return found;
}

/** Goes one step further from the end with fewer outermost actors, or else from the other. false: neither can. */
async function widenEither(sides: readonly Side[], links: Links, ask: AskNeighbours): Promise<boolean> {
  if (sides.some((side) => side.outermost.length === 0)) return true;
  for (const side of sides.toSorted((a, b) => a.outermost.length - b.outermost.length)) {
    if (!side.tooWide && (await widen(side, links, ask))) return true;
  }
  return false;
}

/** Learns the links of the outermost actors, who are then the actors behind them. false: there are too many. */
async function widen(side: Side, links: Links, ask: AskNeighbours): Promise<boolean> {
  const rows = await ask(side.outermost, MAX_LINKS + 1);
  if (rows.length > MAX_LINKS) {
    side.tooWide = true;
    return false;
  }
  for (const { actorId, otherId, statements } of rows) {
    link(links, actorId, otherId, statements);
    link(links, otherId, actorId, statements);
  }
  const next = [...new Set(rows.map((row) => row.otherId))].filter((id) => !side.reached.has(id));
  next.forEach((id) => side.reached.add(id));
  side.outermost = next.sort();
  return true;
}

function link(links: Links, one: string, other: string, statements: number): void {
  const others = links.get(one);
  if (others) others.set(other, statements);
  else links.set(one, new Map([[other, statements]]));
}

/** Paths of exactly `length` steps, at most `count`; each partial path tried can still reach the end in time. */
function pathsOfLength(length: number, { from, to }: PathSearch, links: Links, count: number): readonly ActorPath[] {
  const stepsLeft = stepsTo(to, length, links);
  const found: ActorPath[] = [];
  let tries = 0;
  const goOn = (path: ActorPath): void => {
    const left = length - path.length + 1;
    const here = path[path.length - 1] ?? from;
    if (left === 0) found.push(path);
    if (left === 0) return;
    for (const next of mostToldFirst(links.get(here))) {
      if (found.length === count || tries === MAX_TRIES) return;
      const isEnd = next === to;
      if (isEnd !== (left === 1) || (stepsLeft.get(next) ?? Infinity) > left - 1 || path.includes(next)) continue;
      tries++;
      goOn([...path, next]);
    }
  };
  goOn([from]);
  return found;
}

/** For each actor within `most` steps of the end, how many it takes. */
function stepsTo(to: string, most: number, links: Links): ReadonlyMap<string, number> {
  const steps = new Map([[to, 0]]);
  let outermost = [to];
  for (let step = 1; step <= most && outermost.length > 0; step++) {
    outermost = outermost.flatMap((id) => [...(links.get(id)?.keys() ?? [])]).filter((id) => !steps.has(id));
    outermost.forEach((id) => steps.set(id, step));
  }
  return steps;
}

const mostToldFirst = (others: ReadonlyMap<string, number> | undefined): readonly string[] =>
  [...(others ?? [])].sort(([a, told], [b, toldToo]) => toldToo - told || (a < b ? -1 : 1)).map(([other]) => other);
