import { actorId, actorName, TYPES } from "./generate-graph.js";

/** One question in three tongues; the same rows are asked of each, and each request asks for another actor or word. */
export interface Question {
  readonly name: string;
  readonly griot: string;
  /** For @neo4j/graphql; null where it has no such question. */
  readonly peer: string | null;
  /** For neo4j-driver alone; null where Cypher alone gives no like answer. */
  readonly cypher: string | null;
  /** Variables of the nth request, and parameters of its Cypher. */
  readonly variables: (n: number, actors: number) => Readonly<Record<string, unknown>>;
}

/** Spread over the actors, the same at every run. */
const someActor = (n: number, actors: number): string => actorId((n * 7_919) % actors);

const OTHER = "other { id name }";

export const QUESTIONS: readonly Question[] = [
  {
    name: "actor by id",
    griot: `query ($id: ID!) { actor(id: $id) { id name kind country } }`,
    peer: `query ($id: ID!) { actors(where: { id: { eq: $id } }) { id name kind country } }`,
    cypher: `MATCH (a:Actor {id: $id}) RETURN a.id AS id, a.name AS name, a.kind AS kind, a.country AS country`,
    variables: (n, actors) => ({ id: someActor(n, actors) }),
  },
  {
    name: "actor with 25 relationships of a type",
    griot: `query ($id: ID!) { actor(id: $id) { name relationships(filter: { types: [MET] }, first: 25) {
      nodes { statements firstDate lastDate ${OTHER} } } } }`,
    peer: `query ($id: ID!) { actors(where: { id: { eq: $id } }) { name metConnection(first: 25, sort: [{ edge: { statements: DESC } }]) {
      edges { properties { statements firstDate lastDate } node { id name } } } } }`,
    cypher: `MATCH (a:Actor {id: $id})
      CALL (a) {
        MATCH (a)-[r:MET]-(other:Actor) WITH r, other ORDER BY r.statements DESC, other.id LIMIT 25
        RETURN collect({statements: r.statements, firstDate: r.firstDate, lastDate: r.lastDate, id: other.id, name: other.name}) AS rows
      }
      RETURN a.name AS name, rows`,
    variables: (n, actors) => ({ id: someActor(n, actors) }),
  },
  {
    name: "two levels, at most 10 × 10",
    griot: `query ($id: ID!) { actor(id: $id) { name relationships(filter: { types: [MET] }, first: 10) { nodes { statements other { id name
      relationships(filter: { types: [MET] }, first: 10) { nodes { statements ${OTHER} } } } } } } }`,
    peer: `query ($id: ID!) { actors(where: { id: { eq: $id } }) { name metConnection(first: 10, sort: [{ edge: { statements: DESC } }]) { edges {
      properties { statements } node { id name metConnection(first: 10, sort: [{ edge: { statements: DESC } }]) { edges {
      properties { statements } node { id name } } } } } } } }`,
    cypher: `MATCH (a:Actor {id: $id})
      CALL (a) {
        MATCH (a)-[r:MET]-(b:Actor) WITH r, b ORDER BY r.statements DESC, b.id LIMIT 10
        CALL (b) {
          MATCH (b)-[q:MET]-(c:Actor) WITH q, c ORDER BY q.statements DESC, c.id LIMIT 10
          RETURN collect({statements: q.statements, id: c.id, name: c.name}) AS further
        }
        RETURN collect({statements: r.statements, id: b.id, name: b.name, further: further}) AS rows
      }
      RETURN a.name AS name, rows`,
    variables: (n, actors) => ({ id: someActor(n, actors) }),
  },
  {
    name: "page of an actor's statements since 2010, newest first, with evidence",
    griot: `query ($id: ID!) { statements(filter: { subjects: [$id], types: [${TYPES.join(", ")}], from: "2010" }, first: 20) {
      nodes { id type date evidence { quote brief { title } } } } }`,
    peer: `query ($id: String!) { statements(where: { subjectId: { eq: $id }, dateFrom: { gte: "2010-01-01" } }, sort: [{ dateFrom: DESC }], limit: 20) {
      id type date evidencedByConnection { edges { properties { quote } node { title } } } } }`,
    cypher: `MATCH (:Actor {id: $id})<-[:SUBJECT]-(s:Statement)
      WHERE s.dateFrom >= '2010-01-01'
      WITH s ORDER BY s.dateFrom DESC, s.id LIMIT 20
      CALL (s) { MATCH (s)-[e:EVIDENCED_BY]->(b:Brief) RETURN collect({quote: e.quote, title: b.title}) AS evidence }
      RETURN s.id AS id, s.type AS type, s.date AS date, evidence`,
    variables: (n, actors) => ({ id: someActor(n, actors) }),
  },
  {
    name: "count of statements of a type",
    griot: `query ($type: RelationType!) { statements(filter: { types: [$type] }, first: 0) { totalCount } }`,
    peer: `query ($type: String!) { statementsConnection(where: { type: { eq: $type } }) { aggregate { count { nodes } } } }`,
    cypher: `MATCH (s:Statement {type: $type}) RETURN count(s) AS total`,
    variables: (n) => ({ type: TYPES[n % TYPES.length] }),
  },
  {
    name: "full-text search of names",
    griot: `query ($text: String!) { search(text: $text, first: 10) { score actor { id name } } }`,
    peer: `query ($text: String!) { searchActors(phrase: $text, first: 10) { edges { score node { id name } } } }`,
    cypher: `CALL db.index.fulltext.queryNodes('actor_names', $text) YIELD node, score
      RETURN node.id AS id, node.name AS name, score LIMIT 10`,
    variables: (n, actors) => ({ text: actorName((n * 7_919) % actors).toLowerCase() }),
  },
  {
    name: "paths between two actors, at most 6 steps",
    griot: `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 6, first: 1) { actors { id name } } }`,
    peer: null,
    cypher: null,
    variables: (n, actors) => ({ from: someActor(n, actors), to: actorId((n * 104_729 + 1) % actors) }),
  },
];
