import { byCodeUnits } from "../../schema/ontology/by-code-units.js";
import { statementId } from "../../schema/ontology/identity.js";
import type { MentionedActor, Statement } from "../../schema/ontology/model.js";
import type { PartialDate } from "../../schema/ontology/partial-date.js";
import { relationSpec } from "../../schema/ontology/relation-types.js";
import { pinnedActor } from "./apply-splits.js";
import type { Telling } from "./describe-actor.js";
import { homeOf, personaKey, personaOf } from "./personas.js";
import type { StoredReading } from "./stored-reading.js";

/** A brief's reading with what its ids mean in the graph. */
export interface ReadBrief {
  readonly briefId: string;
  readonly publishedOn: string | null;
  readonly reading: StoredReading;
  /** Persona by local id, of those who have one. */
  readonly personas: ReadonlyMap<string, string>;
}

export function readBriefOf(briefId: string, publishedOn: string | null, reading: StoredReading): ReadBrief {
  const home = homeOf(reading.actors);
  const personas = reading.actors.flatMap((actor): [string, string][] => {
    const persona = pinnedActor(actor.id) === null ? personaOf(actor, home, publishedOn) : null;
    return persona ? [[actor.id, personaKey(persona)]] : [];
  });
  return { briefId, publishedOn, reading, personas: new Map(personas) };
}

/** Who local ids are in the graph. */
export interface Resolver {
  /** The actor before merges: of a persona, of someone an analyst pointed out, or the id itself. */
  readonly auto: (brief: ReadBrief, local: string) => string;
  /** The actor that an id means after merges. */
  readonly kept: (auto: string) => string;
}

/** What the brief tells of each actor, by actor id; actors that mean the same are told of once. */
export function tellingsOf(brief: ReadBrief, { auto, kept }: Resolver): readonly Telling[] {
  const groups = new Map<string, MentionedActor[]>();
  for (const actor of brief.reading.actors.toSorted((a, b) => byCodeUnits(a.id, b.id))) {
    const actorId = kept(auto(brief, actor.id));
    groups.set(actorId, [...(groups.get(actorId) ?? []), actor]);
  }
  return [...groups].map(([actorId, actors]) => {
    const mentions = actors
      .flatMap((actor) => actor.mentions)
      .toSorted((a, b) => a.start - b.start || b.end - a.end || byCodeUnits(a.surface, b.surface));
    const names = actors.map(({ name }) => name);
    return {
      briefId: brief.briefId,
      actorId,
      names,
      publishedOn: brief.publishedOn,
      locals: actors.map(({ id }) => id),
      autos: actors.map(({ id }) => auto(brief, id)),
      personas: actors.map(({ id }) => brief.personas.get(id) ?? ""),
      aliases: [...new Set(actors.flatMap(({ aliases }) => aliases))].sort(byCodeUnits),
      country: actors.find(({ country }) => country !== null)?.country ?? null,
      description: actors.find(({ description }) => description !== null)?.description ?? null,
      surfaces: mentions.map(({ surface }) => surface),
      starts: mentions.map(({ start }) => start),
      ends: mentions.map(({ end }) => end),
    };
  });
}

/** A statement of one brief between actors of the graph, not yet counted to an event. */
export interface Claim extends Omit<Statement, "id"> {
  readonly briefId: string;
  readonly publishedOn: string | null;
  /** `Statement.id` as the brief's own text gives it: lasts whoever the ends are taken to be. */
  readonly claim: string;
  /** What happened, whenever it was: the id that the statement without date would have. */
  readonly event: string;
}

/** What the brief claims. Nobody deals with himself: a statement whose ends turn out to be one actor is left out. */
export function claimsOf(brief: ReadBrief, { auto, kept }: Resolver): readonly Claim[] {
  const known = new Set(brief.reading.actors.map(({ id }) => id));
  const meant = (local: string | null): string | null =>
    local === null ? null : known.has(local) ? kept(auto(brief, local)) : kept(local);
  return brief.reading.statements.flatMap((statement) => {
    const { id, ...said } = statement;
    const ends = [meant(said.subject), meant(said.object)];
    const [subject, object] = relationSpec(said.type).symmetric && ends[0] && ends[1] ? ends.sort() : ends;
    if (subject !== null && subject === object) return [];
    const mapped = {
      ...said,
      subject: subject ?? null,
      object: object ?? null,
      onBehalfOf: meant(said.onBehalfOf),
      place: meant(said.place),
    };
    const event = statementId({ ...mapped, date: null });
    return [{ ...mapped, briefId: brief.briefId, publishedOn: brief.publishedOn, claim: id, event }];
  });
}

/** Id of the statement that a claim is counted to, once its event's date is known. */
export const countedTo = (claim: Claim, date: PartialDate | null): string => statementId({ ...claim, date });
