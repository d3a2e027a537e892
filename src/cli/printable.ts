/**
 * Text that may hold anything (a file's name, a brief's words) as a terminal may show it: no escape sequence, bell or
 * line break of it reaches the terminal.
 */
export const printable = (text: string): string => text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, " ");
