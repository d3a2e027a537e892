import { createHash } from "node:crypto";
import { fold } from "../../schema/ontology/fold.js";

/** What FollowTheMoney takes for the id of an entity. */
const VALID = /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/;

/** An id of ours that needs nothing but its colon changed: most of them. */
const PLAIN = /^[0-9a-z][0-9a-z-]*:(?:[0-9a-z-]*[0-9a-z])$/i;

/** Longest id. */
const LONGEST = 200;

const shortHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/**
 * An id of ours as FollowTheMoney takes it: `person:assimi-goita` → `person.assimi-goita`. Two ids never become one:
 * what cannot be written is told apart by a hash of the whole.
 */
export function ftmId(id: string): string {
  if (PLAIN.test(id) && id.length <= LONGEST) return id.replace(":", ".");
  const colon = id.indexOf(":");
  const candidate = `${id.slice(0, colon)}.${id.slice(colon + 1)}`;
  if (VALID.test(candidate) && !id.slice(colon + 1).includes(".") && id.length <= LONGEST) return candidate;
  const letters = candidate.replace(/[^0-9a-zA-Z-]+/g, "-").replace(/^-+|-+$/g, "");
  return `${letters.slice(0, LONGEST - 18) || "id"}.${shortHash(id)}`;
}

/**
 * Id of a relationship from the ids of its ends as `ftmId` makes them: each has one full stop, so that no two become one. Without a hash, which would
 * cost more than all the rest of a line.
 */
export function relationshipFtmId(type: string, subject: string, object: string): string {
  const id = `relationship.${type.replaceAll("_", "-")}.${subject}.${object}`;
  return id.length <= LONGEST ? id : ftmId(`relationship:${type} ${subject} ${object}`);
}

/** Id of an office: the same title of the same body is one, however it is capitalised. */
export const positionId = (title: string, bodyId: string | null): string =>
  `position.${shortHash(`${fold(title)}\u0000${bodyId ?? ""}`)}`;
