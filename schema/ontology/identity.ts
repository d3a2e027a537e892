import { createHash } from "node:crypto";
import { ACTOR_KINDS, type ActorKind } from "./actor-kinds.js";
import { fold } from "./fold.js";
import type { Brief, Statement } from "./model.js";
import { relationSpec } from "./relation-types.js";

const sha256 = (...parts: readonly (string | null)[]): string =>
  createHash("sha256")
    .update(parts.map((part) => part ?? "").join("\u0000"))
    .digest("hex");

/** Readable part of an id: folded, words joined by hyphens, at most 80 characters. */
export const slug = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80) || "sans-nom";

/**
 * Id of an actor: `person:assimi-goita`, `country:mali`. `scope` tells namesakes apart where a name alone says too
 * little («ministre de la Défense», «population»): a country code or the start of a brief's id.
 */
export const actorId = (kind: ActorKind, name: string, scope: string | null = null): string =>
  `${ACTOR_KINDS[kind].slug}:${slug(name)}${scope ? `-${slug(scope)}` : ""}`;

/** SHA-256 of source and text; white space and Unicode form do not count. */
export const briefId = (brief: Pick<Brief, "source" | "text">): string =>
  sha256(brief.source, brief.text.normalize("NFC").replace(/\s+/g, " ").trim());

/**
 * Hash of what makes two statements the same fact: type, ends (in either order for a symmetric type), date, office or
 * award, and whether it is planned or negated. 32 hexadecimal digits.
 */
export function statementId(statement: Omit<Statement, "id">): string {
  const { type, subject, object, date, title, award, planned, negated } = statement;
  const ends = relationSpec(type).symmetric ? [subject ?? "", object ?? ""].sort() : [subject, object];
  const detail = fold(title ?? award ?? "");
  return sha256(type, ...ends, date, detail, planned ? "planned" : "", negated ? "negated" : "").slice(0, 32);
}
