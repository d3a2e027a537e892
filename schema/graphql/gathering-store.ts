import type { GraphStore, Query } from "../../queries/graph-store.js";

/** How long others of its kind wait behind a question that is with the graph; then they do not wait behind a slow one. */
const PATIENCE_MS = 20;
/** Most ids in one question. */
const MAX_IDS = 1_000;

/** Answers a question about some ids, whose answers do not depend on one another. */
export type AskAbout<Args, Answer> = (
  store: GraphStore,
  ids: readonly string[],
  args: Args,
) => Promise<(id: string) => Answer>;

/**
 * A store for many requests at the same time, which asks in one question what several of them want to know. A question
 * goes to the graph at once while none like it is there; under load those that wait gather. None is answered by a
 * question that had begun before it was asked, so everyone sees what was written before.
 */
export class GatheringStore implements GraphStore {
  readonly engine: string;
  private readonly gatherings = new Map<unknown, Gathering>();

  constructor(private readonly store: GraphStore) {
    this.engine = store.engine;
  }

  /** @param ask a constant: the same function for the same kind of question. @throws StoreError */
  about<Args, Answer>(
    ask: AskAbout<Args, Answer>,
    ids: readonly string[],
    args: Args,
  ): Promise<(id: string) => Answer> {
    const begin = (all: readonly string[]): Promise<unknown> => ask(this.store, all, args);
    return this.gathering(ask).join(JSON.stringify(args) ?? "", ids, begin) as Promise<(id: string) => Answer>;
  }

  /** Of the same questions that wait for one that is with the graph, one is asked. */
  read<Answer>(query: Query<Answer>): Promise<readonly Answer[]> {
    const key = `${query.cypher} ${JSON.stringify(query.params)}`;
    return this.gathering(key).join("", [], () => this.store.read(query)) as Promise<readonly Answer[]>;
  }

  stream<Answer>(query: Query<Answer>): AsyncIterable<Answer> {
    return this.store.stream(query);
  }

  write(queries: readonly Query<unknown>[]): Promise<void> {
    return this.store.write(queries);
  }

  close(): Promise<void> {
    return this.store.close();
  }

  private gathering(kind: unknown): Gathering {
    const known = this.gatherings.get(kind);
    if (known) return known;
    const gathering = new Gathering(() => this.gatherings.delete(kind));
    this.gatherings.set(kind, gathering);
    return gathering;
  }
}

/** Those who wait for one answer. */
interface Group {
  readonly ids: Set<string>;
  readonly begin: (ids: readonly string[]) => Promise<unknown>;
  readonly answer: Promise<unknown>;
  readonly settle: (answer: Promise<unknown>) => void;
}

/** The questions of one kind: those that are asked, and by their arguments those that wait. */
class Gathering {
  private asked = 0;
  private isDue = false;
  private readonly waiting = new Map<string, Group>();

  constructor(private readonly onIdle: () => void) {}

  join(key: string, ids: readonly string[], begin: Group["begin"]): Promise<unknown> {
    const open = this.waiting.get(key);
    if (open && open.ids.size + ids.length <= MAX_IDS) {
      for (const id of ids) open.ids.add(id);
      return open.answer;
    }
    if (open) this.begin(key, open);
    const group = newGroup(ids, begin);
    this.waiting.set(key, group);
    this.beginSoon();
    return group.answer;
  }

  /** Not at once: those whom one answer leads on all ask the next question, and gather before it goes. */
  private beginSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    setImmediate(() => {
      this.isDue = false;
      this.beginNext();
    });
  }

  private beginNext(): void {
    if (this.asked > 0) return;
    const [next] = this.waiting;
    if (next) this.begin(...next);
    else this.onIdle();
  }

  private begin(key: string, { ids, begin, settle }: Group): void {
    this.waiting.delete(key);
    this.asked += 1;
    let keepsOthers = true;
    const leave = (): void => {
      if (!keepsOthers) return;
      keepsOthers = false;
      clearTimeout(patience);
      this.asked -= 1;
      this.beginSoon();
    };
    const patience = setTimeout(leave, PATIENCE_MS);
    const answer = begin([...ids]);
    settle(answer);
    answer.then(leave, leave);
  }
}

function newGroup(ids: readonly string[], begin: Group["begin"]): Group {
  let settle: Group["settle"] = () => undefined;
  const answer = new Promise<unknown>((resolve) => (settle = resolve));
  return { ids: new Set(ids), begin, answer, settle };
}
