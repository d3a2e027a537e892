import type { ReactNode } from "react";
import { ACTOR_NAMES, PATHS } from "../api/questions.js";
import { statementFilter } from "../api/statement-filter.js";
import type { ResultOf } from "../api/graphql.js";
import { useAnswer } from "../api/use-answer.js";
import { exploreWith, openActor } from "../app/moves.js";
import { changeView } from "../app/use-view.js";
import type { ViewState } from "../app/view-state.js";
import { useWords } from "../i18n/use-words.js";
import { ActorSearch } from "../search/actor-search.js";
import { ActorName } from "../statement/actor-name.js";
import { StatementCard } from "../statement/statement-card.js";
import { Icon } from "../theme/icon.js";
import { Failure, Notice, Skeleton } from "../theme/notice.js";
import "./paths.css";

type FoundPath = ResultOf<typeof PATHS>["paths"][number];

/** How two actors are linked: the shortest chains, each step a sentence with its proof. */
export function PathsPage({ view }: { readonly view: ViewState }): ReactNode {
  const words = useWords();
  const { from, to, maxLength } = view.path;
  const complete = from !== null && to !== null && from !== to;
  const answer = useAnswer(PATHS, complete ? { from, to, maxLength, filter: statementFilter(view.filter) } : null);
  const change = (path: Partial<ViewState["path"]>): void => changeView({ path: { ...view.path, ...path } });
  const paths = answer.data?.paths ?? [];
  return (
    <div className="page">
      <header className="stack">
        <h1>{words.paths.title}</h1>
        <p className="page-lead">{words.paths.lead}</p>
      </header>
      <div className="path-form">
        <PathEnd label={words.paths.from} id={from} onChoose={(id) => change({ from: id })} />
        <button
          type="button"
          className="button icon"
          aria-label={words.paths.swap}
          title={words.paths.swap}
          onClick={() => change({ from: to, to: from })}
        >
          <Icon name="swap" />
        </button>
        <PathEnd label={words.paths.to} id={to} onChoose={(id) => change({ to: id })} />
        <label className="field path-length">
          <span>{words.paths.maxLength}</span>
          <select value={maxLength} onChange={({ target }) => change({ maxLength: Number(target.value) })}>
            {[1, 2, 3, 4, 5, 6].map((length) => (
              <option key={length}>{length}</option>
            ))}
          </select>
        </label>
      </div>
      {!complete && <Notice title={from !== null && from === to ? words.paths.same : words.paths.choose} />}
      {answer.error && <Failure answer={answer} />}
      {complete && !answer.data && answer.loading && <Skeleton lines={8} />}
      {complete && answer.data && !answer.loading && paths.length === 0 && (
        <Notice title={words.paths.none} hint={words.paths.noneHint} />
      )}
      {complete &&
        paths.map((path, index) => (
          <PathSteps key={path.actors.map(({ id }) => id).join()} path={path} number={index + 1} />
        ))}
    </div>
  );
}

interface PathEndProps {
  readonly label: string;
  readonly id: string | null;
  readonly onChoose: (id: string) => void;
}

function PathEnd({ label, id, onChoose }: PathEndProps): ReactNode {
  const { data } = useAnswer(ACTOR_NAMES, id === null ? null : { id });
  return (
    <div className="field path-end">
      <span aria-hidden="true">{label}</span>
      <ActorSearch
        label={label}
        chosen={id === null ? "" : (data?.actor?.name ?? "")}
        onChoose={(actor) => onChoose(actor.id)}
      />
    </div>
  );
}

function PathSteps({ path, number }: { readonly path: FoundPath; readonly number: number }): ReactNode {
  const words = useWords();
  const ids = path.actors.map(({ id }) => id);
  return (
    <section className="path" aria-label={words.paths.path(number, path.length)}>
      <header className="section-head">
        <h2>{words.paths.path(number, path.length)}</h2>
        <button type="button" className="button" onClick={() => exploreWith(ids, {}, { selected: ids })}>
          <Icon name="graph" size={16} /> {words.paths.toGraph}
        </button>
      </header>
      <ol className="path-steps">
        {path.actors.map((actor, index) => {
          const statements = path.steps[index]?.statements ?? [];
          const [first, ...others] = statements;
          return (
            <li key={actor.id}>
              <p className="path-actor">
                <ActorName actor={actor} onOpen={openActor} />
              </p>
              {first && (
                <div className="path-step">
                  <StatementCard statement={first} from={actor.id} onActor={openActor} />
                  {others.length > 0 && (
                    <details>
                      <summary>{words.paths.otherStatements(others.length)}</summary>
                      {others.map((statement) => (
                        <StatementCard key={statement.id} statement={statement} from={actor.id} onActor={openActor} />
                      ))}
                    </details>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
