import { InputError } from "../../schema/ontology/errors.js";

/** First bytes of what people give by mistake, and what to call it. */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["a PDF document", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a ZIP archive or an Office document", [0x50, 0x4b, 0x03, 0x04]],
  ["an old Office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["an RTF document", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["a gzip archive", [0x1f, 0x8b]],
];

/** Control characters that text may hold: tab, line feed, vertical tab, form feed, carriage return, end of file. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);

/** One such byte in a hundred is an accident of transmission, more is no text. */
const MAX_CONTROL_SHARE = 0.01;

/**
 * Tells text from pictures, documents and archives, whatever the file is called.
 * @throws InputError saying what the bytes are and how to give text instead.
 */
export function refuseBinary(bytes: Uint8Array): void {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) throw new InputError(`this is ${known[0]}, not text: save its words as a UTF-8 text file.`);
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) throw new InputError("this is binary data or UTF-16 without a mark, not text: save it as UTF-8.");
    if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) controls += 1;
  }
  if (controls > bytes.length * MAX_CONTROL_SHARE)
    throw new InputError("this is binary data (control characters), not text: save its words as a UTF-8 text file.");
}
