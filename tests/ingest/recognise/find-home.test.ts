import { expect, test } from "@jest/globals";
import { makeBrief } from "../../../ingest/read/make-brief.js";
import { findHome } from "../../../ingest/recognise/find-home.js";
import { tokenize } from "../../../ingest/text/tokenize.js";
import { knowledge } from "../../support/read.js";

test.each([
  // why                            source         title           text                                    home
  ["the source's ending", "lessor.ml", null, "Le Niger attend.", "ML"],
  ["the source's ending", "exemple.fr", "Au Mali", "Le Mali attend.", "FR"],
  ["an ending of no state", "exemple.com", "À Bamako", "Le vote est clos.", "ML"],
  ["an ending sold to all", "exemple.co", null, "Les autorités togolaises votent.", "TG"],
  ["an ending that there is not", "exemple.zz", null, "Les autorités togolaises votent.", "TG"],
  ["a source that is a name", "Griot, exemples", null, "Le Togo attend.", "TG"],
  ["the state named most", null, null, "Le Mali et le Niger attendent. Les Maliens votent.", "ML"],
  ["two named equally often", null, null, "Le Mali et le Niger attendent.", null],
  ["no state named", null, null, "Il pleut.", null],
])("%s: %s, %s, «%s» is written from %s", (_why, source, title, text, home) => {
  expect(findHome(makeBrief({ text, title, source }, null), tokenize(text), knowledge)).toBe(home);
});
