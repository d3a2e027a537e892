import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { FoundChange } from "../../queries/found-change.js";
import { ChangeType } from "./change.type.js";
import { checkId, checkIds } from "./check-arguments.js";
import { checkActorChanges, checkAuthor, checkName, checkNote, checkSome } from "./check-curation.js";
import type { Context } from "./context.js";
import type { Verdict } from "./curation.js";
import { ActorInput, SpanInput } from "./curation.input.js";
import { VerdictEnum } from "./enums.js";

const AUTHOR = { nullable: true, description: "Who does it; left out: `anonymous`." } as const;
const NOTE = { nullable: true, description: "Why." } as const;

/** The change just made, loaded anew. */
function changeOf(context: Context, id: string): Promise<FoundChange | null> {
  context.forget();
  return context.loaders.change.load(id);
}

@Resolver()
export class CurationResolver {
  @Mutation(() => ChangeType, {
    description:
      "Makes several actors one: all that is said of the others is said of the one kept, now and at later ingestions. " +
      "The ids of the others go on meaning it.",
  })
  async mergeActors(
    @Arg("keep", () => ID, { description: "The actor to keep." }) keep: string,
    @Arg("merge", () => [ID], { description: "The actors that are the same." }) merge: string[],
    @Arg("author", () => String, AUTHOR) author: string | null,
    @Ctx() context: Context,
  ): Promise<FoundChange | null> {
    const ids = checkIds("merge", merge, 100);
    return changeOf(context, await context.curation.mergeActors(checkId("keep", keep), ids, checkAuthor(author)));
  }

  @Mutation(() => ChangeType, {
    description:
      "Says that mentions of a brief are someone else, `to` an actor or someone new with a `name`. Statements that " +
      "only their words prove go with them.",
  })
  async splitMention(
    @Arg("brief", () => ID, { description: "The brief." }) brief: string,
    @Arg("actor", () => ID, { description: "Whom the brief was taken to mean." }) actor: string,
    @Arg("surfaces", () => [String], { nullable: true, description: "Only mentions with these words." })
    surfaces: string[] | null,
    @Arg("spans", () => [SpanInput], { nullable: true, description: "Only mentions that overlap these places." })
    spans: SpanInput[] | null,
    @Arg("to", () => ID, { nullable: true, description: "Who they are: an actor of the graph." }) to: string | null,
    @Arg("name", () => String, { nullable: true, description: "Who they are: the name of someone new." })
    name: string | null,
    @Arg("author", () => String, AUTHOR) author: string | null,
    @Ctx() context: Context,
  ): Promise<FoundChange | null> {
    const request = {
      brief: checkId("brief", brief),
      actor: checkId("actor", actor),
      surfaces: checkSome("surfaces", surfaces),
      spans: checkSome("spans", spans)?.map(({ start, end }) => ({ start, end })) ?? null,
      to: to ?? null,
      name: name == null ? null : checkName("name", name),
    };
    return changeOf(context, await context.curation.splitMention(request, checkAuthor(author)));
  }

  @Mutation(() => ChangeType, {
    description: "Confirms or rejects a statement; what its briefs claim keeps the verdict.",
  })
  async reviewStatement(
    @Arg("id", () => ID, { description: "The statement." }) id: string,
    @Arg("verdict", () => VerdictEnum, { description: "Is it so?" }) verdict: Verdict,
    @Arg("note", () => String, NOTE) note: string | null,
    @Arg("author", () => String, AUTHOR) author: string | null,
    @Ctx() context: Context,
  ): Promise<FoundChange | null> {
    const { curation } = context;
    const change = await curation.reviewStatement(checkId("id", id), verdict, checkNote(note), checkAuthor(author));
    return changeOf(context, change);
  }

  @Mutation(() => ChangeType, { description: "Puts right what an actor is called or is; wins over what briefs tell." })
  async editActor(
    @Arg("id", () => ID, { description: "The actor." }) id: string,
    @Arg("input", () => ActorInput, { description: "What to put right." }) input: ActorInput,
    @Arg("author", () => String, AUTHOR) author: string | null,
    @Ctx() context: Context,
  ): Promise<FoundChange | null> {
    const changes = checkActorChanges(input);
    return changeOf(context, await context.curation.editActor(checkId("id", id), changes, checkAuthor(author)));
  }

  @Mutation(() => ChangeType, { description: "Says that two actors are not one: they are suggested no more." })
  async keepApart(
    @Arg("a", () => ID, { description: "One of them." }) a: string,
    @Arg("b", () => ID, { description: "The other." }) b: string,
    @Arg("author", () => String, AUTHOR) author: string | null,
    @Ctx() context: Context,
  ): Promise<FoundChange | null> {
    return changeOf(context, await context.curation.keepApart(checkId("a", a), checkId("b", b), checkAuthor(author)));
  }

  @Mutation(() => ChangeType, {
    description: "Takes a brief back with what it alone supports; ingesting it again does not bring it back.",
  })
  async retractBrief(
    @Arg("id", () => ID, { description: "The brief." }) id: string,
    @Arg("note", () => String, NOTE) note: string | null,
    @Arg("author", () => String, AUTHOR) author: string | null,
    @Ctx() context: Context,
  ): Promise<FoundChange | null> {
    const change = await context.curation.retractBrief(checkId("id", id), checkNote(note), checkAuthor(author));
    return changeOf(context, change);
  }

  @Mutation(() => ChangeType, {
    description: "Undoes a change, unless later changes build on it. To undo an undoing makes the change again.",
  })
  async undo(
    @Arg("change", () => ID, { description: "The change, such as `change-12`." }) change: string,
    @Arg("author", () => String, AUTHOR) author: string | null,
    @Ctx() context: Context,
  ): Promise<FoundChange | null> {
    return changeOf(context, await context.curation.undo(checkId("change", change), checkAuthor(author)));
  }
}
