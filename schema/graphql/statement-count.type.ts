import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("StatementCount", {
  simpleResolvers: true,
  description:
    "How many statements fall into one group. What was not asked to group by is null, as is what is unknown.",
})
export class StatementCountType {
  @Field(() => Int, { description: "Number of statements." })
  readonly statements!: number;
}

@ObjectType("FacetCount", { simpleResolvers: true, description: "How many statements have one value." })
export class FacetCountType {
  @Field(() => String, { nullable: true, description: "As the filter takes it; null where nothing tells." })
  readonly value!: string | null;

  @Field(() => Int, { description: "Number of statements." })
  readonly statements!: number;
}

@ObjectType("StatementFacets", {
  simpleResolvers: true,
  description:
    "For each value of a field of the filter, how many statements there would be with it: each list leaves its own field " +
    "of the outermost filter aside, so that the other values can be seen.",
})
export class StatementFacetsType {}
