import { readdirSync, readFileSync } from "node:fs";

/** An annotated brief; tests/gold/README.md says what its fields mean. */
export interface GoldBrief {
  readonly id: string;
  readonly source: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly actors: readonly GoldActor[];
  readonly relations: readonly GoldRelation[];
}

export interface GoldActor {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

export interface GoldRelation {
  readonly type: string;
  readonly subject: string | null;
  readonly object: string | null;
  readonly date?: string;
  readonly title?: string;
  readonly planned?: boolean;
  readonly negated?: boolean;
}

/** The annotated briefs of a folder, sorted by file name. */
export const goldBriefs = (folder: URL): readonly GoldBrief[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as GoldBrief);
