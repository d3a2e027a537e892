import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { ConfigurationError } from "../../schema/ontology/errors.js";

/**
 * Reads one YAML file of knowledge and checks its form.
 * @throws ConfigurationError with file, line and what was expected there.
 */
export function readData<Schema extends z.ZodType>(url: URL, schema: Schema): z.infer<Schema> {
  const name = url.pathname.split("/knowledge/").at(-1) ?? url.pathname;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(url, "utf8"), { lineCounter: lines });
  const [syntax] = document.errors;
  if (syntax) throw new ConfigurationError(`${name}: ${syntax.message.split("\n")[0]}`);
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path ?? [];
  const node = document.getIn(path, true) ?? document.getIn(path.slice(0, -1), true);
  const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  throw new ConfigurationError(
    `${name}, line ${lines.linePos(offset).line}: ${path.join(".") || "the file"}: ${issue?.message ?? "invalid"}.`,
  );
}

/** A file of a package. Read, not required: what is required stays in memory whole. */
export const packageFile = (path: string): string => createRequire(import.meta.url).resolve(path);
