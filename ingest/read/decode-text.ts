import { refuseBinary } from "./refuse-binary.js";

/**
 * Bytes → text: UTF-16 with a byte order mark, the charset the document declares, UTF-8, else Windows-1252 (which
 * Latin-1 text reads rightly in). A byte order mark is dropped.
 * @param declared charset that the document names for itself, or null; an unknown name counts as none.
 * @throws InputError where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const utf16 = utf16Mark(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  refuseBinary(bytes);
  const charset = knownCharset(declared);
  if (charset && charset !== "utf-8") return decodeLegacy(bytes, charset);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return brokenUtf8(bytes) ?? decodeLegacy(bytes, "windows-1252");
  }
}

/** Which UTF-16 the byte order mark at the start tells, or null. */
export function utf16Mark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function knownCharset(label: string | null): string | null {
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-16") ? null : encoding; // without a mark it cannot be: the declaration was read
  } catch {
    return null;
  }
}

/** `stream` keeps Node 20 off a fast path that reads 0x80–0x9F («’», «œ») as control characters. */
const decodeLegacy = (bytes: Uint8Array, charset: string): string =>
  new TextDecoder(charset).decode(bytes, { stream: true });

/**
 * UTF-8 with some damage, as a text cut in the middle of a letter has: damaged places become U+FFFD. null where
 * damage outweighs sound accents, which is how Latin-1 looks.
 */
function brokenUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  let damaged = 0;
  let sound = 0;
  for (const character of text) {
    if (character === "\uFFFD") damaged += 1;
    else if (character > "\u007F") sound += 1;
  }
  return sound > damaged ? text : null;
}
