const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Runs long work step by step: between two steps requests have their turn. */
export async function inTurns<Result>(work: Generator<void, Result>): Promise<Result> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    await nextTurn();
  }
}

/** Rows read off between two turns: a few milliseconds' work. */
const ROWS_A_TURN = 500;

/** The same rows: an engine that has them all at once would not let requests have their turn. */
export async function* rowsInTurns<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count % ROWS_A_TURN === 0) await nextTurn();
    yield row;
  }
}
