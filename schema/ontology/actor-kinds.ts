/** Every kind of node an actor can be. Node labels, GraphQL enum and ids derive from this table. */
export const ACTOR_KINDS = {
  PERSON: { node: "Person", slug: "person", fr: "personne", en: "person", ftm: "Person" },
  PUBLIC_BODY: { node: "PublicBody", slug: "body", fr: "institution publique", en: "public body", ftm: "PublicBody" },
  ORGANIZATION: { node: "Organization", slug: "org", fr: "organisation", en: "organization", ftm: "Organization" },
  COUNTRY: { node: "Country", slug: "country", fr: "État", en: "country", ftm: "PublicBody" },
  GROUP: { node: "Group", slug: "group", fr: "groupe", en: "group", ftm: "Organization" },
  PLACE: { node: "Place", slug: "place", fr: "lieu", en: "place", ftm: "Address" },
} as const satisfies Record<string, ActorKindSpec>;

/** How one kind is labelled in the graph, in ids, in French and English, and in FollowTheMoney. */
export interface ActorKindSpec {
  /** Node label beside `Actor`; a PLACE carries `Actor` too, since things are done to places. */
  readonly node: string;
  /** First part of an actor's id. */
  readonly slug: string;
  readonly fr: string;
  readonly en: string;
  readonly ftm: string;
}

export type ActorKind = keyof typeof ACTOR_KINDS;

export const isActorKind = (value: string): value is ActorKind => Object.hasOwn(ACTOR_KINDS, value);
