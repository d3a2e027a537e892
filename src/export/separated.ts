/** Puts each text on a line of its own, after a comma but for the first: the items of a JSON list. */
export function separated(): (item: string) => string {
  let isFirst = true;
  return (item) => {
    const separator = isFirst ? "\n" : ",\n";
    isFirst = false;
    return separator + item;
  };
}
