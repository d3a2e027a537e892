import { useEffect, type ReactNode } from "react";
import { ACTOR } from "../api/questions.js";
import { statementFilter } from "../api/statement-filter.js";
import { useAnswer } from "../api/use-answer.js";
import { openActor, openLink, openPath, select } from "../app/moves.js";
import type { Filter } from "../app/view-state.js";
import { sayCountry } from "../i18n/dates.js";
import { useWords } from "../i18n/use-words.js";
import { rememberActor } from "../search/recent-actors.js";
import { StatementCard } from "../statement/statement-card.js";
import { KindShape } from "../theme/kind-shape.js";
import { Failure, Notice, Skeleton } from "../theme/notice.js";
import { Relationships } from "./relationships.js";

/** The chosen actor beside the graph: strongest links, then its facts with their sentences, newest first. */
export function ActorPanel({ id, filter }: { readonly id: string; readonly filter: Filter }): ReactNode {
  const words = useWords();
  const answer = useAnswer(ACTOR, { id, filter: statementFilter(filter) });
  const actor = answer.data?.actor;
  useEffect(() => {
    if (actor) rememberActor(actor);
  }, [actor]);
  if (answer.error && !actor) return <Failure answer={answer} />;
  if (!actor) return answer.loading ? <Skeleton lines={9} /> : <Notice title={words.actor.missing} />;
  const about = [
    words.kinds[actor.kind][0],
    actor.country ? sayCountry(actor.country, words.language) : null,
    words.actor.contacts(actor.degree),
  ];
  return (
    <section className="panel-content" aria-label={actor.name} aria-busy={answer.loading}>
      <header className="panel-head">
        <h2>
          <KindShape kind={actor.kind} size={15} /> {actor.name}
        </h2>
        <p className="muted">{about.filter(Boolean).join(" · ")}</p>
        {actor.description && <p>{actor.description}</p>}
        <div className="row">
          <button type="button" className="button" onClick={() => openActor(id)}>
            {words.graph.page}
          </button>
          <button type="button" className="button" onClick={() => openPath(id, null)}>
            {words.actor.pathTo}
          </button>
        </div>
      </header>
      <h3>{words.actor.relationships}</h3>
      <Relationships rows={actor.relationships.nodes.slice(0, 6)} onOpen={(other) => openLink(id, other)} />
      <h3>{words.link.statements(actor.statements.totalCount)}</h3>
      {actor.statements.nodes.length === 0 && <Notice title={words.graph.nothing} hint={words.graph.nothingHint} />}
      <div>
        {actor.statements.nodes.slice(0, 25).map((statement) => (
          <StatementCard key={statement.id} statement={statement} from={id} onActor={select} />
        ))}
      </div>
    </section>
  );
}
