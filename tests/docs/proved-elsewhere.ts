import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";
import { parse } from "yaml";
import { loadConfig } from "../../src/config.js";
import { PROJECT } from "./documents.js";

const read = (path: string): string => readFileSync(join(PROJECT, path), "utf8");

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly environment: Readonly<Record<string, string>>; readonly ports: readonly string[] }>
  >;
}

/** Commands that the documents' test cannot run in a folder of its own, and what holds them instead. */
export const PROVED_ELSEWHERE: ReadonlyMap<string, () => void> = new Map([
  [
    "npm install\nnpm start",
    () => {
      const steps = read(".ci/run");
      expect(steps).toContain('(cd "$scratch/copy" && npm install');
      expect(steps).toContain("setsid npm start");
    },
  ],
  [
    "PORT=8080 npm start",
    () => {
      expect(read(".ci/run")).toContain("exec env PORT=$smoke_port");
      expect(loadConfig({}, { PORT: "8080" }).port).toBe(8080);
    },
  ],
  [
    "export GRIOT_STORE=neo4j://localhost:7687 GRIOT_NEO4J_USER=neo4j GRIOT_NEO4J_PASSWORD=…\nnpm start",
    () => {
      expect(read(".ci/run")).toContain('start_copy "$scratch/neo4j.log" "$neo4j"');
      const environment = {
        ...{ GRIOT_STORE: "neo4j://localhost:7687", GRIOT_NEO4J_USER: "neo4j", GRIOT_NEO4J_PASSWORD: "…" },
      };
      expect(loadConfig({}, environment).store).toEqual({
        ...{ location: "neo4j://localhost:7687", user: "neo4j", password: "…" },
      });
    },
  ],
  [
    "export GRIOT_NEO4J_PASSWORD=…\ndocker compose up --wait\ndocker compose exec griot node bin/griot.js ingest dist/ingest/samples",
    () => {
      const { services } = parse(read("docker-compose.yml")) as Compose;
      const environment = { ...services["griot"]?.environment, GRIOT_NEO4J_PASSWORD: "…" };
      expect(loadConfig({}, environment).store.location).toBe("neo4j://neo4j:7687");
      expect(services["griot"]?.ports).toEqual(["127.0.0.1:${PORT:-4000}:4000"]);
      expect(Object.keys(services)).toContain("neo4j");
    },
  ],
]);
