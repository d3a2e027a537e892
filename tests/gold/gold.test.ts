import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { isActorKind } from "../../schema/ontology/actor-kinds.js";
import { RELATION_TYPES } from "../../schema/ontology/relation-types.js";

interface GoldRelation {
  readonly type: string;
  readonly subject: string | null;
  readonly object: string | null;
  readonly onBehalfOf?: string;
  readonly evidence: string;
  readonly date?: string;
}

interface GoldBrief {
  readonly id: string;
  readonly text: string;
  readonly actors: readonly { key: string; name: string; kind: string; aliases: readonly string[] }[];
  readonly relations: readonly GoldRelation[];
}

const GOLD = new URL("./", import.meta.url);
const SAMPLES = new URL("../../ingest/samples/", import.meta.url);
const jsonNames = (folder: URL): string[] => readdirSync(folder).filter((name) => name.endsWith(".json"));
const readBrief = (folder: URL, name: string): GoldBrief =>
  JSON.parse(readFileSync(new URL(name, folder), "utf8")) as GoldBrief;

const briefs = jsonNames(GOLD).map((name) => [name, readBrief(GOLD, name)] as const);

test.each(briefs)("%s names its actors in the words of its text", (name, brief) => {
  expect(`${brief.id}.json`).toBe(name);
  for (const actor of brief.actors) {
    expect(isActorKind(actor.kind)).toBe(true);
    for (const surface of [actor.name, ...actor.aliases]) expect(brief.text).toContain(surface);
  }
});

test.each(briefs)("%s proves each relation in its text and keeps to the ontology", (_, brief) => {
  const keys = new Set(brief.actors.map((actor) => actor.key));
  expect(keys.size).toBe(brief.actors.length);
  for (const relation of brief.relations) {
    const nullable = RELATION_TYPES.get(relation.type)?.nullable;
    for (const end of ["subject", "object"] as const) {
      const key = relation[end];
      if (key === null) expect(nullable).toContain(end);
      else expect(keys).toContain(key);
    }
    if (relation.onBehalfOf) expect(keys).toContain(relation.onBehalfOf);
    expect(relation.evidence).not.toBe("");
    expect(brief.text).toContain(relation.evidence);
    expect(relation.date ?? "2000").toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
  }
});

test("the annotations cover every relation type", () => {
  const annotated = new Set(briefs.flatMap(([, brief]) => brief.relations.map((relation) => relation.type)));
  expect([...annotated].sort()).toEqual([...RELATION_TYPES.keys()].sort());
});

test.each(jsonNames(SAMPLES))("the sample %s is annotated word for word", (name) => {
  expect(readBrief(GOLD, name).text).toBe(readBrief(SAMPLES, name).text);
});
