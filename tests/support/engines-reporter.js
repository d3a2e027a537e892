import { readFileSync } from "node:fs";

/** Says under the results which suites ran on the embedded engine alone, and how to run them on Neo4j too. */
export default class EnginesReporter {
  onRunComplete(contexts, results) {
    this.tellReaders(results);
    this.tellNeo4j(results);
  }

  /** Programs of others that read exports. */
  tellReaders({ testResults }) {
    const isReading = testResults.some(({ testFilePath }) => testFilePath.endsWith("/tests/export/readers.test.ts"));
    if (process.env.GRIOT_TEST_READERS || !isReading) return;
    process.stderr.write(
      "\nExports were not read by NetworkX, igraph, pandas, FollowTheMoney, rdflib and Gephi, since GRIOT_TEST_READERS is " +
        "not set.\nTo read them: export GRIOT_TEST_READERS=$(bash scripts/readers/install.sh)\n",
    );
  }

  tellNeo4j({ testResults }) {
    if (process.env.GRIOT_TEST_NEO4J) return;
    const halves = testResults
      .map(({ testFilePath }) => testFilePath)
      .filter((path) => /\b(?:engines\(\)|TEST_NEO4J)/.test(readFileSync(path, "utf8")))
      .map((path) => path.replace(/^.*\/tests\//, "tests/"))
      .sort();
    if (halves.length === 0) return;
    process.stderr.write(
      `\nNot run on Neo4j, since GRIOT_TEST_NEO4J is not set: ${halves.join(", ")}.\n` +
        "To run them there too: export GRIOT_TEST_NEO4J=$(bash scripts/neo4j/start.sh)\n",
    );
  }
}
