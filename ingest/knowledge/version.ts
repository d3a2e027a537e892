import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { GRIOT_VERSION } from "../version.js";

/** The data files that come with Griot, beside this module. */
export const OWN_KNOWLEDGE = new URL("./", import.meta.url);

/** Griot's version with a digest of the data files: what it changes with, a brief may be read otherwise. */
export const knowledgeVersion = (folder: URL = OWN_KNOWLEDGE): string => `${GRIOT_VERSION}+${digest(folder)}`;

/** As it is written on the briefs that were read. */
export const extractorOf = (version: string): string => `griot ${version}`;

/** First eight hexadecimal digits of a hash over all data files, in the order of their names. */
function digest(folder: URL): string {
  const hash = createHash("sha256");
  for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    if (name.endsWith(".yaml")) hash.update(name).update(readFileSync(new URL(name, folder)));
  }
  return hash.digest("hex").slice(0, 8);
}
