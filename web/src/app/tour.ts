import type { ResultOf } from "../api/graphql.js";
import type { HOME } from "../api/questions.js";
import type { Words } from "../i18n/french.js";
import { exploreWith, openPath } from "./moves.js";

export interface TourStop {
  readonly question: string;
  readonly go: () => void;
}

type Home = ResultOf<typeof HOME>;
type Met = Home["met"]["nodes"][number];

/** Three questions that this graph can answer: an honour or appointment, a year of meetings, a path. */
export function tourOf(home: Home, words: Words): readonly TourStop[] {
  const decorated = home.decorated.nodes[0]?.object;
  const appointed = home.appointed.nodes.find(({ subject, object }) => subject && object)?.object;
  const meetings = busiestYear(home.met.nodes);
  const people = home.actors.nodes.filter(({ kind }) => kind === "PERSON");
  const ends = [appointed ?? people.at(-1), decorated ?? people[0]] as const;
  const stops: (TourStop | null)[] = [
    decorated
      ? { question: words.home.tourDecorated(decorated.name), go: () => asked(decorated.id, "DECORATED") }
      : appointed
        ? { question: words.home.tourAppointed(appointed.name), go: () => asked(appointed.id, "APPOINTED") }
        : null,
    meetings && {
      question: words.home.tourMet(meetings.name, meetings.year),
      go: () =>
        exploreWith(
          [meetings.id],
          { types: ["MET"], from: meetings.year, to: meetings.year },
          { selected: [meetings.id] },
        ),
    },
    ends[0] && ends[1] && ends[0].id !== ends[1].id
      ? {
          question: words.home.tourPath(ends[0].name, ends[1].name),
          go: () => openPath(ends[0]?.id ?? null, ends[1]?.id ?? null),
        }
      : null,
  ];
  return stops.filter((stop) => stop !== null);
}

const asked = (id: string, type: string): void => exploreWith([id], { types: [type] }, { selected: [id] });

/** Who met most people within one year, and in which. */
function busiestYear(meetings: readonly Met[]): { id: string; name: string; year: string; count: number } | null {
  const tally = new Map<string, { id: string; name: string; year: string; count: number }>();
  for (const { date, subject, object } of meetings) {
    for (const actor of [subject, object]) {
      if (!date || actor?.kind !== "PERSON") continue;
      const year = date.slice(0, 4);
      const entry = tally.get(`${actor.id} ${year}`) ?? { id: actor.id, name: actor.name, year, count: 0 };
      tally.set(`${actor.id} ${year}`, { ...entry, count: entry.count + 1 });
    }
  }
  return [...tally.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))[0] ?? null;
}
