import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { ActorKind } from "../ontology/actor-kinds.js";
import type { PartialDate } from "../ontology/partial-date.js";
import type { RelationType } from "../ontology/relation-types.js";
import { DateScalar } from "./date.scalar.js";
import { ActorKindEnum, RelationTypeEnum } from "./enums.js";
import { EvidenceType } from "./evidence.type.js";

@ObjectType({ simpleResolvers: true, description: "An actor as a brief that is not recorded speaks of it." })
export class ReadActor {
  @Field(() => ID, { description: "The id that the actor has or would get." })
  readonly id!: string;

  @Field(() => String, { description: "Fullest form seen, without title or rank." })
  readonly name!: string;

  @Field(() => ActorKindEnum, { description: "What the actor is." })
  readonly kind!: ActorKind;

  @Field(() => String, { nullable: true, description: "ISO 3166-1 alpha-2 code; null where nothing tells." })
  readonly country!: string | null;

  @Field(() => String, { nullable: true, description: "One line, for instance the office held." })
  readonly description!: string | null;

  @Field(() => [Int], { description: "Where the text speaks of the actor, in UTF-16 code units." })
  readonly starts!: readonly number[];

  @Field(() => [Int], { description: "Where each of these places ends, exclusive." })
  readonly ends!: readonly number[];

  @Field(() => Boolean, { description: "The graph has an actor of this id." })
  readonly known!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "The words of an unrecorded brief that prove a statement." })
export class ReadEvidence extends EvidenceType {
  @Field(() => String, { description: "The sentence that the words stand in." })
  readonly sentence!: string;
}

@ObjectType({ simpleResolvers: true, description: "A statement as a brief that is not recorded makes it." })
export class ReadStatement {
  @Field(() => ID, { description: "The id that the statement has or would get." })
  readonly id!: string;

  @Field(() => RelationTypeEnum, { description: "What was done." })
  readonly type!: RelationType;

  @Field(() => ReadActor, { nullable: true, description: "Who did it; null when the brief names nobody." })
  readonly subject!: ReadActor | null;

  @Field(() => ReadActor, { nullable: true, description: "To whom; null when the brief names nobody." })
  readonly object!: ReadActor | null;

  @Field(() => ReadActor, { nullable: true, description: "In whose name." })
  readonly onBehalfOf!: ReadActor | null;

  @Field(() => ReadActor, { nullable: true, description: "Where." })
  readonly place!: ReadActor | null;

  @Field(() => DateScalar, { nullable: true, description: "When; null when the brief does not tell." })
  readonly date!: PartialDate | null;

  @Field(() => String, { nullable: true, description: "Office held, given or taken, as the brief words it." })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: "Distinction conferred, as the brief words it." })
  readonly award!: string | null;

  @Field(() => String, { nullable: true, description: "Time covered, an ISO 8601 interval: `2000/2024`." })
  readonly period!: string | null;

  @Field(() => Float, { description: "How sure the reading is, 0 to 1." })
  readonly confidence!: number;

  @Field(() => Boolean, { description: "Announced or foreseen, not yet done." })
  readonly planned!: boolean;

  @Field(() => Boolean, { description: "The brief says that it was not done." })
  readonly negated!: boolean;

  @Field(() => Boolean, { description: "The brief only reports that someone says so, or uses the conditional." })
  readonly reported!: boolean;

  @Field(() => [ReadEvidence], { description: "The words that prove it, in text order." })
  readonly evidence!: readonly ReadEvidence[];
}

@ObjectType({ simpleResolvers: true, description: "What a brief tells, read without recording it." })
export class BriefReading {
  @Field(() => ID, { description: "The id that the brief has or would get." })
  readonly id!: string;

  @Field(() => Boolean, { description: "The same text from the same source is in the graph already." })
  readonly known!: boolean;

  @Field(() => String, { description: "The text as it would be recorded: all offsets count in it." })
  readonly text!: string;

  @Field(() => [ReadActor], { description: "Of whom it speaks, sorted by id." })
  readonly actors!: readonly ReadActor[];

  @Field(() => [ReadStatement], { description: "What it tells, in text order." })
  readonly statements!: readonly ReadStatement[];
}
