import { ACTOR_KINDS, type ActorKind } from "../../schema/ontology/actor-kinds.js";
import { identifierScheme, type IdentifierBearer } from "../../schema/ontology/identifier-schemes.js";

/** Ids elsewhere as FollowTheMoney has places for them. */
interface PlacedIdentifiers {
  /** The actor's schema: an organisation with an id that companies alone have is a company. */
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  /** Ids under which FollowTheMoney files had the actor. */
  readonly referents: readonly string[];
}

/** Puts «lei:…», «ftm:…» where FollowTheMoney keeps them; ids of schemes it does not know are left out. */
export function ftmIdentifiers(kind: ActorKind, externalIds: readonly string[]): PlacedIdentifiers {
  let schema: string = ACTOR_KINDS[kind].ftm;
  const properties: Record<string, string[]> = {};
  const referents: string[] = [];
  for (const externalId of externalIds) {
    const colon = externalId.indexOf(":");
    const [name, id] = [externalId.slice(0, colon), externalId.slice(colon + 1)];
    if (name === "ftm") referents.push(id);
    const scheme = identifierScheme(name);
    if (!scheme || !mayBear(schema, scheme.of)) continue;
    if (scheme.of === "company") schema = "Company";
    (properties[scheme.ftm] ??= []).push(id);
  }
  return { schema, properties, referents };
}

function mayBear(schema: string, of: IdentifierBearer): boolean {
  if (of === "anything") return true;
  if (of === "legal") return schema !== "Address";
  if (of === "person") return schema === "Person";
  if (of === "organization") return schema !== "Address" && schema !== "Person";
  return schema === "Organization" || schema === "Company";
}
