import { useEffect, useState, type ReactNode } from "react";
import type { ResultOf } from "../api/graphql.js";
import { ACTOR } from "../api/questions.js";
import { useAnswer } from "../api/use-answer.js";
import { explore, exploreWith, openActor, openBrief, openPath } from "../app/moves.js";
import { sayCountry, sayDate } from "../i18n/dates.js";
import type { Words } from "../i18n/french.js";
import { useWords } from "../i18n/use-words.js";
import { rememberActor } from "../search/recent-actors.js";
import { ActorName } from "../statement/actor-name.js";
import { StatementCard } from "../statement/statement-card.js";
import { Icon } from "../theme/icon.js";
import { KindShape } from "../theme/kind-shape.js";
import { Failure, Notice, Skeleton } from "../theme/notice.js";
import { Histogram } from "../time/histogram.js";
import { useTimeline } from "../time/use-timeline.js";
import { Duplicates } from "./duplicates.js";
import { Relationships } from "./relationships.js";
import "./actor-page.css";

/** Names that a reader takes in at a glance. */
const MOST_ALIASES = 6;

type ActorAnswer = NonNullable<ResultOf<typeof ACTOR>["actor"]>;

/** Everything that the graph knows of one actor. */
export function ActorPage({ id }: { readonly id: string }): ReactNode {
  const words = useWords();
  const answer = useAnswer(ACTOR, { id, filter: null });
  const actor = answer.data?.actor;
  useEffect(() => {
    if (actor) rememberActor(actor);
  }, [actor]);
  if (!actor || actor.id !== id) {
    return (
      <div className="page">
        {answer.error ? (
          <Failure answer={answer} />
        ) : answer.loading ? (
          <Skeleton lines={12} />
        ) : (
          <Notice title={words.actor.missing} hint={id} />
        )}
      </div>
    );
  }
  return (
    <div className="page actor-page">
      <ActorHead actor={actor} />
      <div className="actor-columns">
        <div className="stack">
          <Offices actor={actor} />
          <section className="stack">
            <h2>{words.actor.relationships}</h2>
            {actor.relationships.nodes.length === 0 && <p className="muted">{words.actor.noFacts}</p>}
            <Relationships
              rows={actor.relationships.nodes.slice(0, 12)}
              onOpen={(other) => exploreWith([id], {}, { selected: [id, other], link: [id, other] })}
            />
          </section>
          <Duplicates actor={actor} />
          <section className="stack">
            <h2>{words.actor.briefs}</h2>
            {actor.briefs.nodes.length === 0 && <p className="muted">{words.actor.noBriefs}</p>}
            <ul className="stack">
              {actor.briefs.nodes.map((brief) => (
                <li key={brief.id}>
                  <button type="button" className="link-button" onClick={() => openBrief(brief.id)}>
                    {brief.title ?? words.brief.untitled}
                  </button>
                  <div className="muted">
                    {[brief.source, brief.publishedOn ? sayDate(brief.publishedOn, words.language, "short") : null]
                      .filter(Boolean)
                      .join(", ")}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <Facts actor={actor} />
      </div>
    </div>
  );
}

function ActorHead({ actor }: { readonly actor: ActorAnswer }): ReactNode {
  const words = useWords();
  const about = [
    words.kinds[actor.kind][0],
    actor.country ? sayCountry(actor.country, words.language) : null,
    ...sayLife(actor, words),
    words.actor.contacts(actor.degree),
  ];
  return (
    <header className="actor-head">
      <div className="stack">
        <h1>
          <KindShape kind={actor.kind} size={22} /> {actor.name}
        </h1>
        <p className="muted">{about.filter(Boolean).join(" · ")}</p>
        {actor.description && <p className="page-lead">{actor.description}</p>}
        <Aliases actor={actor} />
      </div>
      <div className="row">
        <button type="button" className="button primary" onClick={() => explore(actor.id)}>
          <Icon name="graph" size={16} /> {words.actor.explore}
        </button>
        <button type="button" className="button" onClick={() => openPath(actor.id, null)}>
          <Icon name="path" size={16} /> {words.actor.pathTo}
        </button>
      </div>
    </header>
  );
}

/** «naissance : 9 nov. 1964»; where files disagree, all that they tell. */
function sayLife({ kind, began, ended }: ActorAnswer, { actor: words, language }: Words): readonly string[] {
  const [begin, end] = kind === "PERSON" ? [words.born, words.died] : [words.founded, words.dissolved];
  const said = (dates: readonly string[]): string => dates.map((date) => sayDate(date, language, "short")).join(" / ");
  return [...(began.length > 0 ? [begin(said(began))] : []), ...(ended.length > 0 ? [end(said(ended))] : [])];
}

/**
 * Other forms seen in briefs, the shortest first; the longest wait behind a button. An office before the very name,
 * «ministre des Affaires étrangères, Sergueï Lavrov», is no other form of it.
 */
function Aliases({ actor: { name, aliases } }: { readonly actor: ActorAnswer }): ReactNode {
  const words = useWords();
  const [whole, setWhole] = useState(false);
  const sorted = aliases
    .filter((alias) => !alias.endsWith(name))
    .sort((one, other) => one.length - other.length || one.localeCompare(other));
  if (sorted.length === 0) return null;
  const shown = whole ? sorted : sorted.slice(0, MOST_ALIASES);
  return (
    <p>
      <span className="muted">{words.actor.aliases} : </span>
      {shown.join(" · ")}{" "}
      {shown.length < sorted.length && (
        <button type="button" className="link-button" onClick={() => setWhole(true)}>
          {words.actor.moreAliases(sorted.length - shown.length)}
        </button>
      )}
    </p>
  );
}

function Offices({ actor }: { readonly actor: ActorAnswer }): ReactNode {
  const words = useWords();
  const say = (date: string): string => sayDate(date, words.language, "short");
  return (
    <section className="stack">
      <h2>{words.actor.offices}</h2>
      {actor.offices.length === 0 && <p className="muted">{words.actor.noOffices}</p>}
      <ol className="offices">
        {actor.offices.map(({ title, from, to, knownFrom, body, statements }) => {
          const period =
            from || to
              ? `${from ? say(from) : "…"} – ${to ? say(to) : "…"}`
              : knownFrom
                ? words.actor.knownFrom(say(knownFrom))
                : words.statement.noDate;
          const brief = statements[0]?.evidence[0]?.brief?.id;
          return (
            <li key={`${title} ${body?.id} ${from} ${knownFrom}`}>
              <span className="office-when">{period}</span>
              <span>
                {title}
                {body && (
                  <>
                    {", "}
                    <ActorName actor={body} onOpen={openActor} />
                  </>
                )}
                {brief !== undefined && (
                  <>
                    {" · "}
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => openBrief(brief, statements[0]?.id ?? null)}
                    >
                      {words.statement.read}
                    </button>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Facts({ actor }: { readonly actor: ActorAnswer }): ReactNode {
  const words = useWords();
  const { buckets } = useTimeline({ actors: [actor.id] });
  return (
    <section className="stack">
      <h2>{words.actor.timeline}</h2>
      {buckets.length > 1 && (
        <Histogram
          buckets={buckets}
          from={null}
          to={null}
          onChange={(from, to) => exploreWith([actor.id], { from, to }, { selected: [actor.id] })}
        />
      )}
      {actor.statements.nodes.length === 0 && <p className="muted">{words.actor.noFacts}</p>}
      <div>
        {actor.statements.nodes.map((statement) => (
          <StatementCard key={statement.id} statement={statement} from={actor.id} onActor={openActor} />
        ))}
      </div>
    </section>
  );
}
