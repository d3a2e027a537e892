import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { FoundStatement } from "../../queries/found-statement.js";
import { periodsOf, relationshipChanges, type RelationshipChange } from "../../queries/relationship-changes.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import type { Actor } from "../ontology/model.js";
import { firstDay, lastDay, type PartialDate } from "../ontology/partial-date.js";
import { ActorType } from "./actor.type.js";
import { checkPeriod, checkRange } from "./check-arguments.js";
import { checkKnown } from "./check-known.js";
import { RelationshipChangeType } from "./contact.type.js";
import type { Context } from "./context.js";
import { DateScalar } from "./date.scalar.js";
import { StatementFilterInput } from "./filters.input.js";
import { meantFilter } from "./meant-filter.js";
import { StatementType } from "./statement.type.js";

interface FilteredChange extends RelationshipChange {
  readonly actorId: string;
  readonly otherId: string;
  readonly filter: StatementFilter;
}

@Resolver(() => RelationshipChangeType)
export class RelationshipChangeResolver {
  @Query(() => [RelationshipChangeType], {
    description:
      "What changed in an actor's relationships between two dates, against the period of the same length just before: " +
      "the greatest change first. A statement counts in the latest period that its date overlaps; undated ones do not.",
  })
  async relationshipChanges(
    @Arg("actor", () => ID, { description: "Whose relationships." }) asked: string,
    @Arg("from", () => DateScalar, { description: "First day, month or year of the period." }) from: PartialDate,
    @Arg("to", () => DateScalar, { description: "Last day, month or year of the period." }) to: PartialDate,
    @Arg("filter", () => StatementFilterInput, { nullable: true, description: "Which statements count." })
    given: StatementFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows wanted, at most 500." }) first: number,
    @Ctx() { store, loaders }: Context,
  ): Promise<readonly FilteredChange[]> {
    const filter = await meantFilter(given, loaders.keptId);
    const limit = checkRange("first", first, 1, 500);
    checkPeriod({ from, to }, "");
    const { actor } = await checkKnown(loaders, { actor: asked });
    const changes = await store.read(relationshipChanges(actor, periodsOf(firstDay(from), lastDay(to)), filter, limit));
    return changes.map((change) => ({
      ...change,
      ...{ actorId: actor, filter, otherId: change.subjectId === actor ? change.objectId : change.subjectId },
    }));
  }

  @FieldResolver(() => ActorType, { nullable: true, description: "The actor at the other end." })
  other(@Root() { otherId }: FilteredChange, @Ctx() { loaders }: Context): Promise<Actor | null> {
    return loaders.actor.load(otherId);
  }

  @FieldResolver(() => [StatementType], { description: "All that was told of the relationship, newest first." })
  statements(
    @Root() { actorId, otherId, filter, type }: FilteredChange,
    @Arg("first", () => Int, { defaultValue: 10, description: "Rows wanted, at most 100." }) first: number,
    @Ctx() { loaders }: Context,
  ): Promise<readonly FoundStatement[]> {
    const ofType = { ...filter, types: [type] };
    return loaders.statementsBetween.load([
      `${actorId} ${otherId}`,
      { filter: ofType, first: checkRange("first", first, 1, 100) },
    ]);
  }
}
