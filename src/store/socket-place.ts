import { createHash } from "node:crypto";
import { lstatSync, mkdtempSync, readFileSync, realpathSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Names, inside the graph's folder, the socket on which the folder's owner listens. */
const POINTER = "owner.socket";

/** Unix allows 107 bytes, macOS 103. */
const LONGEST_PATH_BYTES = 100;

/** Where others find the folder's owner; null when nobody ever said. The owner may be gone. */
export function findSocket(folder: string): string | null {
  try {
    return readFileSync(join(folder, POINTER), "utf8");
  } catch {
    return null;
  }
}

/** Where a socket may stand: not every file system holds one in the graph's folder. */
export type SocketPlace = "folder" | "temporary folder";

/**
 * Chooses the socket of the folder's owner and writes it down for others. One whose path would be too long stands in a
 * private temporary folder whatever was wished; on Windows it is a named pipe. What an owner that crashed left is
 * removed.
 */
export function placeSocket(folder: string, place: SocketPlace): string {
  removeSocket(folder);
  const socket = chooseSocket(realpathSync(folder), place);
  writeFileSync(join(folder, POINTER), socket, { mode: 0o600 });
  return socket;
}

function chooseSocket(folder: string, place: SocketPlace): string {
  if (process.platform === "win32") {
    return `\\\\.\\pipe\\griot-${createHash("sha256").update(folder).digest("hex").slice(0, 32)}`;
  }
  const inFolder = join(folder, "griot.sock");
  if (place === "folder" && Buffer.byteLength(inFolder) <= LONGEST_PATH_BYTES) return inFolder;
  return join(mkdtempSync(join(tmpdir(), "griot-")), "griot.sock");
}

/** Only the folder's owner calls this. */
export function removeSocket(folder: string): void {
  const socket = findSocket(folder);
  rmSync(join(folder, POINTER), { force: true });
  if (socket === null || process.platform === "win32") return;
  if (lstatSync(socket, { throwIfNoEntry: false })?.isSocket()) rmSync(socket);
  if (dirname(socket) !== realpathSync(folder)) removeIfEmpty(dirname(socket));
}

/** The temporary folder made for one socket; whatever else it may be is left alone. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else is in it, or it is gone already.
  }
}
