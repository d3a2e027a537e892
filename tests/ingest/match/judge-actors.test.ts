import { expect, test } from "@jest/globals";
import { judgeActors, type KnownActor } from "../../../ingest/match/judge-actors.js";

const actor = (name: string, more: Partial<KnownActor> = {}): KnownActor => ({
  ...{ name, aliases: [], kind: "PERSON", country: null, offices: [], externalIds: [], began: [], ended: [] },
  ...more,
});

const office = (title: string, more: Partial<KnownActor["offices"][number]> = {}): KnownActor["offices"][number] => ({
  ...{ title, body: null, country: null, from: null, to: null },
  ...more,
});

const minister = office("ministre des Mines", { country: "ML", from: "2023" });

test.each([
  ["namesakes of one office", actor("Moussa Traoré"), actor("Moussa Traoré"), "SAME"],
  [
    "minister and imam",
    actor("Moussa Traoré", { country: "ML", offices: [minister] }),
    actor("Moussa Traoré", { country: "ML", offices: [office("imam de la grande mosquée")] }),
    "DIFFERENT",
  ],
  ["two countries", actor("Moussa Traoré", { country: "ML" }), actor("Moussa Traoré", { country: "GN" }), "DOUBTFUL"],
  [
    "two centuries",
    actor("Moussa Traoré", { offices: [office("ministre", { from: "1931", to: "1950" })] }),
    actor("Moussa Traoré", { offices: [office("ministre", { from: "2021" })] }),
    "DIFFERENT",
  ],
  [
    "a surname and the same office",
    actor("Diop", { country: "ML", offices: [office("ministre des Affaires étrangères", { country: "ML" })] }),
    actor("Abdoulaye Diop", { offices: [office("ministre malien des Affaires étrangères", { country: "ML" })] }),
    "SAME",
  ],
  [
    "the same office at two times",
    actor("Diop", { offices: [office("Premier ministre", { country: "ML", from: "1992", to: "1993" })] }),
    actor("Abdoulaye Diop", { offices: [office("Premier ministre", { country: "ML", from: "2023" })] }),
    "DOUBTFUL",
  ],
  ["an alias", actor("IBK", { aliases: ["Ibrahim Keïta"] }), actor("Ibrahim Boubacar Keïta"), "DOUBTFUL"],
  ["a surname as alias", actor("Moussa Traoré", { aliases: ["Traoré"] }), actor("Traoré"), "DOUBTFUL"],
  [
    "one identifier",
    actor("X", { externalIds: ["wikidata:Q1"] }),
    actor("Y", { externalIds: ["wikidata:Q1"] }),
    "SAME",
  ],
  [
    "two identifiers",
    actor("Awa Sy", { externalIds: ["wikidata:Q1"] }),
    actor("Awa Sy", { externalIds: ["wikidata:Q2"] }),
    "DIFFERENT",
  ],
  [
    "two births",
    actor("Awa Marie Sy", { country: "ML", began: ["1950"] }),
    actor("Awa Marie Sy", { country: "ML", began: ["1985-04-02"] }),
    "DIFFERENT",
  ],
  [
    "births that sources may confuse",
    actor("Awa Sy", { began: ["1964-11-09"] }),
    actor("Awa Sy", { began: ["1965"] }),
    "DOUBTFUL",
  ],
  ["a birth told twice", actor("Awa Sy", { began: ["1964-11-09"] }), actor("Awa Sy", { began: ["1964"] }), "SAME"],
  ["a birth told once", actor("Awa Sy", { began: ["1964-11-09"] }), actor("Awa Sy"), "SAME"],
  [
    "two deaths and one office",
    actor("Awa Sy", { ended: ["1990"], offices: [minister] }),
    actor("Awa Sy", { ended: ["2020"], offices: [minister] }),
    "DIFFERENT",
  ],
  [
    "one birth, two names",
    actor("Awa Sy", { began: ["1964-11-09"] }),
    actor("Luc Ba", { began: ["1964-11-09"] }),
    "DIFFERENT",
  ],
  [
    "one body, founded at two dates",
    actor("Parti de l’exemple", { kind: "ORGANIZATION", began: ["1950"] }),
    actor("Parti de l’exemple", { kind: "ORGANIZATION", began: ["1990"] }),
    "SAME",
  ],
  ["two kinds", actor("Sénégal"), actor("Sénégal", { kind: "COUNTRY" }), "DIFFERENT"],
  [
    "a body with and without its state",
    actor("Cour suprême", { kind: "PUBLIC_BODY", country: "ML" }),
    actor("Cour suprême du Mali", { kind: "PUBLIC_BODY", country: "ML" }),
    "SAME",
  ],
  [
    "one body in two states",
    actor("Cour suprême", { kind: "PUBLIC_BODY", country: "ML" }),
    actor("Cour suprême", { kind: "PUBLIC_BODY", country: "NE" }),
    "DIFFERENT",
  ],
  [
    "an acronym of three letters in one state",
    actor("RPM", { kind: "ORGANIZATION", country: "ML" }),
    actor("Rassemblement pour le Mali", { kind: "ORGANIZATION", country: "ML" }),
    "SAME",
  ],
  [
    "two bodies of one acronym, both spelt out",
    actor("Union du peuple (UP)", { kind: "ORGANIZATION", aliases: ["UP"] }),
    actor("Union des patriotes", { kind: "ORGANIZATION", aliases: ["UP", "Union des patriotes (UP)"] }),
    "DIFFERENT",
  ],
  [
    "a group of a body whose acronym stands at its end",
    actor("chefs d’état-major de l’Union du fleuve (UF)", { kind: "GROUP" }),
    actor("Union du fleuve", { kind: "ORGANIZATION", aliases: ["UF", "Union du fleuve (UF)"] }),
    "DIFFERENT",
  ],
])("%s", (_name, a, b, expected) => {
  const there = judgeActors(a, b);
  expect(there.verdict).toBe(expected);
  const { verdict, score } = judgeActors(b, a);
  expect({ verdict, score }).toEqual({ verdict: there.verdict, score: there.score });
  for (const reason of there.reasons) expect(reason).toMatch(/^\S.*\.$/);
});
