import { ConfigurationError } from "../../schema/ontology/errors.js";
import type { StoreOptions } from "./store-options.js";

/** A Neo4j server and who asks, taken apart. */
export interface Neo4jAddress {
  /** Without user and password, so that it can stand in a message. */
  readonly url: string;
  /** null: the server asks for none. */
  readonly user: string | null;
  readonly password: string | null;
  /** null: the user's home database. */
  readonly database: string | null;
}

/** Is this location an address rather than a folder? */
export const isAddress = (location: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(location);

/**
 * Reads `neo4j+s://user:password@host:7687/database`; user, password and database may be absent. What the address
 * says of them wins over the options.
 * @throws ConfigurationError for an address of another kind.
 */
export function readNeo4jAddress({ location, user, password }: StoreOptions): Neo4jAddress {
  const url = URL.canParse(location) ? new URL(location) : null;
  if (!url || !/^(neo4j|bolt)(\+s|\+ssc)?:$/.test(url.protocol) || !url.hostname) {
    const shown = location.replace(/\/\/[^/]*@/, "//…@");
    throw new ConfigurationError(
      `The store "${shown}" is no address Griot knows; expected neo4j://host:7687, neo4j+s://…, bolt://… or a folder.`,
    );
  }
  const secret = url.password ? decodeURIComponent(url.password) : (password ?? null);
  const name = url.username ? decodeURIComponent(url.username) : (user ?? (secret === null ? null : "neo4j"));
  const database = decodeURIComponent(url.pathname.slice(1)) || null;
  return { url: `${url.protocol}//${url.host}${url.search}`, user: name, password: secret, database };
}
