import { readdirSync } from "node:fs";
import { z } from "zod";
import { ConfigurationError } from "../../schema/ontology/errors.js";
import { firstDay, isPartialDate, lastDay, type PartialDate } from "../../schema/ontology/partial-date.js";
import { fold } from "../../schema/ontology/fold.js";
import type { HolderName, OfficeHolder } from "./knowledge.js";
import { readData } from "./read-data.js";

const date = z.string().refine(isPartialDate, "expected a date like 2021-06-07, 2021-06 or 2021").nullish();
const text = z.string().trim().min(1);

const holderFile = z
  .strictObject({
    country: z.string().length(2).optional(),
    body: text.optional(),
    offices: z.array(
      z.strictObject({
        office: text,
        title: text,
        source: text,
        holders: z.array(
          z.strictObject({
            ...{ name: text, aliases: z.array(text).default([]), title: text.optional(), source: text.optional() },
            ...{ from: date, to: date, seen: date },
          }),
        ),
      }),
    ),
  })
  .refine(
    ({ country, body }) => (country === undefined) !== (body === undefined),
    "expected either a country or a body",
  );

/**
 * Reads `holders/*.yaml`, one file a state or body, in the order of their names; holders in the order of their files.
 * @throws ConfigurationError naming file and line.
 */
export function loadHolders(folder: URL): readonly OfficeHolder[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  return files.flatMap((file) => {
    const { country, body, offices } = readData(new URL(file, folder), holderFile);
    return offices.flatMap(({ office, title, source, holders }) =>
      holders.map((held): OfficeHolder => {
        if (held.to && held.seen) {
          throw new ConfigurationError(`holders/${file}: ${held.name} (${office}) has both "to" and "seen"; keep one.`);
        }
        return {
          ...{ name: held.name, aliases: held.aliases, office },
          ...{ country: country ?? null, body: body ?? null },
          ...{ title: held.title ?? title, source: held.source ?? source },
          ...{ from: held.from ?? null, to: held.to ?? null, seen: held.seen ?? null },
        };
      }),
    );
  });
}

/** Holders by whose office theirs is: a state's code or a body's folded name. */
export function byOwner(holders: readonly OfficeHolder[]): ReadonlyMap<string, readonly OfficeHolder[]> {
  const table = new Map<string, OfficeHolder[]>();
  for (const holder of holders) {
    const owner = holder.country ?? fold(holder.body ?? "");
    const known = table.get(owner);
    if (known) known.push(holder);
    else table.set(owner, [holder]);
  }
  return table;
}

/** Each name of each holder by its last word, folded. */
export function bySurname(holders: readonly OfficeHolder[]): ReadonlyMap<string, readonly HolderName[]> {
  const table = new Map<string, HolderName[]>();
  for (const holder of holders) {
    for (const name of [holder.name, ...holder.aliases]) {
      const words = fold(name).split(" ");
      const surname = words.at(-1) ?? "";
      table.set(surname, [...(table.get(surname) ?? []), { holder, words }]);
    }
  }
  return table;
}

/**
 * Did this holder hold the office on a day, for certain? A month or year that is known no better is certain only from
 * its end (`from`) or up to its beginning (`to`); whoever was last `seen` in office is not taken to hold it longer.
 */
export function heldOn({ from, to, seen }: Pick<OfficeHolder, "from" | "to" | "seen">, day: string): boolean {
  return startOf(from) <= day && day < endOf(to) && (seen === null || day <= lastDay(seen));
}

const startOf = (from: PartialDate | null): string => (from === null ? "" : from.length === 10 ? from : lastDay(from));
const endOf = (to: PartialDate | null): string => (to === null ? "9999" : firstDay(to));
