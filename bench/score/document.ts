const BEGIN = "<!-- score: written by npm run score -- --write -->";
const END = "<!-- end of score -->";

/** The document with the figures between its two marks. @throws Error where a mark is missing. */
export function withFigures(document: string, figures: string): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The document has no "${BEGIN}" with "${END}" after it.`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${figures}\n\n${document.slice(end)}`;
}
