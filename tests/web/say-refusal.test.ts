import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { AskError } from "../../web/src/api/ask.js";
import { english } from "../../web/src/i18n/english.js";
import { french } from "../../web/src/i18n/french.js";
import { sayRefusal } from "../../web/src/i18n/say-refusal.js";
import { addressOf } from "../cli/address-of.js";
import { ended, spawnGriot } from "../cli/run-griot.js";

const { refusals } = french;
const unknown = refusals.unknownActor("person:x");

let folder = "";
let server: ChildProcess;
let url = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "griot-refusals-"));
  server = spawnGriot(["serve", "--port", "0"], { cwd: folder });
  url = await addressOf(server);
});
afterAll(async () => {
  const end = ended(server);
  server.kill("SIGINT");
  await end;
  await rm(folder, { recursive: true, force: true });
});

/** The server's own words, as the page hears them. */
async function refused(query: string, variables: object): Promise<AskError> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  const { errors } = (await response.json()) as { readonly errors: readonly { readonly message: string }[] };
  return new AskError("REFUSED", errors[0]?.message ?? "");
}

const filtered = "query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }";

test.each<[name: string, query: string, variables: object, said: string]>([
  ["unknown center", '{ subgraph(centers: ["person:x"]) { omitted } }', {}, unknown],
  ["unknown end of a path", '{ paths(from: "person:x", to: "person:y") { length } }', {}, unknown],
  ["unknown actor to merge", 'mutation { mergeActors(keep: "person:x", merge: ["y"]) { id } }', {}, unknown],
  ["statement that is gone", 'mutation { reviewStatement(id: "0", verdict: CONFIRM) { id } }', {}, refusals.gone],
  ["change that is gone", 'mutation { undo(change: "0") { id } }', {}, refusals.gone],
  ["no relation", filtered, { filter: { types: ["NO"] } }, refusals.wrongValue('"NO"')],
  ["no country", filtered, { filter: { countries: ["Mali"] } }, refusals.wrongValue('"Mali"')],
  ["no day", filtered, { filter: { from: "2023-13" } }, refusals.wrongValue('"2023-13"')],
  ["period turned round", filtered, { filter: { from: "2024", to: "2023" } }, refusals.wrongValue('"2023"')],
  [
    "too many bars",
    '{ timeline(interval: DAY, filter: { from: "1900", to: "2100" }) { from } }',
    {},
    refusals.tooCostly,
  ],
  [
    "too many rows",
    "{ statements(first: 1000) { nodes { evidence(first: 1000) { quote } } } }",
    {},
    refusals.tooCostly,
  ],
  [
    "long search",
    "query ($text: String!) { search(text: $text) { score } }",
    { text: "a".repeat(300) },
    refusals.tooLong,
  ],
  [
    "no address",
    'query { readBrief(input: { text: "Bref.", url: "lien" }) { id } }',
    {},
    refusals.wrongValue('"lien"'),
  ],
  ["anything else", "{ nothing }", {}, refusals.other],
])("%s is said in the language of the page", async (_name, query, variables, said) => {
  const error = await refused(query, variables);
  expect(sayRefusal(error, french)).toBe(said);
  expect(sayRefusal(error, english)).not.toBe(said);
});
