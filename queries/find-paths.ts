import type { CommonContact } from "./common-contacts.js";
import type { Neighbour } from "./neighbours-of.js";

/** With whom did these actors deal? Asks the graph once; at most `limit` rows, the most told ones. */
export type AskNeighbours = (actorIds: readonly string[], limit: number) => Promise<readonly Neighbour[]>;

/** What a search for paths asks of the graph, each time once. */
export interface PathQuestions {
  readonly neighbours: AskNeighbours;
  /** How did these deal with those? */
  readonly between: (
    actorIds: readonly string[],
    otherIds: readonly string[],
    limit: number,
  ) => Promise<readonly Neighbour[]>;
  /** Who dealt with both, at most `limit`? */
  readonly common: (a: string, b: string, limit: number) => Promise<readonly CommonContact[]>;
}

/** Actor ids from one end to the other, none twice. */
export type ActorPath = readonly string[];

export interface PathSearch {
  readonly from: string;
  readonly to: string;
  /** Greatest number of steps. */
  readonly maxLength: number;
  /** Greatest number of paths. */
  readonly count: number;
  /** Actors that no path may lead through. */
  readonly avoid?: readonly string[];
}

/** Links that one widening may bring, and partial paths that one search may try: what keeps a request small. */
const MAX_LINKS = 100_000;
const MAX_TRIES = 200_000;

/** Actors whose links one widening may learn, those of the most told links. */
const MAX_OUTERMOST = 20_000;

/** For each actor the others it is linked to, with the number of statements. */
type Links = Map<string, Map<string, number>>;

interface Side {
  readonly reached: Set<string>;
  /** Actors reached last, whose links are not yet known; none: all links of this side are known, and so all paths. */
  outermost: readonly string[];
}

/** What is known of the graph so far. */
interface Search extends PathSearch {
  readonly links: Links;
  readonly avoided: ReadonlySet<string>;
  /** Some links around an end were too many to learn. */
  isCut: boolean;
}

/**
 * Shortest paths first, those of one length in the order of their steps: the most told link first, then by id. The same
 * graph gives the same paths on every engine. Widens from both ends in turn, so that it asks about once a step, and
 * always for the side with fewer outermost actors.
 *
 * Of more than 100,000 links around an end only the most told are followed: paths of one and two steps are complete
 * even then, longer ones may be missed.
 */
export async function findPaths(asked: PathSearch, questions: PathQuestions): Promise<readonly ActorPath[]> {
  const { from, to, maxLength, count, avoid = [] } = asked;
  const avoided = new Set(avoid);
  if (from === to || avoided.has(from) || avoided.has(to)) return [];
  const search: Search = { ...asked, links: new Map(), avoided, isCut: false };
  const sides = [from, to].map((end): Side => ({ reached: new Set([end]), outermost: [end] }));
  const found: ActorPath[] = [];
  for (let length = 1; length <= maxLength; length++) {
    if (sides.every((side) => side.outermost.length > 0)) await widenNarrower(sides, search, questions);
    if (length === 2 && search.isCut) await learnCommon(search, questions);
    found.push(...pathsOfLength(length, search, search.links, count - found.length));
    if (found.length === count) break;
  }
  return found;
}

/** Goes one step further from the end with fewer outermost actors. */
async function widenNarrower(sides: readonly Side[], search: Search, questions: PathQuestions): Promise<void> {
  const [side, other] = sides.toSorted((a, b) => a.outermost.length - b.outermost.length);
  if (side && other) await widen(side, other, search, questions);
}

/** Learns the links of the outermost actors, who are then the actors behind them. */
async function widen(side: Side, other: Side, search: Search, { neighbours, between }: PathQuestions): Promise<void> {
  const within = side.outermost.slice(0, MAX_OUTERMOST);
  const rows = await neighbours(within, MAX_LINKS + 1);
  const isCut = rows.length > MAX_LINKS || within.length < side.outermost.length;
  const meeting = isCut ? await between(within, other.outermost.slice(0, MAX_OUTERMOST), MAX_LINKS) : [];
  search.isCut ||= isCut;
  const known = [...rows.slice(0, MAX_LINKS), ...meeting].filter(({ otherId }) => !search.avoided.has(otherId));
  for (const { actorId, otherId, statements } of known) linkBoth(search.links, actorId, otherId, statements);
  const next = [...new Set(known.map((row) => row.otherId))].filter((id) => !side.reached.has(id));
  next.forEach((id) => side.reached.add(id));
  side.outermost = isCut ? next : next.sort();
}

/** Two ends that both have too many links to learn may still have contacts in common. */
async function learnCommon({ from, to, count, avoided, links }: Search, { common }: PathQuestions): Promise<void> {
  for (const { actorId, withA, withB } of await common(from, to, count + avoided.size)) {
    if (avoided.has(actorId)) continue;
    linkBoth(links, from, actorId, withA);
    linkBoth(links, actorId, to, withB);
  }
}

function linkBoth(links: Links, one: string, other: string, statements: number): void {
  link(links, one, other, statements);
  link(links, other, one, statements);
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
  const sorted = new Map<string, readonly string[]>();
  const othersOf = (id: string): readonly string[] => {
    const others = sorted.get(id) ?? mostToldFirst(links.get(id));
    sorted.set(id, others);
    return others;
  };
  let tries = 0;
  const goOn = (path: ActorPath): void => {
    const left = length - path.length + 1;
    const here = path[path.length - 1] ?? from;
    if (left === 0) found.push(path);
    if (left === 0) return;
    for (const next of othersOf(here)) {
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
    const next: string[] = [];
    for (const id of outermost) {
      for (const other of links.get(id)?.keys() ?? []) {
        if (steps.has(other)) continue;
        steps.set(other, step);
        next.push(other);
      }
    }
    outermost = next;
  }
  return steps;
}

const mostToldFirst = (others: ReadonlyMap<string, number> | undefined): readonly string[] =>
  [...(others ?? [])].sort(([a, told], [b, toldToo]) => toldToo - told || (a < b ? -1 : 1)).map(([other]) => other);
