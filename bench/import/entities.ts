import { nameOf, random, wordOf } from "../seeded-names.js";

const COUNTRIES = "ml sn bf ne ci fr tg bj gn td".split(" ");
const TITLES = ["ministre de la Santé", "directrice générale", "ambassadeur", "secrétaire général", "porte-parole"];

/** Of a thousand entities so many are of each schema; a link stands for one membership or one term of office. */
const SHARES = {
  Person: 420,
  Organization: 60,
  PublicBody: 40,
  Position: 40,
  Membership: 220,
  Occupancy: 220,
} as const;
type Schema = keyof typeof SHARES;

const SCHEMATA = Object.keys(SHARES) as Schema[];
/** The schemata of a thousand entities, each spread over the whole thousand. */
const ORDER = SCHEMATA.flatMap((schema) =>
  Array.from({ length: SHARES[schema] }, (_, at) => ({ schema, place: (at + 0.5) / SHARES[schema] })),
)
  .toSorted((a, b) => a.place - b.place)
  .map(({ schema }) => schema);

/** FollowTheMoney entities as JSON lines, the same at every run; links stand among their ends and before some of them. */
export function* entityLines(count: number): Generator<string> {
  const next = random(3);
  const sizes = new Map<Schema, number>();
  const counted = SCHEMATA.map((schema): [Schema, number] => [schema, Math.ceil((count * SHARES[schema]) / 1000)]);
  const total = new Map(counted);
  const idOf = (schema: Schema, at: number): string => `${schema.toLowerCase()}-${at}`;
  const anyOf = (schema: Schema): string => idOf(schema, Math.floor(next() * (total.get(schema) ?? 1)));
  for (let index = 0; index < count; index += 1) {
    const schema = ORDER[index % ORDER.length] ?? "Person";
    const at = sizes.get(schema) ?? 0;
    sizes.set(schema, at + 1);
    const properties = propertiesOf(schema, at, next, anyOf);
    yield JSON.stringify({ id: idOf(schema, at), schema, properties, datasets: ["bench"] });
  }
}

type Properties = Readonly<Record<string, readonly string[]>>;

function propertiesOf(schema: Schema, at: number, next: () => number, anyOf: (schema: Schema) => string): Properties {
  const country = [pick(COUNTRIES, next)];
  switch (schema) {
    case "Person": {
      const name = nameOf(next);
      const [first = "", ...last] = name.split(" ");
      return {
        ...{ name: [name], alias: [`${last.join(" ").toUpperCase()} ${first}`], nationality: country },
        ...{ birthDate: [dayOf(next, 1940, 50)], wikidataId: [`Q${1_000_000 + at}`], passportNumber: [`P${at}`] },
      };
    }
    case "Organization":
      return { name: [`Parti ${wordOf(next, 3)} ${at}`], alias: [`P${at}`], country, registrationNumber: [`R-${at}`] };
    case "PublicBody":
      return { name: [`Agence ${wordOf(next, 3)} ${at}`], country, wikidataId: [`Q${9_000_000 + at}`] };
    case "Position":
      return { name: [pick(TITLES, next)], organization: [anyOf("PublicBody")], country };
    case "Membership":
      return { member: [anyOf("Person")], organization: [anyOf("Organization")], startDate: [dayOf(next, 1990, 30)] };
    case "Occupancy": {
      const [startDate, endDate] = [dayOf(next, 2000, 10), dayOf(next, 2011, 13)];
      return { holder: [anyOf("Person")], post: [anyOf("Position")], startDate: [startDate], endDate: [endDate] };
    }
  }
}

const pick = <Item>(items: readonly Item[], next: () => number): Item =>
  items[Math.floor(next() * items.length)] as Item;

function dayOf(next: () => number, from: number, years: number): string {
  const two = (most: number): string => String(1 + Math.floor(next() * most)).padStart(2, "0");
  return `${from + Math.floor(next() * years)}-${two(12)}-${two(28)}`;
}
