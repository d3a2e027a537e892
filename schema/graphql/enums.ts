import { registerEnumType } from "type-graphql";
import { ACTOR_KINDS, type ActorKind } from "../ontology/actor-kinds.js";
import { RELATION_TYPES } from "../ontology/relation-types.js";

/** An enum object and what its values mean, from a table's names. */
type Described<Name extends string> = Readonly<Record<Name, string>>;

function describedEnum<Name extends string>(name: string, description: string, values: Described<Name>) {
  const names = Object.keys(values) as Name[];
  const enumObject = Object.fromEntries(names.map((value) => [value, value])) as { [Value in Name]: Value };
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: values[value] }]));
  registerEnumType(enumObject, { name, description, valuesConfig: valuesConfig as never });
  return enumObject;
}

export const RelationTypeEnum = describedEnum(
  "RelationType",
  "What one actor did to another. In a symmetric type either end counts as subject and as object.",
  Object.fromEntries(
    [...RELATION_TYPES.values()].map((spec) => [
      spec.type,
      `${spec.en} («${spec.fr}»; from the other side: «${spec.inverse}»).${spec.symmetric ? " Symmetric." : ""} Covers: ${spec.covers}.`,
    ]),
  ),
);

export const ActorKindEnum = describedEnum(
  "ActorKind",
  "What an actor is.",
  Object.fromEntries(
    Object.entries(ACTOR_KINDS).map(([kind, spec]) => [kind, `${spec.en} («${spec.fr}»)`]),
  ) as Described<ActorKind>,
);

export const DatePrecisionEnum = describedEnum("DatePrecision", "How much of a date the texts tell.", {
  DAY: "The day: 2022-02-08.",
  MONTH: "The month: 2022-02.",
  YEAR: "The year: 2022.",
  NONE: "Nothing: the date is null.",
});

export const StatementStatusEnum = describedEnum("StatementStatus", "What analysts said of a statement.", {
  EXTRACTED: "Read from a text; nobody has looked at it.",
  CONFIRMED: "An analyst confirmed it.",
  REJECTED: "An analyst rejected it; left out unless asked for.",
});

export const PartEnum = describedEnum("Part", "The part that an actor has in a statement.", {
  SUBJECT: "Who does it; either end of a symmetric type.",
  OBJECT: "To whom it is done; either end of a symmetric type.",
  EITHER: "Subject or object.",
  ANY: "Subject, object, the one in whose name it is done, or the place.",
});

export const StatementOrderEnum = describedEnum("StatementOrder", "Order of statements; ids break ties.", {
  NEWEST: "Latest date first, the undated last.",
  OLDEST: "Earliest date first, the undated last.",
  CONFIDENCE: "Surest first.",
  SOURCES: "Told by the most independent sources first.",
});

export const IntervalEnum = describedEnum("Interval", "How long the buckets of a timeline are.", {
  DAY: "A day.",
  WEEK: "Monday to Sunday (ISO 8601).",
  MONTH: "A calendar month.",
  QUARTER: "Three calendar months, the first from January.",
  YEAR: "A calendar year.",
});

export const DimensionEnum = describedEnum("StatementDimension", "What statements are counted by.", {
  TYPE: "What was done.",
  ACTOR: "Subject or object.",
  SUBJECT: "Who did it.",
  OBJECT: "To whom.",
  ACTOR_PAIR: "Subject and object, whoever did it to whom; statements without one of them do not count.",
  KIND: "Kind of subject or object.",
  COUNTRY: "Country of subject or object.",
  COUNTRY_PAIR: "Countries of subject and object, in either order; statements without one of them do not count.",
  SOURCE: "Who published the brief.",
  STATUS: "What analysts said of it.",
  DAY: "Day of the event.",
  MONTH: "Month of the event.",
  YEAR: "Year of the event.",
});

export const CentralityEnum = describedEnum("Centrality", "How to measure who matters.", {
  DEGREE: "Number of other actors dealt with.",
  STATEMENTS: "Number of statements with other actors.",
  PAGERANK:
    "Dealing often with those who deal often: PageRank with damping 0.85, weighted by statements; all add up to 1.",
  BETWEENNESS: "Share of the shortest paths between two others that lead through the actor, 0 to 1.",
});

export const RelationChangeEnum = describedEnum(
  "RelationshipChangeKind",
  "What became of a relationship in a period.",
  {
    NEW: "Told in the period, never earlier.",
    RESUMED: "Told in the period and long ago, not in the period just before.",
    STRONGER: "Told more often than in the period just before.",
    WEAKER: "Told less often than in the period just before, but told.",
    STEADY: "Told as often as in the period just before.",
    SILENT: "Told in the period just before, not any more.",
  },
);

export const ActorOrderEnum = describedEnum("ActorOrder", "Order of actors; ids break ties.", {
  NAME: "By name; accents and case do not count.",
  RELATIONSHIPS: "Most relationships first, one counted a pair of actors and type.",
});

export const IngestStatusEnum = describedEnum("IngestStatus", "What became of a brief handed in.", {
  NEW: "Read and recorded.",
  UNCHANGED: "The same text from the same source was in the graph already.",
});

export const HoldingOriginEnum = describedEnum("HoldingOrigin", "Who says that an actor held an office.", {
  KNOWLEDGE: "The office data that Griot brings; no brief of this graph.",
  BRIEFS: "Briefs of this graph alone.",
  BOTH: "Both, which agree on holder, office and time.",
});

export const ChangeKindEnum = describedEnum("ChangeKind", "What an analyst did to the graph.", {
  MERGE: "Made several actors one.",
  SPLIT: "Said that mentions of a brief are someone else.",
  REVIEW: "Confirmed or rejected a statement.",
  EDIT: "Put right what an actor is called or is.",
  KEEP_APART: "Said that two actors are not one.",
  RETRACT: "Took a brief back.",
  UNDO: "Undid another change.",
});

export const VerdictEnum = describedEnum("Verdict", "What an analyst decides on a statement.", {
  CONFIRM: "It is so.",
  REJECT: "It is not so: the statement stays and counts in no summary.",
});

export const DoubtKindEnum = describedEnum("DoubtKind", "Why an analyst should look at something.", {
  LOW_CONFIDENCE: "A statement whose surest reading is unsure.",
  CONTRADICTION: "A statement that another brief denies.",
  DUPLICATE: "Two actors that may be one.",
});
