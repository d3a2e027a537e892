import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { loadFrames } from "../../../ingest/knowledge/load-frames.js";
import { RELATION_TYPES } from "../../../schema/ontology/relation-types.js";
import { knowledge, read } from "../../support/read.js";

const FRAMES = new URL("../../../ingest/knowledge/frames/", import.meta.url);
const PUBLISHED = "2024-03-05";

interface FrameFile {
  readonly type: string;
  readonly frames: readonly { readonly name: string; readonly example: string }[];
}

/** Name, type and example of every frame, as the files have them. */
const examples = readdirSync(FRAMES)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => parse(readFileSync(new URL(name, FRAMES), "utf8")) as FrameFile)
  .flatMap(({ type, frames }) =>
    frames.map(({ name, example }) => [`${type.toLowerCase().replaceAll("_", "-")}/${name}`, type, example] as const),
  );

test("every frame of the files is loaded", () => {
  expect(knowledge.frames.map(({ name }) => name)).toEqual(examples.map(([name]) => name));
});

test.each(examples)("%s reads its own example", (name, type, example) => {
  const { statements } = read(example, PUBLISHED).extraction;
  const made = statements.flatMap((each) => each.evidence.map(({ rule }) => `${each.type} by ${rule}`));
  expect(made).toContain(`${type} by ${name}`);
});

test("every relation type has a frame, but for offices held, which titles tell", () => {
  const framed = new Set([...knowledge.frames.map(({ type }) => type), "HOLDS_OFFICE"]);
  expect([...framed].sort()).toEqual([...RELATION_TYPES.keys()].sort());
});

test("no two frames have one name", () => {
  const names = knowledge.frames.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("every verb of a frame can be conjugated", () => {
  const isInfinitive = (verb: string): boolean => (knowledge.verbs.get(verb) ?? []).some(({ lemma }) => lemma === verb);
  expect([...knowledge.triggers].filter((verb) => !isInfinitive(verb))).toEqual([]);
});

let folder: string;
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), "griot-frames-")), "knowledge", "frames");
  mkdirSync(folder, { recursive: true });
});
afterAll(() => rmSync(join(folder, "..", ".."), { recursive: true }));

const HEADER = "subjectKinds: [PERSON]\nobjectKinds: [PERSON]\n";
const FRAME = "  - name: greet\n    example: X salue Y.\n    subject: subject\n    object: object\n";

test.each([
  [
    "an unknown relation type",
    `type: KNOWS\n${HEADER}frames:\n${FRAME}    verbs: [saluer]\n`,
    'frames/broken.yaml: "KNOWS" is no type of relation-types.yaml.',
  ],
  [
    "a frame without trigger",
    `type: GREETED\n${HEADER}frames:\n${FRAME}`,
    "frames/broken.yaml, greet: expected verbs or nouns that trigger the frame.",
  ],
  [
    "a frame's name in capitals",
    `type: GREETED\n${HEADER}frames:\n${FRAME.replace("greet", "Greet")}    verbs: [saluer]\n`,
    "frames/broken.yaml, line 5: frames.0.name: expected a name of small letters and hyphens.",
  ],
  [
    "a kind that there is not",
    `type: GREETED\n${HEADER.replace("objectKinds: [PERSON]", "objectKinds: [PERSON, ANIMAL]")}frames: []\n`,
    'frames/broken.yaml, line 3: objectKinds.1: Invalid option: expected one of "PERSON"|"PUBLIC_BODY"|"ORGANIZATION"|"COUNTRY"|"GROUP"|"PLACE".',
  ],
  [
    "a field misspelt",
    `type: GREETED\n${HEADER}frames:\n${FRAME}    verb: [saluer]\n`,
    'frames/broken.yaml, line 5: frames.0: Unrecognized key: "verb".',
  ],
  [
    "a field missing",
    `type: GREETED\n${HEADER}`,
    "frames/broken.yaml, line 1: frames: Invalid input: expected array, received undefined.",
  ],
])("%s is refused by file and line", (_name, yaml, message) => {
  writeFileSync(join(folder, "broken.yaml"), yaml);
  expect(() => loadFrames(pathToFileURL(`${folder}/`))).toThrow(
    expect.objectContaining({ code: "CONFIGURATION_INVALID", message }),
  );
});
