import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { commonContacts, type CommonContact } from "../../queries/common-contacts.js";
import { contactBetween } from "../../queries/contacts-between.js";
import type { FoundStatement } from "../../queries/found-statement.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import type { Actor } from "../ontology/model.js";
import { ActorType } from "./actor.type.js";
import { checkRange, refuse } from "./check-arguments.js";
import { checkKnown } from "./check-known.js";
import { CommonContactType } from "./contact.type.js";
import type { Context } from "./context.js";
import { StatementFilterInput } from "./filters.input.js";
import { meantFilter } from "./meant-filter.js";
import { StatementType } from "./statement.type.js";

/** A contact on its way to the answer, with what its statements are asked by. */
interface FilteredContact extends CommonContact {
  readonly a: string;
  readonly b: string;
  readonly filter: StatementFilter;
}

const FILTER = { nullable: true, description: "Which statements count as contact." } as const;
const FIRST = { defaultValue: 10, description: "Rows wanted, at most 100." } as const;

@Resolver(() => CommonContactType)
export class ContactResolver {
  @Query(() => [CommonContactType], {
    description: "Who dealt with both: first those whose weaker tie is told the most.",
  })
  async commonContacts(
    @Arg("a", () => ID, { description: "The one actor." }) a: string,
    @Arg("b", () => ID, { description: "The other actor." }) b: string,
    @Arg("filter", () => StatementFilterInput, FILTER) given: StatementFilter | null,
    @Arg("first", () => Int, { defaultValue: 25, description: "Rows wanted, at most 500." }) first: number,
    @Ctx() context: Context,
  ): Promise<readonly FilteredContact[]> {
    const filter = await meantFilter(given, context.loaders.keptId);
    const limit = checkRange("first", first, 1, 500);
    const ends = await checkTwo(a, b, context);
    const contacts = await context.store.read(commonContacts(ends.a, ends.b, filter, limit));
    return contacts.map((contact) => ({ ...contact, ...ends, filter }));
  }

  @Query(() => StatementType, {
    nullable: true,
    description:
      "The first dated thing that happened between two actors; a month or year counts from its first day. null: none.",
  })
  firstContact(
    @Arg("a", () => ID, { description: "The one actor." }) a: string,
    @Arg("b", () => ID, { description: "The other actor." }) b: string,
    @Arg("filter", () => StatementFilterInput, FILTER) given: StatementFilter | null,
    @Ctx() context: Context,
  ): Promise<FoundStatement | null> {
    return findContact("FIRST", a, b, given, context);
  }

  @Query(() => StatementType, {
    nullable: true,
    description:
      "The last dated thing that happened between two actors; a month or year counts to its last day. null: none.",
  })
  lastContact(
    @Arg("a", () => ID, { description: "The one actor." }) a: string,
    @Arg("b", () => ID, { description: "The other actor." }) b: string,
    @Arg("filter", () => StatementFilterInput, FILTER) given: StatementFilter | null,
    @Ctx() context: Context,
  ): Promise<FoundStatement | null> {
    return findContact("LAST", a, b, given, context);
  }

  @FieldResolver(() => ActorType, { nullable: true, description: "Who dealt with both." })
  actor(@Root() { actorId }: FilteredContact, @Ctx() { loaders }: Context): Promise<Actor | null> {
    return loaders.actor.load(actorId);
  }

  @FieldResolver(() => [StatementType], { description: "What happened with `a`, newest first." })
  statementsWithA(
    @Root() { actorId, a, filter }: FilteredContact,
    @Arg("first", () => Int, FIRST) first: number,
    @Ctx() { loaders }: Context,
  ): Promise<readonly FoundStatement[]> {
    return loaders.statementsBetween.load([`${a} ${actorId}`, { filter, first: checkRange("first", first, 1, 100) }]);
  }

  @FieldResolver(() => [StatementType], { description: "What happened with `b`, newest first." })
  statementsWithB(
    @Root() { actorId, b, filter }: FilteredContact,
    @Arg("first", () => Int, FIRST) first: number,
    @Ctx() { loaders }: Context,
  ): Promise<readonly FoundStatement[]> {
    return loaders.statementsBetween.load([`${b} ${actorId}`, { filter, first: checkRange("first", first, 1, 100) }]);
  }
}

async function checkTwo(
  a: string,
  b: string,
  { loaders }: Context,
): Promise<{ readonly a: string; readonly b: string }> {
  const meant = await checkKnown(loaders, { a, b });
  if (meant.a === meant.b) refuse("b", `another actor than "a"`, b);
  return meant;
}

async function findContact(
  which: "FIRST" | "LAST",
  a: string,
  b: string,
  given: StatementFilter | null,
  context: Context,
): Promise<FoundStatement | null> {
  const filter = await meantFilter(given, context.loaders.keptId);
  const ends = await checkTwo(a, b, context);
  return (await context.store.read(contactBetween([ends.a, ends.b], filter, which)))[0] ?? null;
}
