import { describe, expect, test } from "@jest/globals";
import { dayIn } from "../../web/src/ingest/draft-brief.js";
import { draftsIn } from "../../web/src/ingest/read-files.js";

const NOTHING = { title: "", source: "", publishedOn: "", url: "" };

describe("the briefs of a file", () => {
  test("text with its heading lines", async () => {
    expect(await draftsIn("a.txt", "Titre : Une audience\nDate: 2023-02-07\n\nIl l’a reçu.")).toEqual([
      { ...NOTHING, title: "Une audience", publishedOn: "2023-02-07", text: "Il l’a reçu." },
    ]);
  });

  test("Markdown, whose heading is the title", async () => {
    expect(await draftsIn("a.MD", "# Une audience\n\nIl l’a reçu.")).toEqual([
      { ...NOTHING, title: "Une audience", text: "Il l’a reçu." },
    ]);
  });

  test("JSON with one brief or many, and a brief a line", async () => {
    const one = { id: "1", text: "Il l’a reçu.", published: "2023-02-07T10:00:00Z", source: "exemple" };
    const read = { ...NOTHING, text: "Il l’a reçu.", publishedOn: "2023-02-07", source: "exemple" };
    expect(await draftsIn("a.json", JSON.stringify(one))).toEqual([read]);
    expect(await draftsIn("a.json", JSON.stringify([one, { title: "sans texte" }, one]))).toEqual([read, read]);
    expect(await draftsIn("a.jsonl", `${JSON.stringify(one)}\n\nbroken\n${JSON.stringify(one)}\n`)).toEqual([
      read,
      read,
    ]);
  });

  test.each([
    ["a.pdf", "%PDF"],
    ["a.txt", "  \n"],
    ["a.json", "{"],
    ["a.json", "null"],
    ["a", "text"],
  ])("%s with %j holds none", async (name, content) => {
    expect(await draftsIn(name, content)).toEqual([]);
  });
});

test.each([
  ["2023-02-07T23:30:00+02:00", "2023-02-07"],
  ["Tue, 07 Feb 2023 10:00:00 GMT", "2023-02-07"],
  ["hier", ""],
  ["7", ""],
  [null, ""],
])("the day in %j is %j", (value, day) => {
  expect(dayIn(value)).toBe(day);
});
