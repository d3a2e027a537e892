/** The same items, each made while the one before it is used. */
export async function* ahead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<Item>> => {
    const asked = iterator.next();
    asked.catch(() => undefined); // thrown where it is awaited
    return asked;
  };
  let asked = ask();
  try {
    for (;;) {
      const next = await asked;
      if (next.done) return;
      asked = ask();
      yield next.value;
    }
  } finally {
    await asked.catch(() => undefined);
    await iterator.return?.();
  }
}
