import { graphql } from "./graphql.js";
import { ACTOR_CARD } from "./questions.js";

/** What the page asks in order to change the graph, or to hear of changes. */

export const READ_CARD = graphql(`
  fragment ReadCard on ReadActor @_unmask {
    id
    name
    kind
    country
    known
  }
`);

export const READ_BRIEF = graphql(
  `
    query ReadBrief($input: BriefInput!) {
      readBrief(input: $input) {
        id
        known
        text
        actors {
          ...ReadCard
          starts
          ends
        }
        statements {
          id
          type
          date
          title
          award
          period
          confidence
          planned
          negated
          reported
          subject {
            ...ReadCard
          }
          object {
            ...ReadCard
          }
          onBehalfOf {
            ...ReadCard
          }
          place {
            ...ReadCard
          }
          evidence {
            quote
            start
            end
            rule
            sentence
          }
        }
      }
    }
  `,
  [READ_CARD],
);

export const INGEST = graphql(`
  mutation Ingest($input: BriefInput!) {
    ingestBrief(input: $input) {
      status
      brief {
        id
        title
      }
      actors {
        id
        kind
        degree
      }
    }
  }
`);

export const REVIEW = graphql(`
  mutation Review($id: ID!, $verdict: Verdict!) {
    reviewStatement(id: $id, verdict: $verdict) {
      id
      summary
    }
  }
`);

export const MERGE = graphql(`
  mutation Merge($keep: ID!, $merge: [ID!]!) {
    mergeActors(keep: $keep, merge: $merge) {
      id
      summary
    }
  }
`);

export const KEEP_APART = graphql(`
  mutation KeepApart($a: ID!, $b: ID!) {
    keepApart(a: $a, b: $b) {
      id
      summary
    }
  }
`);

export const UNDO = graphql(`
  mutation Undo($change: ID!) {
    undo(change: $change) {
      id
      summary
    }
  }
`);

export const BRIEF_ARRIVED = graphql(`
  subscription BriefArrived {
    briefIngested {
      id
      title
    }
  }
`);

/** Who may be this actor too, and what analysts have decided on that. */
export const DECISIONS = graphql(
  `
    query Decisions($id: ID!) {
      suggestions(actor: $id, first: 12) {
        nodes {
          id
          score
          briefs
          keep {
            ...ActorCard
          }
          merge {
            ...ActorCard
          }
        }
      }
      changes(about: $id, first: 50) {
        nodes {
          id
          kind
          summary
          undoneBy
        }
      }
    }
  `,
  [ACTOR_CARD],
);
