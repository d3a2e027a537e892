import { once } from "node:events";

/** Writes data to standard output, and waits where its reader is slower. */
export async function writeData(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
