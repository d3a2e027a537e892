import { graphql } from "./graphql.js";

/** Every question that the page asks of the API. */

export const ACTOR_CARD = graphql(`
  fragment ActorCard on Actor @_unmask {
    id
    name
    kind
    country
  }
`);

export const STATEMENT_CARD = graphql(
  `
    fragment StatementCard on Statement @_unmask {
      id
      type
      date
      datePrecision
      title
      award
      period
      confidence
      planned
      negated
      reported
      status
      sources
      subject {
        ...ActorCard
      }
      object {
        ...ActorCard
      }
      onBehalfOf {
        ...ActorCard
      }
      place {
        ...ActorCard
      }
      evidence(first: 10) {
        quote
        start
        end
        rule
        sentence
        brief {
          id
          title
          source
          publishedOn
        }
      }
    }
  `,
  [ACTOR_CARD],
);

export const SEARCH = graphql(
  `
    query Search($text: String!) {
      search(text: $text, first: 8) {
        score
        matched
        actor {
          ...ActorCard
          description
        }
      }
    }
  `,
  [ACTOR_CARD],
);

export const SURROUNDINGS = graphql(
  `
    query Surroundings(
      $centers: [ID!]!
      $depth: Int!
      $filter: StatementFilter
      $maxActors: Int!
      $maxRelationships: Int!
    ) {
      subgraph(
        centers: $centers
        depth: $depth
        filter: $filter
        maxActors: $maxActors
        maxRelationships: $maxRelationships
      ) {
        omitted
        omittedRelationships
        actors {
          ...ActorCard
          description
          degree
        }
        relationships {
          id
          type
          statements
          briefs
          firstDate
          lastDate
          confidence
          subject {
            id
          }
          object {
            id
          }
        }
      }
    }
  `,
  [ACTOR_CARD],
);

export const LINK = graphql(
  `
    query Link($a: ID!, $b: ID!, $there: StatementFilter!, $back: StatementFilter!) {
      a: actor(id: $a) {
        ...ActorCard
        description
      }
      b: actor(id: $b) {
        ...ActorCard
        description
      }
      there: statements(filter: $there, orderBy: OLDEST, first: 100) {
        nodes {
          ...StatementCard
        }
      }
      back: statements(filter: $back, orderBy: OLDEST, first: 100) {
        nodes {
          ...StatementCard
        }
      }
    }
  `,
  [ACTOR_CARD, STATEMENT_CARD],
);

export const BRIEF = graphql(
  `
    query Brief($id: ID!) {
      brief(id: $id) {
        id
        title
        source
        url
        publishedOn
        ingestedAt
        text
        mentions {
          surfaces
          starts
          ends
          actor {
            ...ActorCard
          }
        }
        statements {
          ...StatementCard
        }
      }
    }
  `,
  [ACTOR_CARD, STATEMENT_CARD],
);

export const ACTOR = graphql(
  `
    query Actor($id: ID!, $filter: StatementFilter) {
      actor(id: $id) {
        ...ActorCard
        aliases
        description
        began
        ended
        degree
        offices {
          title
          from
          to
          knownFrom
          country
          body {
            ...ActorCard
          }
          statements {
            id
            evidence(first: 1) {
              quote
              brief {
                id
              }
            }
          }
        }
        relationships(filter: $filter, first: 40) {
          totalCount
          nodes {
            id
            type
            part
            statements
            briefs
            firstDate
            lastDate
            confidence
            other {
              ...ActorCard
            }
          }
        }
        statements(filter: $filter, as: ANY, orderBy: NEWEST, first: 60) {
          totalCount
          nodes {
            ...StatementCard
          }
        }
        briefs(first: 20) {
          totalCount
          nodes {
            id
            title
            source
            publishedOn
          }
        }
      }
    }
  `,
  [ACTOR_CARD, STATEMENT_CARD],
);

export const ACTOR_NAMES = graphql(
  `
    query ActorName($id: ID!) {
      actor(id: $id) {
        ...ActorCard
        description
      }
    }
  `,
  [ACTOR_CARD],
);

export const PATHS = graphql(
  `
    query Paths($from: ID!, $to: ID!, $maxLength: Int!, $filter: StatementFilter) {
      paths(from: $from, to: $to, maxLength: $maxLength, filter: $filter, first: 5) {
        length
        actors {
          ...ActorCard
        }
        steps {
          from {
            id
          }
          to {
            id
          }
          statements(first: 4) {
            ...StatementCard
          }
        }
      }
    }
  `,
  [ACTOR_CARD, STATEMENT_CARD],
);

export const HOME = graphql(
  `
    query Home {
      actors(orderBy: RELATIONSHIPS, first: 12) {
        totalCount
        nodes {
          ...ActorCard
          degree
          description
        }
      }
      briefs(first: 5) {
        totalCount
        nodes {
          id
          title
          source
          publishedOn
        }
      }
      statements(first: 1) {
        totalCount
      }
      decorated: statements(filter: { types: [DECORATED] }, orderBy: SOURCES, first: 1) {
        nodes {
          object {
            ...ActorCard
          }
        }
      }
      appointed: statements(filter: { types: [APPOINTED] }, orderBy: SOURCES, first: 5) {
        nodes {
          object {
            ...ActorCard
          }
          subject {
            id
          }
        }
      }
      met: statements(filter: { types: [MET] }, orderBy: NEWEST, first: 200) {
        nodes {
          date
          subject {
            ...ActorCard
          }
          object {
            ...ActorCard
          }
        }
      }
    }
  `,
  [ACTOR_CARD],
);

export const STATEMENTS = graphql(
  `
    query Statements($filter: StatementFilter, $orderBy: StatementOrder!, $first: Int!, $after: String) {
      statements(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...StatementCard
        }
      }
    }
  `,
  [STATEMENT_CARD],
);

/** In the middle of the graph. */
export const MOST_LINKED = graphql(`
  query MostLinked {
    actors(orderBy: RELATIONSHIPS, first: 50) {
      nodes {
        id
      }
    }
  }
`);
