import { gzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { griot, inFolder } from "./run-griot.js";

const person = JSON.stringify({ id: "a", schema: "Person", properties: { name: ["Awa Sy"], country: ["sn"] } });
const party = JSON.stringify({ id: "b", schema: "Organization", properties: { name: ["Parti de l’exemple"] } });
const member = JSON.stringify({ id: "c", schema: "Membership", properties: { member: ["a"], organization: ["b"] } });
const FILE = `${member}\n${person}\n${party}\n{"id":"d","schema":"Vessel","properties":{}}\n`;

test("a file, packed or not, and standard input; the second time nothing changes", () =>
  inFolder({ "a.ftm.json": FILE, "b.ftm.json.gz": gzipSync(FILE) }, async (cwd) => {
    const first = await griot(["import", "--format", "ftm", "a.ftm.json", "--source", "exemple"], { cwd });
    expect(first).toEqual({
      code: 0,
      stdout: "",
      stderr:
        `2 actors: 2 new, 0 updated, 0 unchanged; 1 link: 1 new, 0 unchanged; 0 failed.\n` +
        "Left out, since the graph has no place for them: 1 Vessel.\n",
    });
    const again = await griot(["import", "--format", "ftm", "b.ftm.json.gz", "--source", "exemple", "--json"], { cwd });
    expect(JSON.parse(again.stdout)).toEqual({
      actors: { new: 0, updated: 0, unchanged: 2 },
      links: { new: 0, unchanged: 1 },
      failed: 0,
      leftOut: { Vessel: 1 },
      failures: [],
    });
    const piped = await griot(["import", "--format", "ftm", "-", "--source", "exemple"], { cwd, stdin: FILE });
    expect(piped.stderr).toContain("2 actors: 0 new, 0 updated, 2 unchanged; 1 link: 0 new, 1 unchanged");
  }));

test("a dry run writes nothing and needs no graph", () =>
  inFolder({ "a.ftm.json": `${FILE}oops\n` }, async (cwd) => {
    const { code, stderr } = await griot(["import", "--format", "ftm", "a.ftm.json", "--dry-run"], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain("2 actors and 1 link found, nothing written; 1 failed.\n");
    expect(stderr).toContain("  a.ftm.json, line 5: expected one FollowTheMoney entity as JSON, but ");
    expect((await griot(["export", "--format", "json"], { cwd })).stdout).not.toContain("person:awa-sy");
  }));

test("a file that is not there, and a format that is none", () =>
  inFolder({}, async (cwd) => {
    const missing = await griot(["import", "--format", "ftm", "a.json"], { cwd });
    expect(missing).toMatchObject({ code: 1, stderr: "griot: a.json: no such file or folder: check the path.\n" });
    const other = await griot(["import", "--format", "csv", "a.json"], { cwd });
    expect(other.code).toBe(2);
    expect(other.stderr).toContain("argument 'csv' is invalid. Allowed choices are ftm, popolo, json.");
  }));
