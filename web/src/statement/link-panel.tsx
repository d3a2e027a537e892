import type { ReactNode } from "react";
import { LINK } from "../api/questions.js";
import { statementFilter } from "../api/statement-filter.js";
import { useAnswer } from "../api/use-answer.js";
import { openActor, select } from "../app/moves.js";
import type { Filter } from "../app/view-state.js";
import { useWords } from "../i18n/use-words.js";
import { Failure, Notice, Skeleton } from "../theme/notice.js";
import { ActorName } from "./actor-name.js";
import { byTime } from "./by-time.js";
import { StatementCard } from "./statement-card.js";

interface LinkPanelProps {
  readonly pair: readonly [string, string];
  readonly filter: Filter;
}

/** All that is told of two actors, oldest first, with the words. */
export function LinkPanel({ pair: [a, b], filter }: LinkPanelProps): ReactNode {
  const words = useWords();
  const restriction = statementFilter(filter);
  const answer = useAnswer(LINK, {
    ...{ a, b },
    there: { ...restriction, subjects: [a], objects: [b] },
    back: { ...restriction, subjects: [b], objects: [a] },
  });
  const { data } = answer;
  const statements = data ? byTime([...data.there.nodes, ...data.back.nodes]) : [];
  return (
    <section className="panel-content" aria-label={words.graph.linkBetween} aria-busy={answer.loading}>
      <header className="panel-head">
        <h2>
          {data?.a && <ActorName actor={data.a} onOpen={openActor} />}
          <span className="muted"> — </span>
          {data?.b && <ActorName actor={data.b} onOpen={openActor} />}
        </h2>
        {data && <p className="muted">{words.link.statements(statements.length)}</p>}
      </header>
      {answer.error && <Failure answer={answer} />}
      {!data && answer.loading && <Skeleton lines={7} />}
      {data && statements.length === 0 && !answer.loading && <Notice title={words.link.none} />}
      <div>
        {statements.map((statement) => (
          <StatementCard key={statement.id} statement={statement} from={a} onActor={select} />
        ))}
      </div>
    </section>
  );
}
