import { graphql } from "./graphql.js";

/** How many facts there are in each year, quarter, month or day, and in all. */
export const TIMELINE = graphql(`
  query Timeline($filter: StatementFilter!, $interval: Interval!) {
    timeline(filter: $filter, interval: $interval) {
      from
      to
      statements
      imprecise
    }
    statements(filter: $filter, first: 1) {
      totalCount
    }
  }
`);

/** How many facts each choice of the filter would leave. */
export const FACETS = graphql(`
  query Facets(
    $filter: StatementFilter!
    $planned: StatementFilter!
    $negated: StatementFilter!
    $any: StatementFilter!
    $fair: StatementFilter!
    $good: StatementFilter!
    $high: StatementFilter!
  ) {
    statementFacets(filter: $filter, first: 60) {
      types {
        value
        statements
      }
      countries {
        value
        statements
      }
      sources {
        value
        statements
      }
    }
    planned: statements(filter: $planned, first: 1) {
      totalCount
    }
    negated: statements(filter: $negated, first: 1) {
      totalCount
    }
    any: statements(filter: $any, first: 1) {
      totalCount
    }
    fair: statements(filter: $fair, first: 1) {
      totalCount
    }
    good: statements(filter: $good, first: 1) {
      totalCount
    }
    high: statements(filter: $high, first: 1) {
      totalCount
    }
  }
`);
