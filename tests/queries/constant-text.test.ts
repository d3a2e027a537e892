import { describe, expect, test } from "@jest/globals";
import { actorsById } from "../../queries/actors-by-id.js";
import { actorsPage } from "../../queries/actors-page.js";
import { briefTexts } from "../../queries/brief-texts.js";
import { briefsById } from "../../queries/briefs-by-id.js";
import { briefsOfActors } from "../../queries/briefs-of-actors.js";
import { briefsPage } from "../../queries/briefs-page.js";
import { commonContacts } from "../../queries/common-contacts.js";
import { contactBetween } from "../../queries/contacts-between.js";
import { countActors } from "../../queries/count-actors.js";
import { countBriefsOfActors } from "../../queries/count-briefs-of-actors.js";
import { countBriefs } from "../../queries/count-briefs.js";
import { countRelationshipsOfActors } from "../../queries/count-relationships-of-actors.js";
import { countStatementsOfActors } from "../../queries/count-statements-of-actors.js";
import { countStatements } from "../../queries/count-statements.js";
import { degreesOfActors } from "../../queries/degrees-of-actors.js";
import { briefsForExport } from "../../queries/export/exported-brief.js";
import { actorsForExport } from "../../queries/export/exported-actor.js";
import { relationshipsForExport, relationshipsOfActorForExport } from "../../queries/export/exported-relationship.js";
import { statementsForExport, statementsOfActorForExport } from "../../queries/export/exported-statement.js";
import {
  actorIdsInRelationships,
  actorIdsInStatements,
  briefIdsOfStatements,
  halfStatements,
  objectsWithoutSubject,
} from "../../queries/export/selected-ids.js";
import { evidenceOfStatements } from "../../queries/evidence-of-statements.js";
import type { Query } from "../../queries/graph-store.js";
import { linksAmongActors, mostConnected } from "../../queries/links-among-actors.js";
import { linksBetween } from "../../queries/links-between.js";
import { mentionsInBriefs } from "../../queries/mentions-in-briefs.js";
import { neighboursOf } from "../../queries/neighbours-of.js";
import { officesOfActors } from "../../queries/offices-of-actors.js";
import { periodsOf, relationshipChanges } from "../../queries/relationship-changes.js";
import { relationshipsAmong } from "../../queries/relationships-among.js";
import { relationshipsOfActors } from "../../queries/relationships-of-actors.js";
import { candidatesByPieces, candidatesByWords } from "../../queries/search-candidates.js";
import { initialsPattern, soughtInitials, wholePieces, wordsOf } from "../../queries/search-words.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { statementGroups } from "../../queries/statement-groups.js";
import { watchById } from "../../queries/found-watch.js";
import { statementsAdded } from "../../queries/statements-added.js";
import { statementsBetween } from "../../queries/statements-between.js";
import { statementsByDate } from "../../queries/statements-by-date.js";
import { statementsById } from "../../queries/statements-by-id.js";
import { statementsInBriefs } from "../../queries/statements-in-briefs.js";
import { statementsOfActors } from "../../queries/statements-of-actors.js";
import { statementsPage } from "../../queries/statements-page.js";

/** Texts that would end a string or a pattern if they ever became part of a query. */
const HOSTILE = [
  "'}) DETACH DELETE n //",
  '" OR 1=1 --',
  "\\' RETURN 1 //",
  "`) MATCH (n) DETACH DELETE n //",
  "$limit",
  "MET]->() DELETE r //",
  "\u0000\n|(.*)",
];

/** A filter with every field given, in other filters too. */
const filterOf = (value: string): StatementFilter => ({
  ...fieldsOf(value),
  and: [fieldsOf(value), { actors: [value] }],
  or: [fieldsOf(value), { not: fieldsOf(value) }],
  not: { ...fieldsOf(value), or: [{ text: value }] },
});

const fieldsOf = (value: string): StatementFilter => ({
  types: [value],
  actors: [value],
  subjects: [value],
  objects: [value],
  countries: [value],
  from: "2022",
  to: "2023",
  minConfidence: 0.5,
  minBriefs: 1,
  sources: [value],
  includePlanned: true,
  includeNegated: true,
  statuses: ["CONFIRMED"],
  kinds: ["PERSON"],
  subjectCountries: [value],
  objectCountries: [value],
  asOf: "2023",
  minSources: 1,
  planned: true,
  negated: true,
  reported: true,
  quote: value,
  text: value,
  ingestedAfter: value,
});

