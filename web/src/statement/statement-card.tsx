import type { ReactNode } from "react";
import type { ResultOf } from "../api/graphql.js";
import type { STATEMENT_CARD } from "../api/questions.js";
import { openBrief } from "../app/moves.js";
import { sayDate } from "../i18n/dates.js";
import { useWords } from "../i18n/use-words.js";
import { familyOf } from "../theme/relation-families.js";
import { Confidence } from "./confidence.js";
import { Review } from "./review.js";
import { Sentence } from "./sentence.js";
import "./statement.css";

export type Statement = ResultOf<typeof STATEMENT_CARD>;

interface StatementCardProps {
  readonly statement: Statement;
  /** The actor from whose side it reads. */
  readonly from?: string;
  readonly onActor?: (id: string) => void;
  /** Without quotes: what the page shows them in already. */
  readonly brief?: boolean;
}

/** One fact: its date, its sentence, the words that prove it and where they stand. */
export function StatementCard({ statement, from, onActor, brief = false }: StatementCardProps): ReactNode {
  const words = useWords();
  const { language } = words;
  const shown = statement.evidence.slice(0, brief ? 0 : 3);
  return (
    <article className={`statement family-${familyOf(statement.type)}`} data-statement={statement.id}>
      <div className="statement-head">
        <time dateTime={statement.date ?? undefined}>
          {statement.date ? sayDate(statement.date, language, "short") : words.link.undated}
        </time>
        <Badges statement={statement} />
      </div>
      <p className="statement-sentence">
        <Sentence told={statement} from={from} {...(onActor && { onOpen: onActor })} />
      </p>
      {shown.map((evidence) => (
        <figure key={`${evidence.brief?.id} ${evidence.start} ${evidence.rule}`} className="evidence">
          <blockquote>
            <InContext sentence={evidence.sentence} quote={evidence.quote} />
          </blockquote>
          <figcaption>
            <span>{evidence.brief?.source ?? words.statement.withoutSource}</span>
            {evidence.brief?.publishedOn && <span>{sayDate(evidence.brief.publishedOn, language, "short")}</span>}
            <code title={words.statement.rule}>{evidence.rule}</code>
            {evidence.brief && (
              <button
                type="button"
                className="link-button"
                onClick={() => openBrief(evidence.brief?.id ?? "", statement.id)}
              >
                {words.statement.read}
              </button>
            )}
          </figcaption>
        </figure>
      ))}
      <div className="statement-foot">
        <Confidence share={statement.confidence} />
        <span>{words.statement.sources(statement.sources)}</span>
        {!brief && <Review statement={statement} />}
      </div>
    </article>
  );
}

function Badges({ statement }: { readonly statement: Statement }): ReactNode {
  const { statement: words } = useWords();
  return (
    <>
      {statement.planned && <span className="badge planned">{words.planned}</span>}
      {statement.negated && <span className="badge negated">{words.negated}</span>}
      {statement.reported && <span className="badge">{words.reported}</span>}
      {statement.status === "CONFIRMED" && <span className="badge confirmed">{words.confirmed}</span>}
      {statement.status === "REJECTED" && <span className="badge rejected">{words.rejected}</span>}
    </>
  );
}

/** The whole sentence, with the proving words marked in it. */
function InContext({ sentence, quote }: { readonly sentence: string; readonly quote: string }): ReactNode {
  const at = sentence.indexOf(quote);
  if (at < 0) return <mark>{quote}</mark>;
  return (
    <>
      {sentence.slice(0, at)}
      <mark>{quote}</mark>
      {sentence.slice(at + quote.length)}
    </>
  );
}
