import type { Brief } from "../../schema/ontology/model.js";
import type { Token } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { tokenize } from "../text/tokenize.js";

/** Country-code endings that say nothing of a country. */
const GENERIC_ENDINGS = new Set(["CO", "IO", "ME", "TV", "FM", "AI", "EU", "LY"]);

/**
 * The state a brief is written from: the country ending of its source («lessor.ml»), else the state that title and
 * text name most, by name, demonym, capital or by whoever holds an office of it. null when none or two come equally often.
 */
export function findHome(brief: Brief, tokens: readonly Token[], knowledge: Knowledge): string | null {
  const ending = /\.([a-z]{2})$/i.exec(brief.source ?? "")?.[1]?.toUpperCase();
  if (ending && !GENERIC_ENDINGS.has(ending) && knowledge.countryByCode.has(ending)) return ending;
  const counts = new Map<string, number>();
  for (const list of [tokenize(brief.title ?? ""), tokens]) {
    list.forEach((token, at) => {
      const byName = token.capital ? (knowledge.countries.match(list, at) ?? knowledge.capitals.match(list, at)) : null;
      const found = byName ?? knowledge.demonyms.match(list, at) ?? knowledge.holderNames.match(list, at);
      if (found && !isForeign(list, at)) counts.set(found.value.code, (counts.get(found.value.code) ?? 0) + 1);
    });
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** «l’ambassadeur de Chine», «son homologue malien», «une délégation du Togo»: who comes from there is a guest. */
function isForeign(tokens: readonly Token[], at: number): boolean {
  const [before, beforeThat] = [tokens[at - 1]?.lower ?? "", tokens[at - 2]?.lower ?? ""];
  const guest = /^(?:ambassad|consul|homologue|délégation|émissaire|visiteur)/;
  return (
    guest.test(before) ||
    (/^(?:de|du|des|d'|la|l')$/.test(before) && (guest.test(beforeThat) || guest.test(tokens[at - 3]?.lower ?? "")))
  );
}
