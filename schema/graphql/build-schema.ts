import "reflect-metadata";
import { isObjectType, type GraphQLArgument, type GraphQLSchema } from "graphql";
import { buildSchemaSync, type PubSub } from "type-graphql";
import { ActorResolver } from "./actor.resolver.js";
import { ArrivalResolver } from "./arrival.resolver.js";
import { BriefReadingResolver } from "./brief-reading.resolver.js";
import { BriefResolver, MentionResolver } from "./brief.resolver.js";
import { ChangeResolver } from "./change.resolver.js";
import { CurationResolver } from "./curation.resolver.js";
import { ContactResolver } from "./contact.resolver.js";
import { DoubtResolver, SuggestionResolver } from "./doubt.resolver.js";
import { EvidenceResolver } from "./evidence.resolver.js";
import { FacetsResolver } from "./facets.resolver.js";
import { IngestResolver } from "./ingest.resolver.js";
import { PathResolver, PathStepResolver } from "./path.resolver.js";
import { OfficeHoldingResolver } from "./office-holding.resolver.js";
import { OfficeHoldersResolver } from "./office-holders.resolver.js";
import { CommunityResolver, RankingResolver } from "./ranking.resolver.js";
import { RelationshipChangeResolver } from "./relationship-change.resolver.js";
import { ActorRelationshipResolver, RelationshipResolver } from "./relationship.resolver.js";
import { SearchResolver } from "./search.resolver.js";
import { StatementCountResolver } from "./statement-count.resolver.js";
import { StatementResolver } from "./statement.resolver.js";
import { WatchResolver } from "./watch.resolver.js";
import { SubgraphResolver } from "./subgraph.resolver.js";
import { TimelineResolver } from "./timeline.resolver.js";

/** The whole contract, from the classes. Arguments are checked by the resolvers, which can say what was expected. */
export function buildGraphQLSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      ActorResolver,
      SearchResolver,
      StatementResolver,
      EvidenceResolver,
      PathResolver,
      PathStepResolver,
      SubgraphResolver,
      ContactResolver,
      TimelineResolver,
      RelationshipChangeResolver,
      StatementCountResolver,
      FacetsResolver,
      RankingResolver,
      CommunityResolver,
      RelationshipResolver,
      ActorRelationshipResolver,
      OfficeHoldersResolver,
      OfficeHoldingResolver,
      BriefResolver,
      MentionResolver,
      IngestResolver,
      BriefReadingResolver,
      ArrivalResolver,
      WatchResolver,
      ChangeResolver,
      CurationResolver,
      SuggestionResolver,
      DoubtResolver,
    ],
    validate: false,
    pubSub: NO_TOPICS,
  });
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) field.args = inReadingOrder(field.args);
  }
  return schema;
}

/** The library wants one; each subscription here follows what comes into the graph instead, whoever brought it. */
const NO_TOPICS: PubSub = {
  publish: (topic) => {
    throw new Error(`Nothing is published: who follows "${topic}"?`);
  },
  subscribe: (topic) => {
    throw new Error(`Nothing is published: "${topic}" cannot be followed.`);
  },
};

/** As declared, the page last: decorators of parameters run from the last to the first. */
function inReadingOrder(args: readonly GraphQLArgument[]): GraphQLArgument[] {
  const isPage = ({ name }: GraphQLArgument): boolean => name === "first" || name === "after";
  return [...args.filter((arg) => !isPage(arg)).toReversed(), ...args.filter(isPage)];
}
