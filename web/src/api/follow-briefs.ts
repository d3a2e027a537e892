import { print } from "@0no-co/graphql.web";
import { createClient } from "graphql-ws";
import { BRIEF_ARRIVED } from "./changes.js";
import type { ResultOf } from "./graphql.js";

export type Arrival = ResultOf<typeof BRIEF_ARRIVED>["briefIngested"];

/** Told of each brief that comes into the graph, whoever ingests it. @returns how to stop */
export function followBriefs(onArrival: (brief: Arrival) => void): () => void {
  const address = new URL("/graphql", location.href);
  address.protocol = address.protocol.replace("http", "ws");
  const client = createClient({ url: address.href, retryAttempts: Infinity, shouldRetry: () => true });
  const stop = client.subscribe<ResultOf<typeof BRIEF_ARRIVED>>(
    { query: print(BRIEF_ARRIVED) },
    {
      next: ({ data }) => data && onArrival(data.briefIngested),
      error: () => undefined, // the page works without; it asks anew when it is asked
      complete: () => undefined,
    },
  );
  return () => {
    stop();
    void client.dispose();
  };
}
