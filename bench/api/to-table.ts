import type { Row } from "./main.js";

/** For people: one line a question, with what Griot reaches beside the others. */
export function toTable(rows: readonly Row[]): string {
  const lines = rows.map(({ question, engine, griot, peer, driver }) => [
    question,
    engine,
    `${griot.rps} req/s, p99 ${griot.p99Ms} ms`,
    peer ? `${peer.rps} req/s, p99 ${peer.p99Ms} ms` : "",
    driver ? `${driver.rps}/s` : "",
    peer ? (griot.rps / peer.rps).toFixed(1) : "",
    driver ? (griot.rps / driver.rps).toFixed(2) : "",
  ]);
  const head = ["question", "engine", "Griot", "@neo4j/graphql", "neo4j-driver", "× peer", "of driver"];
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}
