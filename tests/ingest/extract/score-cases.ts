import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { fold } from "../../../schema/ontology/fold.js";
import type { Statement } from "../../../schema/ontology/model.js";
import { relationSpec, type RelationType } from "../../../schema/ontology/relation-types.js";
import { read } from "../../support/read.js";

/** A statement as a case table writes it: a name or null is compared, a field left out is not. */
type Expected = Partial<Record<"subject" | "object" | "onBehalfOf", string | null>> &
  Partial<Pick<Statement, "date" | "title" | "award" | "period" | "planned" | "negated">>;

interface Case {
  readonly text: string;
  readonly published?: string;
  readonly expect: readonly Expected[];
}

/** How one type's table was read: statements that were found, that were not, and that no case expects. */
export interface CaseScore {
  readonly right: number;
  readonly missed: number;
  readonly invented: number;
  /** One line for each statement missed or invented. */
  readonly faults: readonly string[];
}

const TABLES = new URL("../cases/", import.meta.url);

/** The relation types that have a table, in the order of their names. */
export const CASE_TYPES: readonly RelationType[] = readdirSync(TABLES)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.replace(".yaml", "").replaceAll("-", "_").toUpperCase())
  .sort();

/** Reads every text of a type's table and compares the statements of that type, each used once. */
export function scoreCases(type: RelationType): CaseScore {
  const file = new URL(`${type.toLowerCase().replaceAll("_", "-")}.yaml`, TABLES);
  let [right, missed, invented] = [0, 0, 0];
  const faults: string[] = [];
  for (const one of parse(readFileSync(file, "utf8")) as Case[]) {
    const { actors, statements } = read(one.text, one.published ?? null).extraction;
    const names = new Map(
      actors.map(({ id, name, mentions }) => [id, [name, ...mentions.map(({ surface }) => surface)]] as const),
    );
    const free = statements.filter((statement) => statement.type === type);
    for (const expected of one.expect) {
      const found = free.findIndex((statement) => agrees(expected, statement, names));
      if (found >= 0) free.splice(found, 1);
      else faults.push(`missed   ${JSON.stringify(expected)} in «${one.text}»`);
      right += Number(found >= 0);
      missed += Number(found < 0);
    }
    invented += free.length;
    for (const { subject, object, title } of free) {
      faults.push(`invented ${subject ?? "?"} → ${object ?? "?"} ${title ?? ""} in «${one.text}»`);
    }
  }
  return { right, missed, invented, faults };
}

type NamesById = ReadonlyMap<string, readonly string[]>;

function agrees(expected: Expected, statement: Statement, names: NamesById): boolean {
  const { subject, object } = statement;
  const means = (name: string | null | undefined, id: string | null): boolean =>
    name === undefined || (name === null || id === null ? name === id : isNamed(name, names.get(id) ?? []));
  const asWritten = means(expected.subject, subject) && means(expected.object, object);
  const turned =
    relationSpec(statement.type).symmetric && means(expected.subject, object) && means(expected.object, subject);
  return (
    (asWritten || turned) &&
    means(expected.onBehalfOf, statement.onBehalfOf) &&
    isDetail(expected.title, statement.title) &&
    isDetail(expected.award, statement.award) &&
    (!expected.date || (statement.date ?? "").startsWith(expected.date)) &&
    (["period", "planned", "negated"] as const).every(
      (field) => expected[field] === undefined || expected[field] === statement[field],
    )
  );
}

const isDetail = (expected: string | null | undefined, found: string | null): boolean =>
  expected === undefined || expected === null || (found !== null && isNamed(expected, [found]));

/** Is a name one of these, but for case and accents, or for words that only one of them has at its start or end? */
function isNamed(name: string, others: readonly string[]): boolean {
  const words = ` ${fold(name)} `;
  return others.some((other) => {
    const found = ` ${fold(other)} `;
    return [
      [words, found],
      [found, words],
    ].some(([long = "", short = ""]) => long.startsWith(short) || long.endsWith(short));
  });
}
