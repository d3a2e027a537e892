const LOCALE: Readonly<Record<string, string>> = { fr: "fr-FR", en: "en-GB" };
const localeOf = (language: string): string => LOCALE[language] ?? "fr-FR";

/** Names of a date known to the day, month or year: «7 février 2023», «février 2023», «2023». */
export function sayDate(date: string, language: string, length: "long" | "short" = "long"): string {
  const [year = 0, month, day] = date.slice(0, 10).split("-").map(Number);
  if (month === undefined) return String(year);
  const instant = new Date(Date.UTC(year, month - 1, day ?? 1));
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: "UTC",
    year: "numeric",
    month: length,
    ...(day !== undefined && { day: "numeric" }),
  })
    .format(instant)
    .replace(/^1 /, localeOf(language) === "fr-FR" ? "1er " : "1 ");
}

/** The date as it stands in a sentence: «le 7 février 2023», «en février 2023», «on 7 February 2023». */
export function sayWhen(date: string, language: string): string {
  const isDay = date.length === 10;
  if (language === "en") return `${isDay ? "on" : "in"} ${sayDate(date, language)}`;
  return `${isDay ? "le" : "en"} ${sayDate(date, language)}`;
}

/** «90 %», «90%». */
export const sayShare = (share: number, language: string): string =>
  new Intl.NumberFormat(localeOf(language), { style: "percent" }).format(share);

/** «France», «Mali» from a code of ISO 3166-1; the code itself where none is known. */
export function sayCountry(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(localeOf(language), { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}
