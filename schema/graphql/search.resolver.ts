import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import type { Match } from "../../queries/rank-matches.js";
import type { ActorKind } from "../ontology/actor-kinds.js";
import { ActorMatchType } from "./actor-match.type.js";
import { checkRange, checkSearchText } from "./check-arguments.js";
import type { Context } from "./context.js";
import { ActorKindEnum } from "./enums.js";
import { searchNames } from "./search-names.js";

@Resolver()
export class SearchResolver {
  @Query(() => [ActorMatchType], {
    description:
      "Actors who may be meant, best first: accents, case and the order of words do not count; beginnings of words, " +
      "initials («IBK») and small typos are understood.",
  })
  async search(
    @Arg("text", () => String, { description: "Part of a name or alias." }) text: string,
    @Arg("kinds", () => [ActorKindEnum], { nullable: true, description: "Only actors of these kinds." })
    kinds: ActorKind[] | null,
    @Arg("first", () => Int, { defaultValue: 10, description: "Rows wanted, at most 100." }) first: number,
    @Ctx() { store }: Context,
  ): Promise<readonly Match[]> {
    const count = checkRange("first", first, 1, 100);
    return searchNames(store, checkSearchText(text), kinds ?? null, count);
  }
}
