import type { GraphStore, Query } from "../../queries/graph-store.js";
import { rowsOf } from "./per-parent.js";

/** Questions of one kind that are with the graph at the same time; more of them wait, and are asked together. */
const LANES = 2;
/** How long a question may hold its lane: the others do not wait behind a slow one. */
const PATIENCE_MS = 20;
/** Most ids in one question. */
const MAX_IDS = 1_000;

/** A question about some ids, each of whose rows belongs to one of them and does not depend on the others. */
export interface AboutIds<Args, Row> {
  readonly question: (ids: readonly string[], args: Args) => Query<Row>;
  /** The id to which a row belongs. */
  readonly idOf: (row: Row) => string;
}

/** The rows of each id. */
export type RowsOf<Row> = (id: string) => readonly Row[];

/**
 * Asks in one question what many requests want to know at the same time. A question goes to the graph at once while few
 * of its kind are there; under load those that wait gather. None is answered by one that had begun before it was
 * asked, so everyone sees what was written before.
 */
export class GatheredReads {
  private readonly kinds = new Map<unknown, Gathering>();

  constructor(private readonly store: Pick<GraphStore, "read">) {}

  /** @param kind a constant: the same object for the same kind of question. @throws StoreError */
  about<Args, Row>(kind: AboutIds<Args, Row>, ids: readonly string[], args: Args): Promise<RowsOf<Row>> {
    const gathering = this.kinds.get(kind) ?? new Gathering();
    this.kinds.set(kind, gathering);
    return gathering.join(JSON.stringify(args) ?? "", ids, async (all) =>
      rowsOf(await this.store.read(kind.question(all, args)), kind.idOf),
    ) as Promise<RowsOf<Row>>;
  }

  /** The same for a question that is asked as it is: those alike that wait are asked once. @throws StoreError */
  read<Answer>(query: Query<Answer>): Promise<readonly Answer[]> {
    const gathering = this.kinds.get(query.cypher) ?? new Gathering();
    this.kinds.set(query.cypher, gathering);
    return gathering.join(JSON.stringify(query.params), [], () => this.store.read(query)) as Promise<readonly Answer[]>;
  }
}

type Ask = (ids: readonly string[]) => Promise<unknown>;

/** Those who wait for one answer. */
interface Group {
  readonly ids: Set<string>;
  readonly ask: Ask;
  readonly answer: Promise<unknown>;
  readonly settle: (answer: Promise<unknown>) => void;
}

/** The questions of one kind. */
class Gathering {
  private lanes = LANES;
  /** In the order in which they came. */
  private readonly waiting = new Map<string, Group>();

  /** @param key what makes two questions of this kind the same, but for their ids */
  join(key: string, ids: readonly string[], ask: Ask): Promise<unknown> {
    const known = this.waiting.get(key);
    if (known && known.ids.size + ids.length <= MAX_IDS) {
      for (const id of ids) known.ids.add(id);
      return known.answer;
    }
    if (known) this.begin(key, known);
    const group = newGroup(ids, ask);
    this.waiting.set(key, group);
    if (this.lanes > 0) this.begin(key, group);
    return group.answer;
  }

  private begin(key: string, { ids, ask, settle }: Group): void {
    this.waiting.delete(key);
    this.lanes -= 1;
    let holds = true;
    const leave = (): void => {
      if (!holds) return;
      holds = false;
      clearTimeout(impatience);
      this.lanes += 1;
      const [next] = this.waiting;
      if (next && this.lanes > 0) this.begin(...next);
    };
    const impatience = setTimeout(leave, PATIENCE_MS);
    const answer = ask([...ids]);
    settle(answer);
    answer.then(leave, leave);
  }
}

function newGroup(ids: readonly string[], ask: Ask): Group {
  let settle: Group["settle"] = () => undefined;
  const answer = new Promise<unknown>((resolve) => (settle = resolve));
  return { ids: new Set(ids), ask, answer, settle };
}
