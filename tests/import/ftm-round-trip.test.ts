import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { exported } from "../export/exported.js";
import { engines } from "../support/engines.js";
import { importText, lines } from "./read.js";

/** Folder that `scripts/readers/install.sh` prints. */
const READERS = process.env["GRIOT_TEST_READERS"];
const run = promisify(execFile);

/** Runs a script of `tests/export/readers` in the Python that has the package. */
async function python(script: string, ...args: readonly string[]): Promise<string> {
  const path = join(import.meta.dirname, "../export/readers", `followthemoney_${script}.py`);
  const { stdout } = await run(join(READERS ?? "", "venv/bin/python"), [path, ...args]);
  return stdout;
}

const ALL = { all: ["true"] };

interface FtmEntity {
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  readonly referents?: readonly string[];
}

const entitiesIn = (text: string): readonly FtmEntity[] =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as FtmEntity);

describe.each(engines())("FollowTheMoney there and back, on $name", (engine) => {
  let store: GraphStore;
  let folder: string;
  beforeEach(async () => {
    store = await engine.open();
    folder = await mkdtemp(join(tmpdir(), "griot-ftm-"));
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const needsPython = READERS ? test : test.skip;
  needsPython(
    `a file that the Python package wrote loses no name, date or id${READERS ? "" : ": untested, for GRIOT_TEST_READERS names no folder with it"}`,
    async () => {
      const [written, back] = [join(folder, "written.ftm.json"), join(folder, "back.ftm.json")];
      await python("writer", written);
      const { failed, leftOut } = await importText(store, "ftm", await readFile(written, "utf8"));
      expect({ failed, leftOut: [...leftOut] }).toEqual({ failed: 0, leftOut: [] });
      await writeFile(back, await exported(store, "ftm", ALL));
      expect(JSON.parse(await python("reader", back))).toMatchObject({ problems: [] });
      expect(JSON.parse(await python("losses", written, back))).toEqual({ entities: 12, links: 5, losses: [] });
    },
  );

  test("ids stand in their own properties, and what only companies have makes a company", async () => {
    const properties = {
      Person: { name: ["Awa Sy"], passportNumber: ["A1", "B 2"], wikidataId: ["Q1"] },
      Company: { name: ["Mines de l’exemple"], isinCode: ["US0378331005"], leiCode: ["1595VL9OPPQ5THEK2X30"] },
      Organization: { name: ["Parti de l’exemple"], registrationNumber: ["P-1"] },
    };
    await importText(
      store,
      "ftm",
      lines(...Object.entries(properties).map(([schema, each]) => ({ id: schema, schema, properties: each }))),
    );
    const back = entitiesIn(await exported(store, "ftm", ALL));
    for (const [schema, each] of Object.entries(properties)) {
      const found = back.find(({ referents }) => referents?.includes(schema));
      expect(found).toMatchObject({ schema, properties: each });
    }
  });
});
