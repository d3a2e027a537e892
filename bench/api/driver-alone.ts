import neo4j, { type Driver } from "neo4j-driver";

/** neo4j-driver with nothing around it. */
export interface DriverAlone {
  ask(cypher: string, params: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): Promise<void>;
}

/** @param location `neo4j://user:password@host:port` */
export function driverAlone(location: string): DriverAlone {
  const { protocol, host, username, password } = new URL(location);
  const driver: Driver = neo4j.driver(`${protocol}//${host}`, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
  });
  return {
    ask: async (cypher, params) => {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      try {
        const { records } = await session.run(cypher, params);
        return records.map((record) => record.toObject());
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
}
