import autocannon from "autocannon";
import type { Question } from "./questions.js";

export interface Speed {
  /** Requests a second. */
  readonly rps: number;
  /** Milliseconds in which 99 of 100 are answered. */
  readonly p99Ms: number;
}

export interface Load {
  readonly seconds: number;
  /** Requests under way at the same time. */
  readonly connections: number;
  readonly actors: number;
}

/** How fast a GraphQL server answers one question, after a warm-up. @throws Error when an answer is not one. */
export async function driveServer(url: string, query: string, { variables }: Question, load: Load): Promise<Speed> {
  const body = (n: number): string => JSON.stringify({ query, variables: variables(n, load.actors) });
  const answer = await fetch(url, { method: "POST", headers: JSON_BODY, body: body(0) });
  const { errors } = (await answer.json()) as { errors?: readonly { message: string }[] };
  if (errors) throw new Error(`${url} refuses: ${errors.map(({ message }) => message).join(" ")}`);
  let n = 0;
  const run = (duration: number): Promise<autocannon.Result> =>
    autocannon({
      ...{ url, duration, connections: load.connections, method: "POST", headers: JSON_BODY },
      requests: [{ setupRequest: (request: autocannon.Request) => ({ ...request, body: body(n++) }) }],
    });
  await run(Math.max(1, load.seconds / 3));
  const { requests, latency, non2xx, errors: broken } = await run(load.seconds);
  if (non2xx > 0 || broken > 0) throw new Error(`${url} failed ${non2xx + broken} of ${requests.total} requests.`);
  return { rps: Math.round(requests.average), p99Ms: latency.p99 };
}

const JSON_BODY = { "content-type": "application/json" };

/** The same of as many loops that ask one after the other without HTTP. */
export async function driveLoops(
  ask: (n: number) => Promise<unknown>,
  { seconds, connections }: Load,
): Promise<Pick<Speed, "rps">> {
  let n = 0;
  const run = async (duration: number): Promise<number> => {
    const end = Date.now() + duration * 1_000;
    const before = n;
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (Date.now() < end) await ask(n++);
      }),
    );
    return (n - before) / duration;
  };
  await run(Math.max(1, seconds / 3));
  return { rps: Math.round(await run(seconds)) };
}
