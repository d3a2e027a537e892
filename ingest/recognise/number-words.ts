const SMALL =
  /^(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|mille|plusieurs|certains|certaines)$/;

/** «vingt», «quarante-six», «quatre-vingts», «cent». */
const TENS = /^(?:dix|vingt|trente|quarante|cinquante|soixante|quatre-vingt|cent|deux-cent)s?(?:-[a-zé]+)*$/;

/** A French word, in lower case, that says how many: «douze», «quarante-six», «plusieurs». */
export const isNumberWord = (lower: string): boolean => SMALL.test(lower) || TENS.test(lower);
