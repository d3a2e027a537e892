import { Field, InputType } from "type-graphql";
import { DateScalar } from "./date.scalar.js";

@InputType({ description: "A brief to read." })
export class BriefInput {
  @Field(() => String, { nullable: true, description: "Headline." })
  readonly title?: string | null;

  @Field(() => String, { description: "The text, without the headline." })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: "Who published it: a host name or a name." })
  readonly source?: string | null;

  @Field(() => String, { nullable: true, description: "Where it was published: an http or https address." })
  readonly url?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day of publication, 2022-02-08; without it «hier» stays without a date.",
  })
  readonly publishedOn?: string | null;

  @Field(() => String, { defaultValue: "fr", description: "Language of the text, ISO 639-1." })
  readonly language!: string;
}
