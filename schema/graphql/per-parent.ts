import DataLoader from "dataloader";

/** One parent's question: its id and the arguments of the field. */
export type Asked<Args> = readonly [id: string, args: Args];

/** A question asked of many parents at once; the answer is looked up for each. */
type Ask<Args, Answer> = (ids: readonly string[], args: Args) => Promise<(id: string) => Answer>;

/** Gathers what all rows of a request ask of one field: one query for each distinct arguments, however many rows. */
export function perParent<Args, Answer>(ask: Ask<Args, Answer>): DataLoader<Asked<Args>, Answer, string> {
  const keyOf = ([id, args]: Asked<Args>): string => `${id} ${JSON.stringify(args)}`;
  return new DataLoader(
    async (asked) => {
      const byArguments = new Map<string, { readonly args: Args; readonly ids: string[] }>();
      for (const [id, args] of asked) {
        const group = byArguments.get(JSON.stringify(args));
        if (group) group.ids.push(id);
        else byArguments.set(JSON.stringify(args), { args, ids: [id] });
      }
      const answers = new Map<string, Answer>();
      await Promise.all(
        [...byArguments.values()].map(async ({ args, ids }) => {
          const answerOf = await ask(ids, args);
          for (const id of ids) answers.set(keyOf([id, args]), answerOf(id));
        }),
      );
      return asked.map((one) => answers.get(keyOf(one)) as Answer);
    },
    { cacheKeyFn: keyOf },
  );
}

/** A lookup of the rows of each parent. */
export function rowsOf<Row>(rows: readonly Row[], parentOf: (row: Row) => string): (id: string) => readonly Row[] {
  const byParent = new Map<string, Row[]>();
  for (const row of rows) {
    const own = byParent.get(parentOf(row));
    if (own) own.push(row);
    else byParent.set(parentOf(row), [row]);
  }
  return (id) => byParent.get(id) ?? [];
}

/** A lookup of one row a parent, null where there is none. */
export function rowOf<Row>(rows: readonly Row[], parentOf: (row: Row) => string): (id: string) => Row | null {
  const byParent = new Map(rows.map((row) => [parentOf(row), row]));
  return (id) => byParent.get(id) ?? null;
}
