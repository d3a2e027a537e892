import { PassThrough, type Readable } from "node:stream";
import yazl from "yazl";

export interface ZipEntry {
  readonly name: string;
  /** Called when its turn comes: one entry is read at a time. */
  readonly text: () => Readable;
}

/** Earliest time that a zip can hold, in local time as it holds it: the same files give the same bytes everywhere. */
const TIMELESS = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/** zlib's usual 6 makes a table of links a sixth smaller, and takes five times as long: more than to ask the graph for it. */
const PACKED = { compressionLevel: 2 };

/** A zip made while it is read. Destroying it ends the entry under way. */
export function zipped(entries: readonly ZipEntry[]): Readable {
  const zip = new yazl.ZipFile();
  const output = new PassThrough();
  let reading: Readable | null = null;
  for (const { name, text } of entries) {
    zip.addReadStreamLazy(name, { ...TIMELESS, ...PACKED }, (take) => {
      reading = text();
      reading.on("error", (error) => output.destroy(error));
      take(null, reading);
    });
  }
  zip.end();
  output.on("close", () => reading?.destroy());
  zip.outputStream.pipe(output);
  return output;
}
