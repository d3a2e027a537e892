import { execFile, type ChildProcess } from "node:child_process";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { addressOf } from "../cli/address-of.js";
import { ended, spawnGriot } from "../cli/run-griot.js";
import { blocksOf, documentNames, PROJECT, readDocument, type Block } from "./documents.js";
import { KeptAnswers } from "./kept-answers.js";
import { PROVED_ELSEWHERE } from "./proved-elsewhere.js";

/** The address that the documents name. */
const SHOWN_ADDRESS = "http://localhost:4000";

const asking = documentNames()
  .map((name) => ({ name, blocks: blocksOf(readDocument(name), ["sh", "graphql"]) }))
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
    if (language === "sh") return runInShell(text.replaceAll(SHOWN_ADDRESS, url), folder);
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: text }),
    });
    return response.text();
  }

  test.each(blocks.map((block) => [`line ${block.line}: ${firstLine(block)}`, block] as const))(
    "%s",
    async (_name, block) => {
      const proof = PROVED_ELSEWHERE.get(block.text);
      if (proof) return proof();
      const answer = (await given(block)).replaceAll(url, SHOWN_ADDRESS);
      if (block.answer) kept.check(block.answer, answer);
      else expect(block.language).toBe("sh"); // a command may say nothing; a query is shown with its answer
    },
  );
});

test("each command that is proved elsewhere stands in a document", () => {
  const texts = asking.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  for (const command of PROVED_ELSEWHERE.keys()) expect(texts).toContain(command);
});

function firstLine({ text }: Block): string {
  return text.split("\n")[0] ?? "";
}

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
