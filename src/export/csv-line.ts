type Value = string | number | boolean | null;

/** One line of CSV. null is an empty field; NUL, which ends a text for many readers, becomes U+FFFD. */
export function csvLine(values: readonly Value[]): string {
  let text = "";
  for (const [index, value] of values.entries()) {
    if (index > 0) text += ",";
    if (value !== null) text += typeof value === "string" ? csvField(value) : value;
  }
  return `${text}\n`;
}

/** RFC 4180, section 2: a field that holds a quote, a comma or a line break stands in quotes, with its own doubled. */
function csvField(value: string): string {
  const text = value.includes("\u0000") ? value.replaceAll("\u0000", "\ufffd") : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
