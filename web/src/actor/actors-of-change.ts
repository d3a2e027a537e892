/**
 * Who a merge took in, or who was said to be two, from the line that the server keeps of it: «Goïta (person:goita) merged
 * into Assimi Goïta (person:assimi-goita)». Those merged are gone, so that only this line names them still.
 */
export function actorsOfChange(summary: string): readonly string[] {
  const [named = ""] = summary.split(" merged into ");
  return [...named.matchAll(/(?:^|, | and )(.+?) \([a-z]+:[^)]*\)/g)].map(([, name = ""]) => name);
}
