import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { Extraction, Statement } from "../ontology/model.js";
import { BriefInput } from "./brief.input.js";
import { BriefReading, type ReadActor, type ReadStatement } from "./brief-reading.type.js";
import { checkBrief } from "./check-brief.js";
import type { Context } from "./context.js";
import { sentenceAround } from "./sentence-around.js";

@Resolver()
export class BriefReadingResolver {
  @Query(() => BriefReading, {
    description:
      "Reads a brief and records nothing: what `ingestBrief` would find in it, but for what analysts have said of its actors.",
  })
  async readBrief(
    @Arg("input", () => BriefInput, { description: "The brief." }) input: BriefInput,
    @Ctx() { read, loaders }: Context,
  ): Promise<BriefReading> {
    const { brief, actors, statements } = await read(checkBrief(input));
    const known = await loaders.actor.loadMany(actors.map(({ id }) => id));
    const readActors = actors.map((actor, index): ReadActor => {
      const { id, name, kind, country, description, mentions } = actor;
      return {
        ...{ id, name, kind, country, description },
        starts: mentions.map(({ start }) => start),
        ends: mentions.map(({ end }) => end),
        known: known[index] !== null && !(known[index] instanceof Error),
      };
    });
    const byId = new Map(readActors.map((actor) => [actor.id, actor]));
    return {
      id: brief.id,
      known: (await loaders.brief.load(brief.id)) !== null,
      text: brief.text,
      actors: readActors,
      statements: inTextOrder(statements).map((statement) => readStatement(statement, byId, brief)),
    };
  }
}

const firstWord = ({ evidence }: Statement): number => evidence[0]?.start ?? 0;

const inTextOrder = (statements: readonly Statement[]): readonly Statement[] =>
  [...statements].sort((one, other) => firstWord(one) - firstWord(other));

function readStatement(
  statement: Statement,
  actors: ReadonlyMap<string, ReadActor>,
  { text }: Extraction["brief"],
): ReadStatement {
  const end = (id: string | null): ReadActor | null => actors.get(id ?? "") ?? null;
  const { subject, object, onBehalfOf, place, evidence, ...told } = statement;
  return {
    ...told,
    ...{ subject: end(subject), object: end(object), onBehalfOf: end(onBehalfOf), place: end(place) },
    evidence: evidence.map((words) => ({ ...words, sentence: sentenceAround(text, words) })),
  };
}
