import { Neo4jError } from "neo4j-driver";
import { StoreError } from "../../schema/ontology/errors.js";
import type { Neo4jAddress } from "./neo4j-address.js";

/** What went wrong, in one sentence that names the address and what to do; never a password or a stack. */
export function storeError(error: unknown, address: Neo4jAddress): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code.startsWith("Neo.ClientError.Security.")) return refusedUser(error, address);
  if (error.code === "Neo.ClientError.Database.DatabaseNotFound") {
    const name = address.database ?? "";
    return unreachable(`Neo4j at ${address.url} has no database "${name}"; create it or name another.`, error);
  }
  if (!error.code.startsWith("Neo.")) return noAnswer(address, error);
  const words = error.message.split("\n")[0]?.replace(/\.$/, "");
  return new StoreError("QUERY_REJECTED", `The graph refused a query: ${words}.`, { cause: error });
}

export const noAnswer = ({ url }: Neo4jAddress, cause?: unknown): StoreError =>
  unreachable(`Neo4j at ${url} does not answer; start it, or set GRIOT_STORE to its address or to a folder.`, cause);

function refusedUser(error: Neo4jError, { url, user }: Neo4jAddress): StoreError {
  const remedy = "set GRIOT_NEO4J_USER and GRIOT_NEO4J_PASSWORD to a user it knows";
  if (user === null) return unreachable(`Neo4j at ${url} wants a user and a password; ${remedy}.`, error);
  if (error.code.endsWith(".AuthenticationRateLimit")) {
    return unreachable(
      `Neo4j at ${url} was given wrong passwords too often; wait a few seconds, then ${remedy}.`,
      error,
    );
  }
  if (error.code.endsWith(".Unauthorized")) {
    return unreachable(`Neo4j at ${url} refused the password of the user "${user}"; ${remedy}.`, error);
  }
  return unreachable(`Neo4j at ${url} does not let the user "${user}" do this; ${remedy}.`, error);
}

const unreachable = (sentence: string, cause: unknown): StoreError =>
  new StoreError("STORE_UNREACHABLE", sentence, { cause });
