import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { ingestRequests, readRequests } from "../../src/ingest-request.js";
import { readingHere } from "../../src/reading/brief-reader.js";
import { serve, type AskingServer, type Reply } from "../support/asking-server.js";
import { engines } from "../support/engines.js";
import { knowledge } from "../support/read.js";

const TEXT = "Le président sénégalais, Bassirou Diomaye Faye, a reçu hier à Dakar le président malien, Assimi Goïta.";

const READ = `query ($input: BriefInput!) {
  readBrief(input: $input) {
    known
    text
    actors { id known starts ends }
    statements { type date subject { name } object { name known } evidence { quote start end sentence rule } }
  }
}`;

interface Reading {
  readonly known: boolean;
  readonly text: string;
  readonly actors: readonly {
    readonly id: string;
    readonly known: boolean;
    readonly starts: number[];
    readonly ends: number[];
  }[];
  readonly statements: readonly { readonly type: string }[];
}

describe.each(engines())("query readBrief on $name", ({ open }) => {
  let store: GraphStore;
  let server: AskingServer;
  const input = { text: TEXT, source: "exemple", publishedOn: "2024-05-31" };

  beforeAll(async () => {
    store = await open();
    const reader = readingHere(knowledge);
    const ingest = ingestRequests(store, reader, () => "2024-06-01T00:00:00.000Z");
    server = await serve(store, ingest, [], readRequests(reader));
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  const readIt = async (): Promise<Reading> => (await server.ask(READ, { input })).data?.["readBrief"] as Reading;

  test("a brief that was taken back is refused, until that is undone", async () => {
    const text = "Awa Sarr a rencontré Luc Exemple à Bamako.";
    const ask = (): Promise<Reply> =>
      server.ask("mutation ($input: BriefInput!) { ingestBrief(input: $input) { status brief { id } } }", {
        input: { ...input, text },
      });
    const { id } = ((await ask()).data as any).ingestBrief.brief as { id: string };
    const retracted = await server.ask("mutation ($id: ID!) { retractBrief(id: $id) { id } }", { id });
    expect((await ask()).errors?.map(({ message }) => message)).toEqual([
      `Argument "input": the brief "${id}" was taken back; "changes" about it names the change to undo.`,
    ]);
    const { id: change } = (retracted.data as any).retractBrief as { id: string };
    await server.ask("mutation ($change: ID!) { undo(change: $change) { id } }", { change });
    expect((await ask()).data).toMatchObject({ ingestBrief: { status: "UNCHANGED" } });
    await server.ask("mutation ($id: ID!) { retractBrief(id: $id) { id } }", { id });
  });

  test("says what a brief tells, and the graph holds nothing afterwards", async () => {
    const { known, text, actors, statements } = await readIt();
    expect([known, text]).toEqual([false, TEXT]);
    expect(statements.find(({ type }) => type === "MET")).toMatchObject({
      date: "2024-05-30",
      subject: { name: "Bassirou Diomaye Faye" },
      object: { name: "Assimi Goïta", known: false },
      evidence: [{ sentence: TEXT }],
    });
    const goita = actors.find(({ id }) => id === "person:assimi-goita");
    expect(TEXT.slice(goita?.starts[0], goita?.ends[0])).toContain("Assimi Goïta");
    const counts = "{ briefs { totalCount } statements { totalCount } actors { totalCount } }";
    expect((await server.ask(counts)).data).toEqual({
      ...{ briefs: { totalCount: 0 }, statements: { totalCount: 0 }, actors: { totalCount: 0 } },
    });
  });

  test("knows what is recorded already, and records the same", async () => {
    const before = await readIt();
    const recorded = await server.ask(
      `mutation ($input: BriefInput!) { ingestBrief(input: $input) { brief { id } statements { id } } }`,
      { input },
    );
    const read = await server.ask("query ($input: BriefInput!) { readBrief(input: $input) { id statements { id } } }", {
      input,
    });
    expect(read.data?.["readBrief"]).toEqual({
      id: (recorded.data as any).ingestBrief.brief.id,
      statements: (recorded.data as any).ingestBrief.statements,
    });
    const after = await readIt();
    expect([before.known, after.known]).toEqual([false, true]);
    expect(after.actors.every(({ known }) => known)).toBe(true);
  });

  test("refuses what `ingestBrief` refuses, in the same words", async () => {
    const { errors } = await server.ask(READ, { input: { text: " " } });
    expect(errors?.[0]).toMatchObject({
      message: 'Argument "input.text": expected a text, but got " ".',
      extensions: { code: "BAD_USER_INPUT" },
    });
  });
});
