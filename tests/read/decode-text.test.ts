import { expect, test } from "@jest/globals";
import { decodeText } from "../../ingest/read/decode-text.js";
import { readBriefs } from "../../ingest/read/read-briefs.js";

const SENTENCE = "« L’œuvre a été reçue à Bamako »";
/** SENTENCE as Windows writes it: 0xAB, 0x92, 0x9C, 0xE9, 0xE7, 0xE0, 0xBB. */
const WINDOWS_1252 = Buffer.from("\u00AB L\u0092\u009Cuvre a \u00E9t\u00E9 re\u00E7ue \u00E0 Bamako \u00BB", "latin1");

test.each<[string, Uint8Array, string]>([
  ["UTF-8", Buffer.from(SENTENCE), SENTENCE],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${SENTENCE}`), SENTENCE],
  ["UTF-16 little-endian", Buffer.from(`\uFEFF${SENTENCE}`, "utf16le"), SENTENCE],
  ["UTF-16 big-endian", Buffer.from(`\uFEFF${SENTENCE}`, "utf16le").swap16(), SENTENCE],
  ["Windows-1252", WINDOWS_1252, SENTENCE],
  ["Latin-1", Buffer.from("Reçu à Ségou", "latin1"), "Reçu à Ségou"],
  ["UTF-8 cut inside a letter", Buffer.from("Reçu à Ségou, été").subarray(0, -1), "Reçu à Ségou, ét\uFFFD"],
])("%s", (_name, bytes, text) => {
  expect(decodeText(bytes)).toBe(text);
});

test("a declared charset is honoured, an unknown one is not", () => {
  const latin9 = Buffer.from("500 \u00A4", "latin1"); // the euro sign of ISO-8859-15
  expect(decodeText(latin9, "iso-8859-15")).toBe("500 €");
  expect(decodeText(Buffer.from("été"), "x-inconnu")).toBe("été");
});

test.each<["html" | "feed", string]>([
  ["html", '<html><head><meta charset="iso-8859-1"></head><body><p>Reçu à Ségou</p></body></html>'],
  [
    "feed",
    '<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><description>Reçu à Ségou</description></item></channel></rss>',
  ],
])("a Latin-1 %s document is read as it declares itself", (format, document) => {
  const [outcome] = readBriefs(Buffer.from(document, "latin1"), format, { fileName: "a", fallbackId: "a" });
  expect(outcome).toMatchObject({ kind: "brief", brief: { text: "Reçu à Ségou" } });
});
