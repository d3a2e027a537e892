/** Which statements are shown. An empty list restricts nothing. */
export interface Filter {
  readonly types: readonly string[];
  readonly kinds: readonly string[];
  readonly countries: readonly string[];
  readonly sources: readonly string[];
  /** ISO dates, as precise as you like: 2023, 2023-02, 2023-02-07. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only what briefs published up to this day tell. */
  readonly knownOn: string | null;
  /** 0 to 1. */
  readonly minConfidence: number;
  readonly planned: boolean;
  readonly negated: boolean;
  /** Words of quotes, offices, awards and names. */
  readonly text: string;
}

export type Page = "explore" | "actor" | "paths" | "ingest";
export type Display = "graph" | "table";

/** All that a link to a view restores. */
export interface ViewState {
  readonly page: Page;
  readonly display: Display;
  /** Actors whose surroundings are drawn. */
  readonly centers: readonly string[];
  /** The whole graph is drawn, whatever the centers. */
  readonly whole: boolean;
  /** As many actors around the centers as can be drawn, not as many as can be read. */
  readonly large: boolean;
  readonly hidden: readonly string[];
  /** Where the analyst put actors, in the graph's own coordinates. */
  readonly pinned: Readonly<Record<string, readonly [number, number]>>;
  readonly selected: readonly string[];
  /** The two actors whose link is open beside the graph. */
  readonly link: readonly [string, string] | null;
  /** The actor whose page is open. */
  readonly actor: string | null;
  /** The brief that is open for reading, and the statement to show in it. */
  readonly brief: string | null;
  readonly statement: string | null;
  readonly path: { readonly from: string | null; readonly to: string | null; readonly maxLength: number };
  readonly filter: Filter;
}

export const NO_FILTER: Filter = {
  types: [],
  kinds: [],
  countries: [],
  sources: [],
  from: null,
  to: null,
  knownOn: null,
  minConfidence: 0,
  planned: false,
  negated: false,
  text: "",
};

export const START: ViewState = {
  page: "explore",
  display: "graph",
  centers: [],
  whole: false,
  large: false,
  hidden: [],
  pinned: {},
  selected: [],
  link: null,
  actor: null,
  brief: null,
  statement: null,
  path: { from: null, to: null, maxLength: 4 },
  filter: NO_FILTER,
};

const PAGES: readonly string[] = ["explore", "actor", "paths", "ingest"] satisfies readonly Page[];
const LISTS = ["types", "kinds", "countries", "sources"] as const;
const DATES = ["from", "to", "knownOn"] as const;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The query part of an address, without «?»; only what differs from the start, in a fixed order. */
export function writeView(view: ViewState): string {
  const { filter, path } = view;
  const fields: readonly (readonly [string, string | null])[] = [
    ["page", view.page === "explore" ? null : view.page],
    ["display", view.display === "graph" ? null : view.display],
    ["centers", joined(view.centers)],
    ["whole", view.whole ? "1" : null],
    ["large", view.large ? "1" : null],
    ["hidden", joined(view.hidden)],
    [
      "pinned",
      Object.entries(view.pinned)
        .map(([id, [x, y]]) => `${id}@${Math.round(x)},${Math.round(y)}`)
        .join("~"),
    ],
    ["selected", joined(view.selected)],
    ["link", view.link && joined(view.link)],
    ["actor", view.actor],
    ["brief", view.brief],
    ["statement", view.statement],
    ["pathFrom", path.from],
    ["pathTo", path.to],
    ["maxLength", path.maxLength === 4 ? null : String(path.maxLength)],
    ...LISTS.map((list) => [list, joined(filter[list])] as const),
    ...DATES.map((date) => [date, filter[date]] as const),
    ["minConfidence", filter.minConfidence > 0 ? String(filter.minConfidence) : null],
    ["planned", filter.planned ? "1" : null],
    ["negated", filter.negated ? "1" : null],
    ["text", filter.text],
  ];
  return fields
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `${name}=${readable(value ?? "")}`)
    .join("&");
}

/** A list as one value; «~» parts its items and is escaped in them. */
const joined = (items: readonly string[]): string =>
  items.map((item) => item.replaceAll("%", "%25").replaceAll("~", "%7E")).join("~");

const parted = (value: string): readonly string[] =>
  value
    .split("~")
    .filter(Boolean)
    .map((item) => item.replaceAll("%7E", "~").replaceAll("%25", "%"));

/** Ids hold colons and commas: legal in a query and easier to read than %3A. */
const readable = (value: string): string =>
  encodeURIComponent(value).replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%40", "@").replaceAll("%2F", "/");

/** What cannot be understood is left at its start: a shared link never breaks the page. */
export function readView(query: string): ViewState {
  const params = new URLSearchParams(query);
  const list = (name: string): readonly string[] => parted(params.get(name) ?? "");
  const date = (name: string): string | null => {
    const value = params.get(name);
    return value !== null && DATE.test(value) ? value : null;
  };
  const page = params.get("page") ?? "";
  const [one, other] = list("link");
  const minConfidence = Number(params.get("minConfidence"));
  const maxLength = Number(params.get("maxLength"));
  return {
    page: PAGES.includes(page) ? (page as Page) : "explore",
    display: params.get("display") === "table" ? "table" : "graph",
    centers: list("centers"),
    whole: params.get("whole") === "1",
    large: params.get("large") === "1",
    hidden: list("hidden"),
    pinned: readPinned(list("pinned")),
    selected: list("selected"),
    link: one !== undefined && other !== undefined ? [one, other] : null,
    actor: params.get("actor"),
    brief: params.get("brief"),
    statement: params.get("statement"),
    path: {
      from: params.get("pathFrom"),
      to: params.get("pathTo"),
      maxLength: Number.isInteger(maxLength) && maxLength >= 1 && maxLength <= 6 ? maxLength : 4,
    },
    filter: {
      types: list("types"),
      kinds: list("kinds"),
      countries: list("countries"),
      sources: list("sources"),
      from: date("from"),
      to: date("to"),
      knownOn: date("knownOn"),
      minConfidence: minConfidence > 0 && minConfidence <= 1 ? minConfidence : 0,
      planned: params.get("planned") === "1",
      negated: params.get("negated") === "1",
      text: params.get("text") ?? "",
    },
  };
}

function readPinned(entries: readonly string[]): ViewState["pinned"] {
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const [, id, x, y] = /^(.+)@(-?\d+),(-?\d+)$/.exec(entry) ?? [];
      return id === undefined ? [] : [[id, [Number(x), Number(y)] as const]];
    }),
  );
}

/** Parts that say the same as before stay the same objects, so that a graph made from them is not made anew. */
export function keepParts(before: ViewState, next: ViewState): ViewState {
  return { ...keepSame(before, next), filter: keepSame(before.filter, next.filter) };
}

const keepSame = <Whole extends object>(before: Whole, next: Whole): Whole =>
  Object.fromEntries(
    Object.entries(next).map(([name, part]: [string, unknown]) => {
      const was: unknown = Reflect.get(before, name);
      return [name, JSON.stringify(was) === JSON.stringify(part) ? was : part];
    }),
  ) as Whole;

/** Is anything left out? */
export const isFiltering = (filter: Filter): boolean =>
  LISTS.some((list) => filter[list].length > 0) ||
  DATES.some((date) => filter[date] !== null) ||
  filter.minConfidence > 0 ||
  filter.planned ||
  filter.negated ||
  filter.text !== "";
