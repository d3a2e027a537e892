import { ArgsType, Field, Int, ObjectType, type ClassType } from "type-graphql";
import type { Placed } from "../../queries/keyset.js";
import { DEFAULT_PAGE, MAX_PAGE, toCursor, type AskedPage } from "./cursor.js";

@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: DEFAULT_PAGE, description: `Rows wanted, at most ${MAX_PAGE}.` })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: "A cursor: the page goes on after its row." })
  readonly after?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "Where a page stands in its list." })
export class PageInfo {
  @Field(() => Boolean, { simple: false, description: "Are there rows after this page?" })
  readonly hasNextPage!: boolean | Promise<boolean>;

  @Field(() => Boolean, { description: "Are there rows before this page?" })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first row; null when there is none." })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last row: `after` of the next page." })
  readonly endCursor!: string | null;
}

/** One page; `totalCount` is counted only when a request reads it. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: Promise<number>;
}

/** The GraphQL types `…Edge` and `…Connection` for a type of node. */
export function connectionOf(name: string, node: () => ClassType, rows: string): ClassType<Connection<object>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One row of a list of ${rows}.` })
  class Edge {
    @Field(() => String, { description: "`after` of a page that goes on behind this row." })
    readonly cursor!: string;

    @Field(node, { description: "The row itself." })
    readonly node!: object;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `One page of ${rows}.` })
  class NodeConnection implements Connection<object> {
    @Field(() => [Edge], { description: "The rows with their cursors." })
    readonly edges!: readonly Edge[];

    @Field(() => [node()], { description: "The rows alone." })
    readonly nodes!: readonly object[];

    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { simple: false, description: "Rows of the whole list, counted only when asked for." })
    readonly totalCount!: Promise<number>;
  }
  return NodeConnection;
}

/** A page of no rows, asked for what is counted: its rows need not be read. */
export const isUnread = ({ first, after }: AskedPage): boolean => first === 0 && after === null;

/** @param rows as `toPageArgs` asked for them, one more than wanted when there is a next page. */
export function toConnection<Node, Found>(
  rows: readonly Placed<Found>[],
  page: AskedPage,
  order: string,
  toNode: (found: Found) => Node,
  count: () => Promise<number>,
): Connection<Node> {
  const edges = rows.slice(0, page.first).map((row) => ({ cursor: toCursor(order, row), node: toNode(row.found) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      get hasNextPage() {
        return isUnread(page) && rows.length === 0 ? count().then((total) => total > 0) : rows.length > page.first;
      },
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return count();
    },
  };
}
