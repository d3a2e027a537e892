import { resolve } from "node:path";
import { expect, test } from "@jest/globals";
import { loadConfig, shownStore } from "../../src/config.js";

test("without settings", () => {
  expect(loadConfig({}, {})).toEqual({
    port: 4000,
    host: "localhost",
    store: { location: ".griot/graph", user: undefined, password: undefined },
  });
  expect(loadConfig({}, { PORT: "", GRIOT_STORE: "" }).port).toBe(4000);
});

test("flags win over the environment", () => {
  const environment = {
    PORT: "1",
    HOST: "0.0.0.0",
    GRIOT_STORE: "a",
    GRIOT_NEO4J_USER: "u",
    GRIOT_NEO4J_PASSWORD: "p",
  };
  expect(loadConfig({ port: "2", store: "neo4j+s://graph.example" }, environment)).toEqual({
    port: 2,
    host: "0.0.0.0",
    store: { location: "neo4j+s://graph.example", user: "u", password: "p" },
  });
});

test.each([
  ["PORT", "65536", 'PORT: expected a whole number from 0 to 65535, but got "65536"'],
  ["PORT", "-1", 'PORT: expected a whole number from 0 to 65535, but got "-1"'],
  ["HOST", "a b", 'HOST: expected a host name or address, but got "a b"'],
  [
    "GRIOT_STORE",
    "http://localhost:7474",
    'GRIOT_STORE: expected a folder or neo4j://host:7687, but got "http://localhost:7474"',
  ],
  ["GRIOT_STORE", "mysql://u:geheim@h", 'GRIOT_STORE: expected a folder or neo4j://host:7687, but got "mysql://…@h"'],
])("%s=%s is refused", (variable, value, problem) => {
  expect(() => loadConfig({}, { [variable]: value })).toThrow(`Wrong settings: ${problem}.`);
});

test("no password is ever shown", () => {
  expect(shownStore({ location: "bolt://u:geheim@h:7687" })).toBe("bolt://…@h:7687");
  expect(shownStore({ location: "graph" })).toBe(resolve("graph"));
});
