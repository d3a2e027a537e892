import { lazy, Suspense, useMemo, type ReactNode } from "react";
import { HOME } from "../api/questions.js";
import { useAnswer } from "../api/use-answer.js";
import { useWords } from "../i18n/use-words.js";
import { ActorSearch } from "../search/actor-search.js";
import { recentActors, rememberActor } from "../search/recent-actors.js";
import { ActorName } from "../statement/actor-name.js";
import { Failure, Notice, Skeleton } from "../theme/notice.js";
import { explore, openBrief } from "./moves.js";
import { changeView } from "./use-view.js";
import { sayDate } from "../i18n/dates.js";
import { tourOf } from "./tour.js";
import "./home.css";

const Overview = lazy(() => import("../graph/overview.js").then(({ Overview: part }) => ({ default: part })));

/** The empty page: search, a tour of three questions, who is there, and the middle of the graph. */
export function HomePage(): ReactNode {
  const words = useWords();
  const { home } = words;
  const answer = useAnswer(HOME, {});
  const { data } = answer;
  const recent = useMemo(() => recentActors(), []);
  const tour = useMemo(() => (data ? tourOf(data, words) : []), [data, words]);
  const isEmpty = data?.briefs.totalCount === 0;
  return (
    <div className="home">
      <div className="home-side">
        <h1>{home.title}</h1>
        <p className="page-lead">{home.lead}</p>
        <ActorSearch
          large
          shortcut
          onChoose={(actor) => {
            rememberActor(actor);
            explore(actor.id);
          }}
        />
        {answer.error && <Failure answer={answer} />}
        {!data && answer.loading && <Skeleton lines={6} />}
        {isEmpty && (
          <Notice title={home.empty} hint={home.emptyHint}>
            <button type="button" className="button primary" onClick={() => changeView({ page: "ingest" })}>
              {words.pages.ingest}
            </button>
          </Notice>
        )}
        {tour.length > 0 && (
          <section>
            <h2 className="home-heading">{home.tour}</h2>
            <ol className="tour">
              {tour.map(({ question, go }) => (
                <li key={question}>
                  <button type="button" onClick={go}>
                    {question}
                  </button>
                </li>
              ))}
            </ol>
          </section>
        )}
        {recent.length > 0 && <ActorChips title={home.recent} actors={recent} />}
        {data && data.actors.nodes.length > 0 && <ActorChips title={home.suggested} actors={data.actors.nodes} />}
        {data && data.briefs.nodes.length > 0 && (
          <section>
            <h2 className="home-heading">{home.latest}</h2>
            <ul className="home-briefs">
              {data.briefs.nodes.map(({ id, title, source, publishedOn }) => (
                <li key={id}>
                  <button type="button" className="link-button" onClick={() => openBrief(id)}>
                    {title ?? words.brief.untitled}
                  </button>
                  <span className="muted">
                    {[source, publishedOn ? sayDate(publishedOn, words.language, "short") : null]
                      .filter(Boolean)
                      .join(", ")}
                  </span>
                </li>
              ))}
            </ul>
            <p className="muted">
              {home.counts(data.statements.totalCount, data.briefs.totalCount, data.actors.totalCount)}
            </p>
          </section>
        )}
      </div>
      <div className="home-overview">
        {data && data.actors.nodes.length > 0 && (
          <Suspense fallback={null}>
            <Overview centers={data.actors.nodes.map(({ id }) => id)} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

interface ActorChipsProps {
  readonly title: string;
  readonly actors: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
}

function ActorChips({ title, actors }: ActorChipsProps): ReactNode {
  return (
    <section>
      <h2 className="home-heading">{title}</h2>
      <ul className="chips">
        {actors.map((actor) => (
          <li key={actor.id}>
            <ActorName actor={actor} />
          </li>
        ))}
      </ul>
    </section>
  );
}
