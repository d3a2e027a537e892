import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** The ontology's table, as the dashboard's build hands it to the page. */
export const entries = parse(
  readFileSync(join(import.meta.dirname, "../../schema/ontology/relation-types.yaml"), "utf8"),
) as Readonly<Record<string, { readonly fr: string; readonly en: string; readonly inverse: string }>>;
