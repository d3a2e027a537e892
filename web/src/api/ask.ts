import type { TadaDocumentNode } from "gql.tada";
import { print } from "@0no-co/graphql.web";

/** Why a question has no answer: nobody answers, the graph does not, or the question was refused. */
export type Trouble = "OFFLINE" | "UNAVAILABLE" | "REFUSED" | "BROKEN";

/** A question without an answer; `message` is the server's own sentence. */
export class AskError extends Error {
  constructor(
    readonly trouble: Trouble,
    message: string,
  ) {
    super(message);
  }
}

interface Reply {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const TROUBLE: Readonly<Record<string, Trouble>> = {
  SERVICE_UNAVAILABLE: "UNAVAILABLE",
  INTERNAL_SERVER_ERROR: "BROKEN",
};

/** Asks the API of the server that the page came from. @throws AskError */
export async function ask<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const body = JSON.stringify({ query: print(document), variables });
  const headers = { "Content-Type": "application/json", Accept: "application/json" };
  const response = await fetch("/graphql", { method: "POST", headers, body, ...(signal && { signal }) }).catch(
    (error: unknown) => {
      if (signal?.aborted) throw error;
      throw new AskError("OFFLINE", "");
    },
  );
  const reply = (await response.json().catch(() => ({}))) as Reply;
  const [refusal] = reply.errors ?? [];
  if (refusal) throw new AskError(TROUBLE[refusal.extensions?.code ?? ""] ?? "REFUSED", refusal.message);
  if (!response.ok || !reply.data) throw new AskError("BROKEN", `HTTP ${response.status}`);
  return reply.data as Data;
}
