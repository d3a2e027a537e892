// `node serve-neo4j-graphql.js URL USER PASSWORD`: @neo4j/graphql on Apollo Server over the graph that Griot reads; prints its port.
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const typeDefs = /* GraphQL */ `
  type Actor @node @fulltext(indexes: [{ indexName: "actor_names", queryName: "searchActors", fields: ["name"] }]) {
    id: ID!
    name: String!
    kind: String!
    country: String
    met: [Actor!]! @relationship(type: "MET", direction: OUT, properties: "Summary", queryDirection: UNDIRECTED)
  }
  type Summary @relationshipProperties {
    statements: Int!
    firstDate: String
    lastDate: String
  }
  type Statement @node {
    id: ID!
    type: String!
    date: String
    dateFrom: String
    subjectId: String
    evidencedBy: [Brief!]! @relationship(type: "EVIDENCED_BY", direction: OUT, properties: "Evidence")
  }
  type Evidence @relationshipProperties {
    quote: String!
  }
  type Brief @node {
    id: ID!
    title: String
  }
`;

const [url, user, password] = process.argv.slice(2);
const driver = neo4j.driver(url, neo4j.auth.basic(user, password));
const schema = await new Neo4jGraphQL({
  typeDefs,
  driver,
  features: { filters: { String: { GTE: true } } },
}).getSchema();
const server = new ApolloServer({ schema });
const { url: address } = await startStandaloneServer(server, { listen: { port: 0 } });
console.log(address);
