import { fold } from "../../schema/ontology/fold.js";

/** Words of one shingle. */
const SHINGLE = 4;

/** A signature is this many bands of this many minima: texts that share nine tenths of their shingles share a band in 99 % of cases. */
const BANDS = 6;
const ROWS = 6;

/** Share of equal minima from which two texts are copies: an estimate of the share of common shingles. */
const COPY_FROM = 0.75;

/** What is kept of a text to find its copies. */
export interface Signature {
  /** Minima of the hashed shingles. */
  readonly minima: readonly number[];
  /** Copies share one of these. */
  readonly bands: readonly string[];
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Another order of all hashes for each row. */
function reordered(value: number, row: number): number {
  let mixed = Math.imul(value ^ Math.imul(row + 1, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Min-hash of a text's shingles (Broder 1997); accents, capitals, signs and white space do not count. */
export function signatureOf(text: string): Signature {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const minima = new Array<number>(BANDS * ROWS).fill(0xffffffff);
  for (let at = 0; at <= Math.max(0, words.length - SHINGLE); at += 1) {
    const shingle = hash(words.slice(at, at + SHINGLE).join(" "));
    for (let row = 0; row < minima.length; row += 1) {
      const value = reordered(shingle, row);
      if (value < (minima[row] as number)) minima[row] = value;
    }
  }
  const bands = Array.from({ length: BANDS }, (_, band) =>
    hash(minima.slice(band * ROWS, (band + 1) * ROWS).join(" ")).toString(36),
  );
  return { minima, bands };
}

export const areCopies = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && a.filter((minimum, row) => minimum === b[row]).length / a.length >= COPY_FROM;

/** A brief as the search for copies sees it. */
export interface CopyCandidate {
  readonly id: string;
  readonly source: string | null;
  readonly publishedOn: string | null;
  readonly minima: readonly number[];
  readonly bands: readonly string[];
}

/** Where a brief's text comes from. */
export interface Origin {
  /** Id of the oldest copy of its text; null: it has no copies. */
  readonly copies: string | null;
  /** Source of that oldest copy, or its id: all copies are this one source. null: its own. */
  readonly origin: string | null;
}

const age = ({ publishedOn, id }: CopyCandidate): string => `${publishedOn ?? "9999"} ${id}`;

/** Groups briefs that are copies of each other, copies of copies included. A function of the set. */
export function originsOf(briefs: readonly CopyCandidate[]): ReadonlyMap<string, Origin> {
  const sorted = briefs.toSorted((a, b) => (age(a) < age(b) ? -1 : 1));
  const byBand = new Map<string, CopyCandidate[]>();
  for (const brief of sorted)
    brief.bands.forEach((band, index) => {
      const key = `${index} ${band}`;
      byBand.set(key, [...(byBand.get(key) ?? []), brief]);
    });
  const groups = new Map<string, CopyCandidate[]>();
  for (const brief of sorted) {
    if (groups.has(brief.id)) continue;
    const group = [brief];
    groups.set(brief.id, group);
    for (let at = 0; at < group.length; at += 1) {
      const member = group[at] as CopyCandidate;
      for (const other of member.bands.flatMap((band, index) => byBand.get(`${index} ${band}`) ?? [])) {
        if (groups.has(other.id) || !areCopies(member.minima, other.minima)) continue;
        groups.set(other.id, group);
        group.push(other);
      }
    }
  }
  return new Map(
    sorted.map(({ id }) => {
      const [oldest, ...more] = groups.get(id) ?? [];
      const alone = oldest === undefined || more.length === 0;
      return [id, alone ? { copies: null, origin: null } : { copies: oldest.id, origin: oldest.source ?? oldest.id }];
    }),
  );
}
