import { useMemo, useState, type ReactNode } from "react";
import { STATEMENTS } from "../api/questions.js";
import { factsOf } from "../api/statement-filter.js";
import { useAnswer } from "../api/use-answer.js";
import { openActor, openBrief, openLink } from "../app/moves.js";
import type { ViewState } from "../app/view-state.js";
import type { Surroundings } from "../graph/build-graph.js";
import { sayCountry, sayDate, sayShare } from "../i18n/dates.js";
import { relationLabel } from "../i18n/relation-words.js";
import { useWords } from "../i18n/use-words.js";
import { ActorName } from "../statement/actor-name.js";
import { Failure, Notice, Skeleton } from "../theme/notice.js";
import { SortedTable, type Column } from "./sorted-table.js";
import "./table.css";

interface TableViewProps {
  readonly view: ViewState;
  readonly surroundings: Surroundings;
}

const SHEETS = ["statements", "links", "actors"] as const;

/** Everything that the graph shows, in tables: facts with their words, links, actors. */
export function TableView({ view, surroundings }: TableViewProps): ReactNode {
  const words = useWords();
  const [sheet, setSheet] = useState<(typeof SHEETS)[number]>("statements");
  const shown = useMemo(() => visible(surroundings, view), [surroundings, view]);
  return (
    <div className="table-view">
      <div className="row table-sheets" role="group" aria-label={words.displays.table}>
        {SHEETS.map((name) => (
          <button
            key={name}
            type="button"
            className="button"
            aria-pressed={sheet === name}
            onClick={() => setSheet(name)}
          >
            {words.table[name]}
          </button>
        ))}
      </div>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={words.table[sheet]}>
        {sheet === "statements" && <Statements view={view} />}
        {sheet === "links" && <Links surroundings={shown} />}
        {sheet === "actors" && <Actors surroundings={shown} />}
      </div>
    </div>
  );
}

/** What the graph draws of the answer. */
function visible(surroundings: Surroundings, { hidden, filter, centers }: ViewState): Surroundings {
  const actors = surroundings.actors.filter(
    ({ id, kind }) =>
      !hidden.includes(id) && (filter.kinds.length === 0 || filter.kinds.includes(kind) || centers.includes(id)),
  );
  const ids = new Set(actors.map(({ id }) => id));
  const relationships = surroundings.relationships.filter(
    ({ subject, object }) => ids.has(subject?.id ?? "") && ids.has(object?.id ?? ""),
  );
  return { ...surroundings, actors, relationships };
}

function Statements({ view }: { readonly view: ViewState }): ReactNode {
  const words = useWords();
  const { language } = words;
  const answer = useAnswer(STATEMENTS, {
    filter: factsOf(view),
    orderBy: "NEWEST",
    first: 300,
    after: null,
  });
  const page = answer.data?.statements;
  if (answer.error) return <Failure answer={answer} />;
  if (!page) return <Skeleton lines={12} />;
  if (page.nodes.length === 0) return <Notice title={words.graph.nothing} hint={words.graph.nothingHint} />;
  type Row = (typeof page.nodes)[number];
  const columns: readonly Column<Row>[] = [
    {
      name: words.table.date,
      value: ({ date }) => date ?? "",
      cell: ({ date }) => (date ? sayDate(date, language, "short") : words.link.undated),
    },
    {
      name: words.table.subject,
      value: ({ subject }) => subject?.name ?? "",
      cell: ({ subject }) => subject && <ActorName actor={subject} onOpen={openActor} />,
    },
    {
      name: words.table.relation,
      value: ({ type }) => relationLabel(type, language),
      cell: ({ type }) => relationLabel(type, language),
    },
    {
      name: words.table.object,
      value: ({ object }) => object?.name ?? "",
      cell: ({ object }) => object && <ActorName actor={object} onOpen={openActor} />,
    },
    {
      name: words.table.quote,
      value: ({ evidence }) => evidence[0]?.quote ?? "",
      cell: ({ id, evidence: [first] }) =>
        first?.brief && (
          <button type="button" className="table-quote" onClick={() => openBrief(first.brief?.id ?? "", id)}>
            {first.quote}
          </button>
        ),
    },
    {
      name: words.table.source,
      value: ({ evidence }) => evidence[0]?.brief?.source ?? "",
      cell: ({ evidence }) => evidence[0]?.brief?.source,
    },
    {
      name: words.table.confidence,
      value: ({ confidence }) => confidence,
      cell: ({ confidence }) => sayShare(confidence, language),
    },
  ];
  return (
    <>
      <SortedTable caption={words.table.statements} rows={page.nodes} columns={columns} rowKey={({ id }) => id} />
      <p className="muted table-count">{words.table.shown(page.nodes.length, page.totalCount)}</p>
    </>
  );
}

function Links({ surroundings }: { readonly surroundings: Surroundings }): ReactNode {
  const words = useWords();
  const { language } = words;
  const actorOf = new Map(surroundings.actors.map((actor) => [actor.id, actor]));
  type Row = Surroundings["relationships"][number];
  const end = (actor: { readonly id: string } | null) => actorOf.get(actor?.id ?? "");
  const named = (actor: { readonly id: string } | null): ReactNode => {
    const found = end(actor);
    return found && <ActorName actor={found} onOpen={openActor} />;
  };
  const day = (date: string | null): string => (date ? sayDate(date, language, "short") : "");
  const columns: readonly Column<Row>[] = [
    {
      name: words.table.subject,
      value: ({ subject }) => end(subject)?.name ?? "",
      cell: ({ subject }) => named(subject),
    },
    {
      name: words.table.relation,
      value: ({ type }) => relationLabel(type, language),
      cell: ({ type, subject, object }) => (
        <button type="button" className="link-button" onClick={() => openLink(subject?.id ?? "", object?.id ?? "")}>
          {relationLabel(type, language)}
        </button>
      ),
    },
    { name: words.table.object, value: ({ object }) => end(object)?.name ?? "", cell: ({ object }) => named(object) },
    { name: words.table.count, value: ({ statements }) => statements, cell: ({ statements }) => statements },
    { name: words.table.briefs, value: ({ briefs }) => briefs, cell: ({ briefs }) => briefs },
    { name: words.table.first, value: ({ firstDate }) => firstDate ?? "", cell: ({ firstDate }) => day(firstDate) },
    { name: words.table.last, value: ({ lastDate }) => lastDate ?? "", cell: ({ lastDate }) => day(lastDate) },
  ];
  return (
    <SortedTable
      caption={words.table.links}
      rows={surroundings.relationships}
      columns={columns}
      rowKey={({ id }) => id}
    />
  );
}

function Actors({ surroundings }: { readonly surroundings: Surroundings }): ReactNode {
  const words = useWords();
  type Row = Surroundings["actors"][number];
  const kind = (row: Row): string => words.kinds[row.kind][0];
  const country = (row: Row): string => (row.country ? sayCountry(row.country, words.language) : "");
  const columns: readonly Column<Row>[] = [
    {
      name: words.table.name,
      value: ({ name }) => name,
      cell: (actor) => <ActorName actor={actor} onOpen={openActor} />,
    },
    { name: words.table.kind, value: kind, cell: kind },
    { name: words.table.country, value: country, cell: country },
    { name: words.table.degree, value: ({ degree }) => degree, cell: ({ degree }) => degree },
  ];
  return (
    <SortedTable caption={words.table.actors} rows={surroundings.actors} columns={columns} rowKey={({ id }) => id} />
  );
}
