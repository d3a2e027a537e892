import { createClient, type Client } from "graphql-ws";
import { WebSocket } from "ws";

/** What a server answered instead of rows. */
export class Refused extends Error {
  constructor(readonly errors: readonly { readonly message: string; readonly extensions?: unknown }[]) {
    super(errors.map(({ message }) => message).join(" "));
  }
}

/** A client of subscriptions, as an application would use one. */
export interface Follower {
  /** The next rows of a subscription, in order; each is the value of its only field. */
  follow(query: string, variables?: Record<string, unknown>): Followed;
  readonly client: Client;
  close(): Promise<void>;
}

export interface Followed {
  /** @throws Refused */
  next(): Promise<any>;
  /** What comes within this time; «nothing» when nothing does. */
  within(milliseconds: number): Promise<any>;
  end(): Promise<void>;
}

/** @param serverUrl for instance `http://localhost:4000` */
export function following(serverUrl: string): Follower {
  const url = `${serverUrl.replace(/^http/, "ws")}/graphql`;
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
  return {
    client,
    close: async () => client.dispose(),
    follow: (query, variables = {}) => {
      const rows = client.iterate({ query, variables });
      const next = async (): Promise<any> => {
        const { value, done } = await rows.next().catch((errors: unknown) => {
          throw Array.isArray(errors) ? new Refused(errors) : errors;
        });
        if (done) return "ended";
        if (value.errors) throw new Refused(value.errors);
        return Object.values(value.data ?? {})[0];
      };
      return {
        next,
        within: async (milliseconds) => {
          let late: NodeJS.Timeout | undefined;
          const nothing = new Promise((resolve) => (late = setTimeout(() => resolve("nothing"), milliseconds)));
          return Promise.race([next(), nothing]).finally(() => clearTimeout(late));
        },
        end: async () => void (await rows.return?.()),
      };
    },
  };
}