/** Every reading question, with a value wherever a request can put one. */
const QUESTIONS: Readonly<Record<string, (value: string) => Query<unknown>>> = {
  actorsById: (value) => actorsById([value]),
  actorsPage: (value) =>
    actorsPage({ kinds: ["PERSON"], countries: [value], text: value }, "NAME", { limit: 2, after: keyset(value) }),
  countActors: (value) => countActors({ countries: [value], text: value }),
  statementsById: (value) => statementsById([value]),
  statementsPage: (value) => statementsPage(filterOf(value), "NEWEST", { limit: 2, after: keyset(value) }),
  countStatements: (value) => countStatements(filterOf(value)),
  statementsOfActors: (value) =>
    statementsOfActors([value], "SUBJECT", filterOf(value), "OLDEST", { limit: 2, after: keyset(value) }),
  countStatementsOfActors: (value) => countStatementsOfActors([value], "ANY", filterOf(value)),
  relationshipsOfActors: (value) => relationshipsOfActors([value], filterOf(value), { limit: 2, after: keyset(value) }),
  relationshipsOfActorsSummed: (value) =>
    relationshipsOfActors([value], { types: [value] }, { limit: 2, after: keyset(value) }),
  countRelationshipsOfActors: (value) => countRelationshipsOfActors([value], filterOf(value)),
  relationshipsAmong: (value) => relationshipsAmong([value], filterOf(value)),
  relationshipsAmongSummed: (value) => relationshipsAmong([value], { types: [value] }),
  neighboursOf: (value) => neighboursOf([value], filterOf(value), 5),
  neighboursOfSummed: (value) => neighboursOf([value], { types: [value] }, 5),
  degreesOfActors: (value) => degreesOfActors([value]),
  statementGroups: (value) => statementGroups(filterOf(value), ["TYPE", "COUNTRY_PAIR", "SOURCE"], 5),
  statementsByDate: (value) => statementsByDate(filterOf(value), 7),
  contactBetween: (value) => contactBetween([value, value], { ...filterOf(value), types: ["MET"] }, "FIRST"),
  commonContacts: (value) => commonContacts(value, value, filterOf(value), 5),
  commonContactsSummed: (value) => commonContacts(value, value, { types: [value] }, 5),
  relationshipChanges: (value) => relationshipChanges(value, periodsOf("2022-01-01", "2022-12-31"), filterOf(value), 5),
  linksBetween: (value) => linksBetween([value], [value], filterOf(value), 5),
  linksBetweenSummed: (value) => linksBetween([value], [value], { types: [value] }, 5),
  linksAmongActors: (value) => linksAmongActors(filterOf(value), 5),
  linksAmongActorsSummed: (value) => linksAmongActors({ types: [value] }, 5),
  mostConnected: (value) => mostConnected(filterOf(value), "others", 5),
  officesOfActors: (value) => officesOfActors([value]),
  statementsBetween: (value) => statementsBetween([[value, value]], { ...filterOf(value), types: ["MET"] }, 5),
  evidenceOfStatements: (value) => evidenceOfStatements([value], 5),
  statementsAdded: (value) => statementsAdded(filterOf(value), 1, 5),
  watchById: (value) => watchById(value),
  briefsById: (value) => briefsById([value]),
  briefTexts: (value) => briefTexts([value]),
  briefsPage: (value) =>
    briefsPage(
      { sources: [value], actors: [value], from: "2022", to: "2023", text: value, ingestedAfter: value },
      { limit: 2, after: keyset(value) },
    ),
  countBriefs: (value) => countBriefs({ sources: [value], text: value }),
  briefsOfActors: (value) => briefsOfActors([value], { limit: 2, after: keyset(value) }),
  countBriefsOfActors: (value) => countBriefsOfActors([value]),
  mentionsInBriefs: (value) => mentionsInBriefs([value]),
  statementsInBriefs: (value) => statementsInBriefs([value]),
  actorsForExport: (value) => actorsForExport([value]),
  briefsForExport: (value) => briefsForExport([value], true),
  statementsForExport: (value) => statementsForExport(filterOf(value), "SUBJECT", [value], 2),
  statementsWithoutSubjectForExport: (value) => statementsForExport(filterOf(value), "OBJECT", [value], 2),
  statementsOfActorForExport: (value) => statementsOfActorForExport(filterOf(value), "OBJECT", pageOfActor(value)),
  relationshipsForExport: (value) => relationshipsForExport(filterOf(value), [value], 2),
  relationshipsForExportSummed: (value) => relationshipsForExport({ types: [value] }, [value], 2),
  relationshipsOfActorForExport: (value) => relationshipsOfActorForExport(filterOf(value), pageOfActor(value)),
  objectsWithoutSubject: (value) => objectsWithoutSubject(filterOf(value)),
  actorIdsInStatements: (value) => actorIdsInStatements(filterOf(value)),
  actorIdsInRelationships: (value) => actorIdsInRelationships(filterOf(value)),
  briefIdsOfStatements: (value) => briefIdsOfStatements(filterOf(value)),
  halfStatements: (value) => halfStatements(filterOf(value)),
  candidatesByWords: (value) => candidatesByWords([value], value, ["PERSON"]),
  candidatesByPieces: (value) => candidatesByPieces([value], ["PERSON"]),
};

const pageOfActor = (value: string) => ({ actorId: value, limit: 2, after: value });
const keyset = (value: string) => ({ key: value, id: value });

describe("what a request says never becomes query text", () => {
  test.each(Object.entries(QUESTIONS))("%s", (_name, question) => {
    const { cypher } = question("harmless");
    expect(cypher).not.toContain("harmless");
    for (const value of HOSTILE) expect(question(value).cypher).toBe(cypher);
  });

  test.each(Object.entries(QUESTIONS))("%s keeps it in params", (_name, question) => {
    expect(JSON.stringify(question("harmless").params)).toContain("harmless");
  });
});

describe("a search becomes words and a pattern of letters alone", () => {
  test.each(HOSTILE)("%s", (value) => {
    const words = wordsOf(value);
    expect(words.every((word) => /^[\p{L}\p{N}]+$/u.test(word))).toBe(true);
    expect(words.flatMap(wholePieces).every((piece) => /^[\p{L}\p{N}]+$/u.test(piece))).toBe(true);
    const initials = soughtInitials(words);
    if (initials !== null) expect(() => new RegExp(initialsPattern(initials))).not.toThrow();
  });
});
