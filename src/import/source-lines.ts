import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** A file that can be read more than once. */
export interface ImportSource {
  /** As messages name it. */
  readonly name: string;
  readonly path: string;
}

/** The bytes of a file, unpacked where its name ends in `.gz`; `onBytes` hears of bytes as they lie on disk. */
export function openSource({ path }: ImportSource, onBytes: (bytes: number) => void = () => undefined): Readable {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  file.on("data", (chunk) => onBytes(chunk.length));
  if (!path.endsWith(".gz")) return file;
  const plain = createGunzip();
  file.on("error", (error) => plain.destroy(error));
  return file.pipe(plain);
}

/** The lines of a file with their numbers, from 1; never more than one chunk of it is held. */
export async function* linesOf(
  source: ImportSource,
  onBytes: (bytes: number) => void,
): AsyncGenerator<{ readonly line: number; readonly text: string }> {
  let line = 0;
  const input = openSource(source, onBytes);
  const lines = createInterface({ input, crlfDelay: Infinity });
  const failed = new Promise<never>((_resolve, reject) => input.once("error", reject));
  failed.catch(() => undefined);
  const iterator = lines[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([iterator.next(), failed]);
    if (next.done) return;
    line += 1;
    if (next.value.trim() !== "") yield { line, text: next.value };
  }
}
