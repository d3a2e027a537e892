import { readFileSync } from "node:fs";

/** The questions of the README, in its order. */
const FILES = [
  "who-decorated-whom.graphql",
  "whom-did-goita-meet-in-2023.graphql",
  "how-is-camara-linked-to-lavrov.graphql",
] as const;

/** Three questions to paste into the explorer, each with a comment that says it in words. */
export const exampleQuestions = (): readonly string[] =>
  FILES.map((file) => readFileSync(new URL(`../../queries/examples/${file}`, import.meta.url), "utf8"));
