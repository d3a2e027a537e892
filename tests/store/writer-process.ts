import { openStore } from "../../src/store/open-store.js";

/**
 * A process of its own for tests: `writer-process.ts FOLDER FIRST COUNT ROWS` writes COUNT batches of ROWS nodes, says
 * «n» once batch n is on disk, and then waits with the folder open until it is killed.
 */
const [folder = "", first = "0", count = "0", rows = "1"] = process.argv.slice(2);
const store = await openStore(folder);
process.stdout.write(`open ${store.constructor.name}\n`);
for (let batch = Number(first); batch < Number(first) + Number(count); batch++) {
  const nodes = Array.from({ length: Number(rows) }, (_, row) => ({ id: `${batch}-${row}`, batch }));
  await store.write([
    {
      cypher: "UNWIND $nodes AS row MERGE (n:Actor {id: row.id}) SET n += row",
      params: { nodes },
      decode: (row) => row,
    },
  ]);
  process.stdout.write(`${batch}\n`);
}
setInterval(() => undefined, 1_000);
