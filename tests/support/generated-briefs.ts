import type { Extraction, MentionedActor, Statement } from "../../schema/ontology/model.js";
import { actor, extraction, statement } from "./sample-extractions.js";

/** Whole numbers from 0 below a limit, the same at every run. */
export function pseudoRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
}

/** Ways in which briefs name the same people, and people who share a name. */
const PEOPLE: readonly (readonly MentionedActor[])[] = [
  [
    actor("person:serguei-lavrov", "Sergueï Lavrov", {
      country: "RU",
      description: "ministre des Affaires étrangères",
    }),
    actor("person:lavrov-sergei", "LAVROV Sergei", { aliases: ["Lavrov"] }),
    actor("person:sergey-lavrov", "Sergey Lavrov"),
  ],
  [
    actor("person:abdoulaye-diop", "Abdoulaye Diop", {
      country: "ML",
      description: "ministre des Affaires étrangères",
    }),
    actor("person:diop-abdoulaye", "DIOP Abdoulaye", { aliases: ["M. Diop"] }),
  ],
  [
    actor("person:moussa-traore", "Moussa Traoré", { country: "ML", description: "ministre de la Santé" }),
    actor("person:moussa-traore", "Moussa Traoré", { description: "imam" }),
    actor("person:moussa-traore", "Moussa Traore"),
    actor("person:moussa-traore", "Moussa Traoré", { country: "BF", description: "ministre de l’Économie" }),
  ],
  [actor("person:awa-ba", "Awa Ba", { country: "SN" }), actor("person:aoua-ba", "Aoua Bâ")],
];
const STATES = [
  actor("country:mali", "Mali", { country: "ML" }),
  actor("country:burkina-faso", "Burkina Faso", { country: "BF" }),
  actor("org:cedeao", "CEDEAO"),
];
const TYPES = ["MET", "ACCUSED", "APPOINTED", "HOLDS_OFFICE"];
const DATES = ["2026-02-12", "2026-02", "2026", "2026-03-01", "2026-02-20", null];
const DAYS = ["2026-02-13", "2026-02-14", "2026-03-02", "2023-05-01", null];
const WORDS =
  "le président a reçu hier à la capitale le ministre venu parler de la paix et du commerce entre voisins".split(" ");

/** Briefs of our own making that name the same few people in many ways; some copy others, some leave dates out. */
export function generatedBriefs(count: number, seed: number): readonly Extraction[] {
  const next = pseudoRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item;
  const texts: string[] = [];
  return Array.from({ length: count }, (_, index) => {
    const copied = texts.length > 0 && next(6) === 0;
    const text = copied
      ? `${pick(texts)} (agence ${index})`
      : `${Array.from({ length: 40 }, () => `${pick(WORDS)}${next(9)}`).join(" ")} ${index}.`;
    if (!copied) texts.push(text);
    const people = PEOPLE.filter(() => next(2) === 0).map((ways) => pick(ways));
    const actors = [...people, ...STATES.filter(() => next(2) === 0)];
    const statements = Array.from({ length: next(4) }, (): Statement | null => {
      const [subject, object] = [pick(actors.length > 0 ? actors : STATES), pick(actors.length > 0 ? actors : STATES)];
      if (subject.id === object.id) return null;
      const type = pick(TYPES);
      return statement({
        ...{ type, subject: subject.id, object: object.id, date: pick(DATES), confidence: (next(9) + 1) / 10 },
        ...{ title: type === "MET" ? null : pick(["ministre", "Ministre", null]), negated: next(9) === 0 },
        ...{ planned: next(9) === 0, reported: next(3) === 0 },
        onBehalfOf: next(5) === 0 ? (STATES[0]?.id ?? null) : null,
      });
    }).filter((each) => each !== null);
    const known = [...actors, ...STATES.filter(({ id }) => !actors.some((each) => each.id === id))];
    const distinct = [...new Map(statements.map((each) => [each.id, each])).values()];
    return extraction(text, known, distinct, { source: pick(["a.ml", "b.bf", "c.sn", null]), publishedOn: pick(DAYS) });
  });
}

/** The same items in another order, the same for one seed. */
export function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const next = pseudoRandom(seed);
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = next(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as Item, mixed[at] as Item];
  }
  return mixed;
}
