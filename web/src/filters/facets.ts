import type { Surroundings } from "../graph/build-graph.js";

/** How many statements each value of a facet holds, in what is shown. */
export interface Facets {
  readonly types: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, number>;
  readonly countries: ReadonlyMap<string, number>;
}

/** Counts the statements of the links in view; an end's kind and country count once a link. */
export function countFacets({ actors, relationships }: Surroundings): Facets {
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]));
  const types = new Map<string, number>();
  const kinds = new Map<string, number>();
  const countries = new Map<string, number>();
  const add = (facet: Map<string, number>, value: string, count: number): void =>
    void facet.set(value, (facet.get(value) ?? 0) + count);
  for (const { type, statements, subject, object } of relationships) {
    add(types, type, statements);
    const ends = [subject, object].flatMap((end) => actorOf.get(end?.id ?? "") ?? []);
    for (const kind of new Set(ends.map((end) => end.kind))) add(kinds, kind, statements);
    for (const country of new Set(ends.flatMap((end) => end.country ?? []))) add(countries, country, statements);
  }
  return { types, kinds, countries };
}
