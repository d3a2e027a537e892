import { resolve } from "node:path";
import { ConfigurationError } from "../schema/ontology/errors.js";
import type { StoreOptions } from "./store/store-options.js";

export interface Config {
  readonly port: number;
  /** Address the server listens on; «localhost» keeps it to this machine. */
  readonly host: string;
  readonly store: StoreOptions;
  /** Licence of the sources, as exports cite it; undefined: Griot's own words. */
  readonly sourcesLicence: string | undefined;
  /** Who changes the graph, as the log of changes names them; undefined: nobody said. */
  readonly author: string | undefined;
}

/** What the command line gave; wins over the environment. */
export interface ConfigFlags {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly store?: string | undefined;
  readonly by?: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULTS = { port: "4000", host: "localhost", store: ".griot/graph" } as const;

const STORE_ADDRESS = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^/]/i;

/**
 * Settings from flags and environment: PORT, HOST, GRIOT_STORE, GRIOT_NEO4J_USER, GRIOT_NEO4J_PASSWORD,
 * GRIOT_SOURCES_LICENCE, GRIOT_AUTHOR. An empty variable counts as none. The only place that looks at the environment.
 * @throws ConfigurationError that names every wrong setting at once.
 */
export function loadConfig(flags: ConfigFlags = {}, environment: Environment = process.env): Config {
  const problems: string[] = [];
  const setting = (
    flag: keyof typeof DEFAULTS,
    variable: string,
    expected: string,
    valid: (value: string) => boolean,
  ) => {
    const value = flags[flag] ?? (environment[variable] || DEFAULTS[flag]);
    const name = flags[flag] === undefined ? variable : `--${flag}`;
    if (!valid(value)) problems.push(`${name}: expected ${expected}, but got "${withoutPassword(value)}"`);
    return value;
  };
  const port = setting("port", "PORT", "a whole number from 0 to 65535", isPort);
  const host = setting("host", "HOST", "a host name or address", (value) => /^[\w.:%-]+$/.test(value));
  const location = setting("store", "GRIOT_STORE", "a folder or neo4j://host:7687", isStore);
  const user = environment["GRIOT_NEO4J_USER"] || undefined;
  const password = environment["GRIOT_NEO4J_PASSWORD"] || undefined;
  const sourcesLicence = environment["GRIOT_SOURCES_LICENCE"] || undefined;
  const author = flags.by || environment["GRIOT_AUTHOR"] || undefined;
  if (user && !password)
    problems.push("GRIOT_NEO4J_PASSWORD: expected the password of GRIOT_NEO4J_USER, but it is unset");
  if (problems.length > 0) throw new ConfigurationError(`Wrong settings: ${problems.join("; ")}.`);
  return { port: Number(port), host, store: { location, user, password }, sourcesLicence, author };
}

/** The store as messages may show it: an address without its password, or the whole path of a folder. */
export const shownStore = ({ location }: StoreOptions): string =>
  STORE_ADDRESS.test(location) ? withoutPassword(location) : resolve(location);

const isPort = (value: string): boolean => /^\d{1,5}$/.test(value) && Number(value) <= 65_535;

const isStore = (value: string): boolean =>
  value.includes("://") ? STORE_ADDRESS.test(value) && URL.canParse(value) : value.trim() !== "";

const withoutPassword = (text: string): string => text.replace(/\/\/[^@/]*@/, "//…@");
