import neo4j, { type Session } from "neo4j-driver";
import { STATEMENT_COLUMNS } from "../../queries/found-statement.js";
import type { Level } from "../../src/export/export-request.js";

const ACTORS = `MATCH (a:Actor) RETURN a.id AS id, a.kind AS kind, a.name AS name, a.aliases AS aliases,
  a.country AS country, a.description AS description, a.externalIds AS externalIds`;

const EDGES: Readonly<Record<Level, string>> = {
  relationships: `MATCH (a:Actor)-[r]->(o:Actor) RETURN type(r) + ' ' + a.id + ' ' + o.id AS pair,
    r.statements AS statements, r.briefs AS briefs, r.firstDate AS firstDate, r.lastDate AS lastDate,
    r.confidence AS confidence`,
  statements: `MATCH (s:Statement) RETURN ${STATEMENT_COLUMNS}, s.dateFrom AS dateFrom, s.dateTo AS dateTo,
    [(s)-[e:EVIDENCED_BY]->(b:Brief) | [b.id, e.quote, e.start, e.end, e.rule, e.confidence, e.reported, b.title,
    b.source, b.url, b.publishedOn]] AS evidence`,
};

/** What neo4j-driver by itself makes of the rows of an export, each looked at by nobody. */
export async function driverRowsPerSecond(address: string, level: Level): Promise<number> {
  return inSession(address, async (session) => {
    const started = performance.now();
    const rows = (await stream(session, ACTORS)) + (await stream(session, EDGES[level]));
    return Math.round((rows / (performance.now() - started)) * 1000);
  });
}

/** APOC's export of the same graph to a stream; null where APOC is not installed, or ran out of memory and gave nothing. */
export async function apocRowsPerSecond(address: string): Promise<number | null> {
  return inSession(address, async (session) => {
    const started = performance.now();
    let rows = 0;
    try {
      await new Promise<void>((resolve, reject) => {
        session
          .run(
            "CALL apoc.export.graphml.all(null, {stream: true, useTypes: true}) YIELD data, nodes, relationships RETURN *",
          )
          .subscribe({
            onNext: (record) => {
              const [nodes, relationships] = [record.get("nodes") as unknown, record.get("relationships") as unknown];
              rows = Number(nodes) + Number(relationships);
            },
            onCompleted: () => resolve(),
            onError: reject,
          });
      });
    } catch (error) {
      if (error instanceof Error && /ProcedureNotFound|no procedure/i.test(error.message)) return null;
      throw error;
    }
    return rows === 0 ? null : Math.round((rows / (performance.now() - started)) * 1000);
  });
}

function stream(session: Session, cypher: string): Promise<number> {
  let rows = 0;
  return new Promise((resolve, reject) => {
    session.run(cypher).subscribe({
      onNext: () => void (rows += 1),
      onCompleted: () => resolve(rows),
      onError: reject,
    });
  });
}

async function inSession<Result>(address: string, work: (session: Session) => Promise<Result>): Promise<Result> {
  const { protocol, username, password, host } = new URL(address);
  const driver = neo4j.driver(
    `${protocol}//${host}`,
    neo4j.auth.basic(decodeURIComponent(username), decodeURIComponent(password)),
    { useBigInt: true },
  );
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    return await work(session);
  } finally {
    await session.close();
    await driver.close();
  }
}
