import { expect, test } from "@jest/globals";
import { explainPage } from "../../src/cli/explain-page.js";
import { read } from "../support/read.js";

const TEXT = "La ministre Awa Diop a reçu Luc Roy à <Dakar> & à Thiès. Rien d’autre.";
const page = explainPage([read(TEXT, "2024-05-06")]);

test("each sentence stands with its mentions marked and its statements, rule and words beside", () => {
  expect(page).toContain('<mark class="PERSON" title="Luc Roy · ');
  expect(page).toMatch(/<strong>MET<\/strong> Awa Diop → Luc Roy/);
  expect(page).toMatch(/<q lang="fr">La ministre Awa Diop a reçu Luc Roy<\/q> <code>met\//);
  expect(page.match(/<li id="b1s\d">/g)).toHaveLength(2);
});

test("what the text says stays text, and the page asks for nothing outside itself", () => {
  expect(page).not.toContain("<Dakar>");
  expect(page).toContain("&amp; à");
  expect(page).not.toMatch(/https?:|src=|@import|url\(/);
});

test("the same readings give the same bytes", () => {
  expect(explainPage([read(TEXT, "2024-05-06")])).toBe(page);
});
