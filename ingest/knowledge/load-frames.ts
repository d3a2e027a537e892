import { readdirSync } from "node:fs";
import { z } from "zod";
import { ACTOR_KINDS, type ActorKind } from "../../schema/ontology/actor-kinds.js";
import { ConfigurationError } from "../../schema/ontology/errors.js";
import { fold } from "../../schema/ontology/fold.js";
import { isRelationType, relationSpec } from "../../schema/ontology/relation-types.js";
import type { Frame } from "./knowledge.js";
import { readData } from "./read-data.js";

const kind = z.enum(Object.keys(ACTOR_KINDS) as [ActorKind, ...ActorKind[]]);
const list = z.array(z.string());
/** «à l'encontre de» as its tokens stand: «à l' encontre de». */
const slot = z.string().transform((words) => words.replace(/['’](?=\S)/g, "' "));
const slots = z.union([slot.transform((only) => [only]), z.array(slot)]);

const frameFile = z.strictObject({
  type: z.string(),
  subjectKinds: z.array(kind),
  objectKinds: z.array(kind),
  frames: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z-]+$/, "expected a name of small letters and hyphens"),
      example: z.string(),
      verbs: list.default([]),
      nouns: list.default([]),
      subject: slots,
      object: slots,
      subjectKinds: z.array(kind).optional(),
      objectKinds: z.array(kind).optional(),
      words: list.default([]),
      unless: list.default([]),
      led: list.default([]),
      notWords: list.default([]),
      through: z.boolean().default(false),
      voice: z.enum(["active", "passive", "reflexive"]).nullable().default(null),
      subjectMayLack: z.boolean().optional(),
      objectMayLack: z.boolean().default(false),
      anonymous: z.boolean().default(false),
      denied: z.boolean().default(false),
      ahead: z.boolean().default(false),
      planned: z.boolean().default(false),
      confidence: z.number().min(0).max(1).default(0.8),
    }),
  ),
});

/**
 * Reads `frames/*.yaml`, one file a relation type, in the order of their names.
 * @throws ConfigurationError for a type that the ontology does not know or a frame without trigger.
 */
export function loadFrames(folder: URL): readonly Frame[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  return files.flatMap((file) => {
    const { type, frames, ...kinds } = readData(new URL(file, folder), frameFile);
    if (!isRelationType(type))
      throw new ConfigurationError(`frames/${file}: "${type}" is no type of relation-types.yaml.`);
    return frames.map((frame): Frame => {
      if (frame.verbs.length + frame.nouns.length === 0) {
        throw new ConfigurationError(`frames/${file}, ${frame.name}: expected verbs or nouns that trigger the frame.`);
      }
      const spec = relationSpec(type);
      return {
        ...frame,
        name: `${type.toLowerCase().replaceAll("_", "-")}/${frame.name}`,
        type,
        nouns: frame.nouns.map(fold),
        words: frame.words.map(fold),
        unless: frame.unless.map(fold),
        led: frame.led.map(fold),
        notWords: frame.notWords.map(fold),
        subjectKinds: frame.subjectKinds ?? kinds.subjectKinds,
        objectKinds: frame.objectKinds ?? kinds.objectKinds,
        subjectMayLack: frame.subjectMayLack ?? spec.nullable.includes("subject"),
        roles: spec.roles,
      };
    });
  });
}
