import { InputError } from "../../schema/ontology/errors.js";
import type { ExportFormat } from "./export-format.js";
import { followTheMoney } from "./follow-the-money.js";
import { nodeLink } from "./node-link.js";

/** Every format that a graph can be exported to. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [nodeLink, followTheMoney];

/** @throws InputError that lists the formats. */
export function exportFormat(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((candidate) => candidate.name === name);
  if (format) return format;
  const names = EXPORT_FORMATS.map((candidate) => candidate.name).join(", ");
  throw new InputError(`There is no export format "${name}"; choose one of ${names}.`);
}
