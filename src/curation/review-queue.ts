import { findDuplicates, type Duplicate } from "../../ingest/match/find-duplicates.js";
import { actorsToMatch, type ActorToMatch } from "../../queries/actors-to-match.js";
import { contradictedStatements, unsureStatements } from "../../queries/doubtful-statements.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { pairsKeptApart } from "../../queries/pairs-kept-apart.js";
import { graphRevision } from "../../queries/recorded/graph-revision.js";
import type { Doubt, Suggestion } from "../../schema/graphql/curation.js";

/** Statements read with less confidence than this want a look. */
const UNSURE_BELOW = 0.6;

/** So many statements of each kind are looked through. */
const MOST_STATEMENTS = 1_000;

/** What analysts should look at; worked out once for each revision of the graph. */
export class ReviewQueue {
  private known: { readonly revision: number; readonly suggestions: Promise<readonly Suggestion[]> } | null = null;

  constructor(private readonly store: GraphStore) {}

  /** Actors that may be one, those on which most hangs first. @throws StoreError */
  suggestions = async (): Promise<readonly Suggestion[]> => {
    const revision = (await this.store.read(graphRevision()))[0] ?? 0;
    if (this.known?.revision !== revision) this.known = { revision, suggestions: this.suggest() };
    return this.known.suggestions;
  };

  /** All that is doubtful, most consequential first: what hangs on it times how doubtful it is. @throws StoreError */
  doubts = async (): Promise<readonly Doubt[]> => {
    const [unsure, contradicted, suggestions] = [
      await this.store.read(unsureStatements(UNSURE_BELOW, MOST_STATEMENTS)),
      await this.store.read(contradictedStatements(MOST_STATEMENTS)),
      await this.suggestions(),
    ];
    const denied = new Set(contradicted.map(({ id }) => id));
    const doubts: readonly Doubt[] = [
      ...contradicted.map(({ id, briefs, opposite }): Doubt => ({
        ...{ id: `contradiction ${id}`, kind: "CONTRADICTION", weight: briefs, suggestion: null },
        ...{
          statementIds: opposite === null ? [id] : [id, opposite],
          reasons: ["One brief says so, another denies it."],
        },
      })),
      ...unsure
        .filter(({ id }) => !denied.has(id))
        .map(({ id, briefs, confidence }): Doubt => ({
          ...{ id: `statement ${id}`, kind: "LOW_CONFIDENCE", weight: (1 - confidence) * briefs, suggestion: null },
          ...{ statementIds: [id], reasons: [`Its surest reading has a confidence of ${confidence}.`] },
        })),
      ...suggestions.map((suggestion): Doubt => ({
        ...{ id: `duplicate ${suggestion.id}`, kind: "DUPLICATE", weight: suggestion.score * suggestion.briefs },
        ...{ statementIds: [], suggestion, reasons: suggestion.reasons },
      })),
    ];
    return doubts.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  };

  private async suggest(): Promise<readonly Suggestion[]> {
    const apart = new Set(await this.store.read(pairsKeptApart()));
    const actors: ActorToMatch[] = [];
    for await (const actor of this.store.stream(actorsToMatch())) actors.push(actor);
    const isApart = (a: string, b: string): boolean => apart.has(a < b ? `${a} ${b}` : `${b} ${a}`);
    return findDuplicates(actors, isApart).map(toSuggestion);
  }
}

const toSuggestion = ({ a, b, score, reasons }: Duplicate): Suggestion => ({
  ...{ id: [a.id, b.id].sort().join(" "), keep: a.id, merge: b.id, score, reasons },
  briefs: a.briefs + b.briefs,
});
