import { describe, expect, test } from "@jest/globals";
import { engines } from "../support/engines.js";
import { servedSmallGraph } from "../support/served-small-graph.js";

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

describe.each(engines())("pages on $name", (engine) => {
  const server = servedSmallGraph(engine);

  const answer = async <Shape = unknown>(query: string, variables?: Record<string, unknown>): Promise<Shape> => {
    const { errors, data } = await server().ask(query, variables);
    expect(errors).toBeUndefined();
    return data as Shape;
  };

  const lists = [
    ["actors", `actors(first: $first, after: $after)`, 10],
    ["actors by relationships", `actors(orderBy: RELATIONSHIPS, first: $first, after: $after)`, 10],
    ["actors of a country", `actors(filter: { countries: ["ML"], kinds: [PERSON] }, first: $first, after: $after)`, 4],
    ["statements", `statements(first: $first, after: $after)`, 7],
    ["statements by confidence", `statements(orderBy: CONFIDENCE, first: $first, after: $after)`, 7],
    ["briefs", `briefs(first: $first, after: $after)`, 4],
  ] as const;
  const page = (field: string): string =>
    `query ($first: Int!, $after: String) {
      list: ${field} { totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
    }`;

  test.each(lists)("%s: all, none twice, in one order however long the pages", async (_name, field, total) => {
    const whole = (await answer<{ list: Page }>(page(field), { first: 500 })).list;
    const ids = whole.nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(total);
    expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    for (const first of [1, 3]) {
      const paged: string[] = [];
      let after: string | null = null;
      let more = true;
      while (more) {
        const { list }: { list: Page } = await answer(page(field), { first, after });
        expect(list.totalCount).toBe(total);
        expect(list.pageInfo.hasPreviousPage).toBe(after !== null);
        expect(list.pageInfo.startCursor).toBe(list.edges[0]?.cursor);
        expect(list.edges.map(({ node }) => node)).toEqual(list.nodes);
        paged.push(...list.nodes.map(({ id }) => id));
        after = list.pageInfo.endCursor;
        more = list.pageInfo.hasNextPage;
      }
      expect(paged).toEqual(ids);
    }
  });

  test("of nested lists", async () => {
    type Nested = { actor: Record<"statements" | "briefs" | "relationships", Page> };
    const query = `query ($after: String) {
      actor(id: "person:assimi-goita") {
        statements(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
        briefs(first: 2) { totalCount nodes { id } pageInfo { hasNextPage } }
        relationships(first: 2) { totalCount nodes { id } pageInfo { hasNextPage } }
      }
    }`;
    const first = (await answer<Nested>(query)).actor;
    expect(first.statements.pageInfo.hasNextPage).toBe(true);
    expect([first.briefs.totalCount, first.briefs.pageInfo.hasNextPage]).toEqual([3, true]);
    expect([first.relationships.totalCount, first.relationships.pageInfo.hasNextPage]).toEqual([3, true]);
    const second = (await answer<Nested>(query, { after: first.statements.pageInfo.endCursor })).actor;
    expect(second.statements.pageInfo.hasNextPage).toBe(false);
    expect(new Set([...first.statements.nodes, ...second.statements.nodes].map(({ id }) => id)).size).toBe(3);
  });

  test("a page of none counts", async () => {
    expect(
      await answer(`{ statements(first: 0) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`),
    ).toEqual({
      statements: { totalCount: 7, nodes: [], pageInfo: { hasNextPage: true, endCursor: null } },
    });
  });
});
