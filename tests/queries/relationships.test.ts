import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { countRelationshipsOfActors } from "../../queries/count-relationships-of-actors.js";
import { degreesOfActors } from "../../queries/degrees-of-actors.js";
import type { FoundRelationship } from "../../queries/found-relationship.js";
import type { GraphStore } from "../../queries/graph-store.js";
import type { Keyset } from "../../queries/keyset.js";
import { neighboursOf } from "../../queries/neighbours-of.js";
import { relationshipsAmong } from "../../queries/relationships-among.js";
import { relationshipsOfActors, type RelationshipOfActor } from "../../queries/relationships-of-actors.js";
import { engines } from "../support/engines.js";
import { fill } from "../support/small-graph.js";

const GOITA = "person:assimi-goita";
const LAVROV = "person:serguei-lavrov";
const DIOP = "person:abdoulaye-diop";
const CAMARA = "person:sadio-camara";
const IDS = [GOITA, LAVROV, DIOP, CAMARA, "org:cedeao", "person:catherine-colonna", "person:nobody"];

/** Lets through what the empty filter does, but asks the statements instead of their summaries. */
const BY_STATEMENTS = { minConfidence: 0 };

describe.each(engines())("relationships on $name", (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await engine.open();
    await fill(store);
  });
  afterAll(() => store.close());

  test("an actor's, most told first, then by type", async () => {
    const rows = await store.read(relationshipsOfActors([GOITA], {}, { limit: 10, after: null }));
    expect(rows.map(({ found }) => found)).toEqual([
      {
        id: `APPOINTED ${GOITA} ${DIOP}`,
        ...{ type: "APPOINTED", subjectId: GOITA, objectId: DIOP },
        ...{ statements: 1, briefs: 1, firstDate: "2021-06-11", lastDate: "2021-06-11", confidence: 0.7 },
      },
      {
        id: `APPOINTED ${GOITA} ${CAMARA}`,
        ...{ type: "APPOINTED", subjectId: GOITA, objectId: CAMARA },
        ...{ statements: 1, briefs: 1, firstDate: "2021-06-11", lastDate: "2021-06-11", confidence: 0.8 },
      },
      {
        id: `MET ${GOITA} ${LAVROV}`,
        ...{ type: "MET", subjectId: GOITA, objectId: LAVROV },
        ...{ statements: 1, briefs: 2, firstDate: "2023-02-07", lastDate: "2023-02-07", confidence: 0.95 },
      },
    ]);
  });

  test("summaries say what statements say", async () => {
    const sorted = (rows: readonly { actorId: string; found: FoundRelationship }[]): readonly string[] =>
      rows.map(({ actorId, found }) => `${actorId} ${JSON.stringify(found)}`).sort();
    const page = { limit: 50, after: null };
    const summed = await store.read(relationshipsOfActors(IDS, {}, page));
    expect(summed).toHaveLength(12);
    expect(sorted(summed)).toEqual(sorted(await store.read(relationshipsOfActors(IDS, BY_STATEMENTS, page))));
    expect(await store.read(relationshipsAmong(IDS, {}))).toEqual(
      await store.read(relationshipsAmong(IDS, BY_STATEMENTS)),
    );
    expect(await store.read(neighboursOf(IDS, {}, 100))).toEqual(
      await store.read(neighboursOf(IDS, BY_STATEMENTS, 100)),
    );
  });

  test.each([
    ["summaries", {}],
    ["statements", BY_STATEMENTS],
  ])("pages of one from %s: all rows, none twice, as many as counted", async (_name, filter) => {
    const all = await store.read(relationshipsOfActors([LAVROV], filter, { limit: 50, after: null }));
    const paged: RelationshipOfActor[] = [];
    for (let after: Keyset | null = null; ; after = paged.at(-1) ?? null) {
      const [row]: readonly RelationshipOfActor[] = await store.read(
        relationshipsOfActors([LAVROV], filter, { limit: 1, after }),
      );
      if (!row) break;
      paged.push(row);
    }
    expect(paged).toEqual(all);
    expect(await store.read(countRelationshipsOfActors([LAVROV], filter))).toEqual([{ actorId: LAVROV, total: 3 }]);
  });

  test("filters narrow", async () => {
    const types = async (filter: object): Promise<readonly string[]> =>
      (await store.read(relationshipsOfActors([GOITA], filter, { limit: 10, after: null }))).map(
        ({ found }) => found.id,
      );
    expect(await types({ types: ["MET"] })).toEqual([`MET ${GOITA} ${LAVROV}`]);
    expect(await types({ to: "2022" })).toEqual([`APPOINTED ${GOITA} ${DIOP}`, `APPOINTED ${GOITA} ${CAMARA}`]);
    expect(await types({ types: ["ATTACKED"] })).toEqual([]);
  });

  test("what is planned counts when asked for", async () => {
    const rows = await store.read(
      relationshipsOfActors([LAVROV], { includePlanned: true, types: ["VISITED"] }, { limit: 10, after: null }),
    );
    expect(rows.map(({ found }) => found.id)).toEqual([`VISITED ${LAVROV} country:soudan`]);
  });

  test("what was known then: the briefs of then count", async () => {
    const met = async (asOf: string): Promise<unknown> => {
      const filter = { types: ["MET"], asOf, from: "2023" };
      const of = await store.read(relationshipsOfActors([GOITA], filter, { limit: 10, after: null }));
      const among = await store.read(relationshipsAmong([GOITA, LAVROV], filter));
      const count = await store.read(countRelationshipsOfActors([GOITA], filter));
      return [...[...of.map(({ found }) => found), ...among].map(({ briefs }) => briefs), count[0]?.total];
    };
    expect(await met("2023-02-09")).toEqual([2, 2, 1]);
    expect(await met("2023-02-08")).toEqual([1, 1, 1]);
    expect(await met("2023-02-07")).toEqual([0]);
  });

  test("neighbours, most told first, and no more than the limit", async () => {
    expect(await store.read(neighboursOf([LAVROV], {}, 1))).toEqual([
      { actorId: LAVROV, otherId: DIOP, statements: 2 },
    ]);
  });

  test("degree: other actors, not relationships", async () => {
    const degrees = new Map((await store.read(degreesOfActors(IDS))).map(({ actorId, total }) => [actorId, total]));
    expect(Object.fromEntries(degrees)).toEqual({
      [GOITA]: 3,
      [LAVROV]: 2,
      [DIOP]: 2,
      [CAMARA]: 2,
      "org:cedeao": 1,
    });
  });
});
