import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { EvidenceOfStatement } from "../../queries/evidence-of-statements.js";
import type { FoundBrief } from "../../queries/found-brief.js";
import { BriefType } from "./brief.type.js";
import type { Context } from "./context.js";
import { EvidenceType } from "./evidence.type.js";
import { sentenceAround } from "./sentence-around.js";

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => BriefType, { nullable: true, description: "The brief that holds the words." })
  brief(@Root() { briefId }: EvidenceOfStatement, @Ctx() { loaders }: Context): Promise<FoundBrief | null> {
    return loaders.brief.load(briefId);
  }

  @FieldResolver(() => String, { description: "The sentence that the words stand in." })
  async sentence(@Root() evidence: EvidenceOfStatement, @Ctx() { loaders }: Context): Promise<string> {
    const brief = await loaders.briefText.load(evidence.briefId);
    return sentenceAround(brief?.text ?? evidence.quote, evidence);
  }
}
