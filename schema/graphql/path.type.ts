import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("PathStep", { simpleResolvers: true, description: "Two actors of a path who dealt with each other." })
export class PathStepType {}

@ObjectType("Path", { simpleResolvers: true, description: "A chain of actors, each of whom dealt with the next." })
export class PathType {
  @Field(() => Int, { description: "Number of steps." })
  readonly length!: number;
}
