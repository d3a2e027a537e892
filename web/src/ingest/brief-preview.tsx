import { useState, type ReactNode } from "react";
import type { ResultOf } from "../api/graphql.js";
import type { READ_BRIEF } from "../api/changes.js";
import { BriefText } from "../brief/brief-text.js";
import { sayDate } from "../i18n/dates.js";
import { useWords } from "../i18n/use-words.js";
import { Confidence } from "../statement/confidence.js";
import { Sentence } from "../statement/sentence.js";
import { KindShape } from "../theme/kind-shape.js";
import { Notice } from "../theme/notice.js";
import { familyOf } from "../theme/relation-families.js";

interface BriefPreviewProps {
  readonly reading: ResultOf<typeof READ_BRIEF>["readBrief"];
  readonly busy: boolean;
  readonly onStore: () => void;
  readonly onDiscard: () => void;
}

/** What was read in a brief that is not stored yet. */
export function BriefPreview({ reading, busy, onStore, onDiscard }: BriefPreviewProps): ReactNode {
  const words = useWords();
  const { ingest } = words;
  const [focus, setFocus] = useState<string | null>(null);
  const { actors, statements, text, known } = reading;
  return (
    <section className="stack ingest-preview fade-in" aria-label={ingest.found}>
      <div className="section-head">
        <h2>{ingest.found}</h2>
        <div className="row">
          <button type="button" className="button" onClick={onDiscard}>
            {ingest.discard}
          </button>
          <button type="button" className="button primary" disabled={busy} onClick={onStore}>
            {busy ? ingest.storing : ingest.store}
          </button>
        </div>
      </div>
      {known && <Notice title={ingest.unchanged} />}
      {statements.length === 0 && <Notice title={ingest.nothing} hint={ingest.nothingHint} />}
      {statements.map((statement) => (
        <article
          key={statement.id}
          className={`statement family-${familyOf(statement.type)}${focus === statement.id ? " in-focus" : ""}`}
          onClick={() => setFocus(statement.id)}
        >
          <div className="statement-head">
            {statement.date ? sayDate(statement.date, words.language, "short") : words.link.undated}
            {statement.planned && <span className="badge planned">{words.statement.planned}</span>}
            {statement.negated && <span className="badge negated">{words.statement.negated}</span>}
            {statement.reported && <span className="badge">{words.statement.reported}</span>}
          </div>
          <p className="statement-sentence">
            <Sentence told={statement} onOpen={() => setFocus(statement.id)} />
          </p>
          <div className="statement-foot">
            <Confidence share={statement.confidence} />
            <code>{statement.evidence[0]?.rule}</code>
          </div>
        </article>
      ))}
      <ul className="chips">
        {actors.map((actor) => (
          <li key={actor.id} className="actor-name">
            <KindShape kind={actor.kind} /> {actor.name}
            {!actor.known && <span className="badge confirmed">{ingest.newActor}</span>}
          </li>
        ))}
      </ul>
      <div className="ingest-text">
        <BriefText
          text={text}
          mentions={actors.map((actor) => ({ ...actor, actor }))}
          statements={statements}
          focus={focus}
          onStatement={setFocus}
        />
      </div>
    </section>
  );
}
