import { expect, test } from "@jest/globals";
import { namesakeKey, personaKey, type Persona } from "../../../ingest/record/personas.js";
import { tellApart } from "../../../ingest/record/tell-apart.js";
import { shuffled } from "../../support/generated-briefs.js";

const persona = (more: Partial<Persona> = {}): string =>
  personaKey({
    ...{ block: "moussa traore", local: "person:moussa-traore", country: null, field: null, home: null, decade: 202 },
    ...more,
  });

const minister = persona({ country: "ML", field: "politics" });
const imam = persona({ field: "religion" });
const bare = persona();
const [plain, ml, faith] = ["person:moussa-traore", "person:moussa-traore-ml", "person:moussa-traore-religion"];

test.each([
  ["one name", [minister, bare], [plain, plain]],
  ["minister and imam", [minister, imam], [plain, faith]],
  ["who is told of first keeps the plain id", [minister, persona({ field: "religion", decade: 201 })], [ml, plain]],
  ["ministers of two states", [minister, persona({ country: "BF", field: "politics" })], [ml, plain]],
  ["two generations", [persona({ decade: 196 }), bare], [plain, "person:moussa-traore-2020"]],
  ["a colonel may become minister", [persona({ field: "military" }), minister], [plain, plain]],
  ["who tells nothing is left apart", [minister, imam, bare], [plain, faith, "person:moussa-traore-homonyme"]],
  ["the brief's state decides", [minister, persona({ country: "BF" }), persona({ home: "BF" })], [ml, plain, plain]],
  ["another spelling", [persona({ local: "person:traore-moussa" }), minister], [plain, plain]],
])("%s", (_name, personas, ids) => {
  for (let seed = 0; seed < 5; seed += 1) {
    const found = tellApart(shuffled(personas, seed));
    expect(personas.map((each) => found.get(each))).toEqual(ids);
  }
});

test.each([
  ["Sergueï Lavrov", "Sergei LAVROV", true],
  ["LAVROV Sergueï", "Serguei Lavrov", true],
  ["DIOP Abdoulaye", "Abdoulaye Diop", true],
  ["le colonel Assimi Goïta", "Assimi Goita", true],
  ["Mohammed ould Cheikh el-Ghazouani", "Mohamed Cheikh Ghazouani", true],
  ["Mamadou Diallo", "Mohamed Diallo", false],
  ["A. Diop", "Abdoulaye Diop", false],
  ["Ibrahim Boubacar Keïta", "Ibrahim Keïta", false],
])("%s and %s share a name: %s", (a, b, same) => {
  expect(namesakeKey(a) === namesakeKey(b)).toBe(same);
});
