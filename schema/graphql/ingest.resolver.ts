import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { FoundBrief } from "../../queries/found-brief.js";
import type { FoundStatement } from "../../queries/found-statement.js";
import type { Actor } from "../ontology/model.js";
import { ActorType } from "./actor.type.js";
import { BriefInput } from "./brief.input.js";
import { BriefType, IngestResult } from "./brief.type.js";
import { checkBrief } from "./check-brief.js";
import type { Context, IngestOutcome } from "./context.js";
import { StatementType } from "./statement.type.js";

@Resolver(() => IngestResult)
export class IngestResolver {
  @Mutation(() => IngestResult, {
    description:
      "Reads a brief and records what it tells. The same text from the same source again changes nothing; one that was " +
      "taken back is refused.",
  })
  ingestBrief(
    @Arg("input", () => BriefInput, { description: "The brief." }) input: BriefInput,
    @Ctx() context: Context,
  ): Promise<IngestOutcome> {
    return context.ingest(checkBrief(input));
  }

  @FieldResolver(() => BriefType, { description: "The brief as recorded." })
  brief(@Root() { briefId }: IngestOutcome, @Ctx() { loaders }: Context): Promise<FoundBrief | null> {
    return loaders.brief.load(briefId);
  }

  @FieldResolver(() => [ActorType], { description: "Of whom it speaks, sorted by id." })
  async actors(
    @Root() { briefId }: IngestOutcome,
    @Ctx() { loaders }: Context,
  ): Promise<readonly (Actor | Error | null)[]> {
    const mentions = await loaders.mentions.load(briefId);
    return loaders.actor.loadMany(mentions.map((mention) => mention.actorId));
  }

  @FieldResolver(() => [StatementType], { description: "What it tells, in text order." })
  async statements(
    @Root() { briefId }: IngestOutcome,
    @Ctx() { loaders }: Context,
  ): Promise<readonly FoundStatement[]> {
    return (await loaders.statementsInBrief.load(briefId)).map(({ found }) => found);
  }
}
