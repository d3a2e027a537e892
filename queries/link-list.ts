import type { CommonContact } from "./common-contacts.js";
import type { PathQuestions } from "./find-paths.js";
import type { LinksOfOne } from "./links-of-each.js";
import type { Neighbour } from "./neighbours-of.js";
import { byCodeUnits } from "../schema/ontology/by-code-units.js";

/**
 * All summary relationships of a graph in memory, 30 bytes each: what `neighboursOf`, `linksBetween` and
 * `commonContacts` find by them, in the same order.
 */
export class LinkList {
  private readonly numbers = new Map<string, number>();
  private readonly ids: string[] = [];
  private readonly types: string[] = [];
  /** For each actor its links, three numbers each: the other's, the type's, the statements. */
  private readonly links: number[][] = [];

  add({ actorId, links }: LinksOfOne): void {
    const subject = this.numberOf(actorId);
    for (const { type, otherId, statements } of links) {
      const object = this.numberOf(otherId);
      const kind = this.kindOf(type);
      this.links[subject]?.push(object, kind, statements);
      if (subject !== object) this.links[object]?.push(subject, kind, statements);
    }
  }

  /** @param types null: all */
  asked(types: readonly string[] | null): PathQuestions {
    const wanted = this.types.map((type) => types === null || types.includes(type));
    return {
      neighbours: async (ids, limit) =>
        mostTold(
          ids.flatMap((id) => this.neighbours(id, wanted)),
          limit,
        ),
      between: async (ids, others, limit) => {
        const among = new Set(others);
        const links = ids.flatMap((id) => this.neighbours(id, wanted)).filter(({ otherId }) => among.has(otherId));
        return mostTold(links, limit);
      },
      common: async (a, b, limit) => this.common(a, b, wanted).slice(0, limit),
    };
  }

  private neighbours(id: string, wanted: readonly boolean[]): readonly Neighbour[] {
    const links = this.links[this.numbers.get(id) ?? -1] ?? [];
    const told = new Map<number, number>();
    for (let at = 0; at < links.length; at += LINK) {
      const [other = -1, type = -1, statements = 0] = [links[at], links[at + 1], links[at + 2]];
      if (wanted[type]) told.set(other, (told.get(other) ?? 0) + statements);
    }
    return [...told].map(([other, statements]) => ({ actorId: id, otherId: this.ids[other] ?? "", statements }));
  }

  private common(a: string, b: string, wanted: readonly boolean[]): readonly CommonContact[] {
    const withB = new Map(this.neighbours(b, wanted).map(({ otherId, statements }) => [otherId, statements]));
    return this.neighbours(a, wanted)
      .map(({ otherId, statements }) => ({ actorId: otherId, withA: statements, withB: withB.get(otherId) ?? 0 }))
      .filter((contact) => contact.withB > 0 && contact.actorId !== a && contact.actorId !== b)
      .sort(
        (one, other) =>
          Math.min(other.withA, other.withB) - Math.min(one.withA, one.withB) ||
          other.withA + other.withB - (one.withA + one.withB) ||
          byCodeUnits(one.actorId, other.actorId),
      );
  }

  private kindOf(type: string): number {
    const known = this.types.indexOf(type);
    return known >= 0 ? known : this.types.push(type) - 1;
  }

  private numberOf(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    this.numbers.set(id, this.ids.push(id) - 1);
    return this.links.push([]) - 1;
  }
}

/** Numbers of a link in `links`. */
const LINK = 3;

const mostTold = (links: readonly Neighbour[], limit: number): readonly Neighbour[] =>
  links
    .toSorted(
      (a, b) => b.statements - a.statements || byCodeUnits(a.actorId, b.actorId) || byCodeUnits(a.otherId, b.otherId),
    )
    .slice(0, limit);
