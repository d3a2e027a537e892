import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { loadConfig } from "../../src/config.js";
import { blocksOf, documentNames, firstColumnBelow, PROJECT, readDocument } from "./documents.js";

const documents = [...documentNames(), "CONTRIBUTING.md", "CHANGELOG.md"];

test.each(documents)("%s links to files that are there", (name) => {
  const targets = [...readDocument(name).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
    .map(([, link, attribute]) => link ?? attribute ?? "")
    .filter((target) => !/^(?:https?:|#)/.test(target));
  const missing = targets.filter((target) => !existsSync(join(PROJECT, dirname(name), target.replace(/#.*/, ""))));
  expect(missing).toEqual([]);
});

test.each(documents)("%s names only scripts that package.json has", (name) => {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as { scripts: object };
  const named = [...readDocument(name).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script]) => script);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
});

test("the README lists every setting that the environment can bring, with its default", () => {
  const asked = new Set<string>();
  const environment = new Proxy<Record<string, string>>(
    {},
    {
      get: (_target, name) => void asked.add(String(name)),
    },
  );
  const { port, host, store } = loadConfig({}, environment);
  const readme = readDocument("README.md");
  expect([...firstColumnBelow(readme, "Settings")].sort()).toEqual([...asked].sort());
  for (const value of [port, host, store.location]) expect(readme).toContain(`\`${value}\``);
});

test("the README's tree names folders and files that are there", () => {
  const [, tree = ""] = /## Map of the tree\n+```\n([\s\S]*?)```/.exec(readDocument("README.md")) ?? [];
  const named = tree.split("\n").flatMap((line) => /^(\S+) +/.exec(line)?.[1] ?? []);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
});

interface FrameFile {
  readonly type: string;
  readonly frames: readonly Readonly<Record<string, unknown>>[];
}

const FRAMES = join(PROJECT, "ingest/knowledge/frames");
const readFrames = (name: string): FrameFile => parse(readFileSync(join(FRAMES, name), "utf8")) as FrameFile;
const extraction = readDocument("docs/extraction.md");

test("docs/extraction.md tells every field that frames have", () => {
  const fields = readdirSync(FRAMES).flatMap((name) => readFrames(name).frames.flatMap((frame) => Object.keys(frame)));
  expect(firstColumnBelow(extraction, "Frames")).toEqual(expect.arrayContaining([...new Set(fields)]));
});

test("docs/extraction.md tells every slot that is no preposition", () => {
  const known = readFileSync(join(PROJECT, "ingest/extract/slots.ts"), "utf8").matchAll(/case "([^"]+)":/g);
  const slots = [...known].map(([, slot]) => slot);
  expect(slots.length).toBeGreaterThan(10);
  expect(firstColumnBelow(extraction, "Slots").slice(0, slots.length).sort()).toEqual(slots.sort());
});

test("the frame that docs/extraction.md shows is one of Griot's", () => {
  const [shown] = blocksOf(extraction, ["yaml"]).map(({ text }) => parse(text) as FrameFile);
  expect(readFrames("met.yaml").frames).toContainEqual(shown?.frames[0]);
});
