import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { GraphStore } from "../../queries/graph-store.js";
import { StoreError } from "../../schema/ontology/errors.js";
import { FolderInUse, openEmbedded } from "./embedded.js";
import { isAddress, readNeo4jAddress } from "./neo4j-address.js";
import { connectRemote } from "./remote.js";
import { SharedStore } from "./shared-store.js";
import { findSocket } from "./socket-place.js";
import type { StoreOptions } from "./store-options.js";

/** How long to wait for a process that holds the folder and does not answer yet: it may be starting or stopping. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 100;

/**
 * Opens the graph at a location, with its constraints and indexes: Neo4j at an address, the embedded engine in a
 * folder. Of several processes on one folder the first owns it and the others go through it, each without noticing.
 * @throws StoreError STORE_UNREACHABLE, STORE_LOCKED; ConfigurationError for an address of another kind.
 */
export async function openStore(where: string | StoreOptions): Promise<GraphStore> {
  const options = typeof where === "string" ? { location: where } : where;
  if (!isAddress(options.location)) return openFolder(resolve(options.location));
  const address = readNeo4jAddress(options);
  // The driver takes 0.2 s to load: only those pay who use it.
  const { openNeo4j } = await import("./neo4j.js");
  return openNeo4j(address);
}

async function openFolder(folder: string): Promise<GraphStore> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const store = (await own(folder)) ?? (await reachOwner(folder));
    if (store) return store;
    if (Date.now() > deadline) {
      throw new StoreError(
        "STORE_LOCKED",
        `The graph in the folder "${folder}" is held by another process that does not answer; stop that process or name another folder.`,
      );
    }
    await pause(PAUSE_MS);
  }
}

async function own(folder: string): Promise<GraphStore | null> {
  try {
    const store = new SharedStore(await openEmbedded(folder), folder);
    await store.listen();
    return store;
  } catch (error) {
    if (error instanceof FolderInUse) return null;
    throw error;
  }
}

async function reachOwner(folder: string): Promise<GraphStore | null> {
  const socketPath = findSocket(folder);
  return socketPath === null ? null : connectRemote(socketPath, folder);
}
