import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { openStore } from "../../src/store/open-store.js";
import { closing } from "../support/engines.js";
import { column, errorOf, query } from "./ask.js";
import { runConformance } from "./conformance.js";

/** A graph reached through the process that owns its folder: here this process, over its own socket. */
async function openThroughOwner(): Promise<GraphStore> {
  const folder = await mkdtemp(join(tmpdir(), "griot-test-"));
  const owner = await openStore(folder);
  const remote = await openStore(folder);
  return closing(remote, async () => {
    await owner.close();
    await rm(folder, { recursive: true, force: true });
  });
}

runConformance({ name: "embedded, through its owner", open: openThroughOwner });

describe("two stores on one folder", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "griot-test-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("what one writes the other reads; when the owner stops, the other says so; then it opens anew", async () => {
    const owner = await openStore(folder);
    const other = await openStore(folder);
    await other.write([query("CREATE (:Actor {id: 'from the other'})")]);
    await owner.write([query("CREATE (:Actor {id: 'from the owner'})")]);
    for (const store of [owner, other]) {
      expect(await column(store, "MATCH (a:Actor) RETURN a.id AS id ORDER BY id")).toEqual([
        "from the other",
        "from the owner",
      ]);
    }
    await owner.close();
    const stopped = {
      code: "STORE_UNREACHABLE",
      message: `The process that held the graph in the folder "${folder}" has stopped; start it, or run the command again.`,
    };
    expect(await errorOf(other.read(query("RETURN 1 AS n")))).toEqual(stopped);
    expect(await errorOf(other.write([query("CREATE (:Actor {id: 'lost'})")]))).toEqual(stopped);
    await other.close();
    const again = await openStore(folder);
    expect(await column(again, "MATCH (a:Actor) RETURN count(a)")).toEqual([2]);
    await again.close();
  });

  test("an owner that stops in the middle of a stream ends it with an error", async () => {
    const owner = await openStore(folder);
    const other = await openStore(folder);
    const rows = other.stream(query("UNWIND range(1, 500000) AS n RETURN n"))[Symbol.asyncIterator]();
    expect(await rows.next()).toEqual({ done: false, value: { n: 1 } });
    await owner.close();
    const toTheEnd = async (): Promise<void> => {
      while (!(await rows.next()).done);
    };
    expect((await errorOf(toTheEnd())).code).toBe("STORE_UNREACHABLE");
    await other.close();
  });
});
