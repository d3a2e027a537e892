import { execFile, type ChildProcess } from "node:child_process";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { addressOf } from "../cli/address-of.js";
import { ended, spawnGriot } from "../cli/run-griot.js";
import { blocksOf, documentNames, PROJECT, readDocument, type Block } from "./documents.js";
import { KeptAnswers } from "./kept-answers.js";
import { PROVED_ELSEWHERE } from "./proved-elsewhere.js";

/** The address that the documents name. */
const SHOWN_ADDRESS = "http://localhost:4000";

/** What the documents' Python needs: the folder that `scripts/readers/install.sh` prints. */
const TEST_READERS = process.env["GRIOT_TEST_READERS"];

const asking = documentNames()
  .map((name) => ({ name, blocks: blocksOf(readDocument(name), ["sh", "graphql", "python"]) }))
  .filter(({ blocks }) => blocks.length > 0);

describe.each(asking)("$name (UPDATE_DOCS=1 npm test -- tests/docs writes its answers anew)", ({ name, blocks }) => {
  const kept = new KeptAnswers(name);
  let folder = "";
  let url = "";
  let server: ChildProcess;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "griot-docs-"));
    for (const entry of ["package.json", "node_modules", "bin", "dist", "ingest"]) {
      await symlink(join(PROJECT, entry), join(folder, entry));
    }
    server = spawnGriot(["start", "--port", "0"], { cwd: folder });
    url = (await addressOf(server)).replace(/\/graphql$/, "");
  });

  afterAll(async () => {
    const end = ended(server);
    server.kill("SIGINT");
    await end;
    await rm(folder, { recursive: true, force: true });
    kept.write();
  });

  async function given({ language, text }: Block): Promise<string> {
    if (language !== "graphql") {
      const program = text.replaceAll(SHOWN_ADDRESS, url);
      return language === "sh" ? runInShell(program, folder) : runInPython(program, folder);
    }
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: text }),
    });
    return response.text();
  }

  const named = blocks.map((block) => [`line ${block.line}: ${firstLine(block)}`, block] as const);
  const canRun = ([, { language }]: (typeof named)[number]): boolean => language !== "python" || Boolean(TEST_READERS);
  const missing = named.filter((one) => !canRun(one));
  if (missing.length > 0) test.skip.each(missing)("%s (GRIOT_TEST_READERS is not set)", () => undefined);

  test.each(named.filter(canRun))("%s", async (_name, block) => {
    const proof = PROVED_ELSEWHERE.get(block.text);
    if (proof) return proof();
    const answer = (await given(block)).replaceAll(url, SHOWN_ADDRESS);
    if (block.answer) kept.check(block.answer, answer);
    else expect(block.language).toBe("sh"); // a command may say nothing; a query is shown with its answer
  });
});

test("each command that is proved elsewhere stands in a document", () => {
  const texts = asking.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  for (const command of PROVED_ELSEWHERE.keys()) expect(texts).toContain(command);
});

function firstLine({ text }: Block): string {
  return text.split("\n")[0] ?? "";
}

const runInPython = async (program: string, cwd: string): Promise<string> =>
  (await promisify(execFile)(join(TEST_READERS ?? "", "venv/bin/python"), ["-c", program], { cwd })).stdout;

/** Both outputs of the commands. @throws Error unless all end well: a document says where one does not. */
function runInShell(commands: string, cwd: string): Promise<string> {
  const { HOME, TMPDIR, PATH } = process.env;
  const env = { HOME, TMPDIR, PATH: `${dirname(process.execPath)}${delimiter}${PATH}`, NO_COLOR: "1" };
  return new Promise((resolve, reject) => {
    execFile("bash", ["-euo", "pipefail", "-c", `exec 2>&1\n${commands}`], { cwd, env }, (error, stdout) =>
      error ? reject(new Error(`${error.message}\n${stdout}`)) : resolve(stdout),
    );
  });
}
