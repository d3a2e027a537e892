import { useEffect, useRef, type ReactNode } from "react";
import { BRIEF } from "../api/questions.js";
import { useAnswer } from "../api/use-answer.js";
import { closeBrief, explore, openBrief } from "../app/moves.js";
import { sayDate } from "../i18n/dates.js";
import { useWords } from "../i18n/use-words.js";
import { ActorName } from "../statement/actor-name.js";
import { StatementCard } from "../statement/statement-card.js";
import { Icon } from "../theme/icon.js";
import { Failure, Notice, Skeleton } from "../theme/notice.js";
import { BriefText } from "./brief-text.js";
import "./brief.css";

interface BriefDialogProps {
  readonly id: string;
  readonly statement: string | null;
}

/** A brief to read, over the page: its text on one side, what was read in it on the other. */
export function BriefDialog({ id, statement }: BriefDialogProps): ReactNode {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const answer = useAnswer(BRIEF, { id });
  const brief = answer.data?.brief;
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="brief-dialog"
      aria-label={brief?.title ?? words.brief.title}
      onCancel={closeBrief}
      onClick={({ target }) => {
        if (target === dialog.current) closeBrief();
      }}
    >
      <div className="brief">
        <header className="brief-head">
          <div>
            <h2>{brief ? (brief.title ?? words.brief.untitled) : words.brief.title}</h2>
            {brief && (
              <p className="muted">
                {[
                  brief.source ?? words.statement.withoutSource,
                  brief.publishedOn ? sayDate(brief.publishedOn, words.language) : null,
                ]
                  .filter(Boolean)
                  .join(" · ")}
                {brief.url && (
                  <>
                    {" · "}
                    <a href={brief.url} rel="noreferrer" target="_blank">
                      {words.brief.original}
                    </a>
                  </>
                )}
              </p>
            )}
          </div>
          <button
            type="button"
            className="button icon"
            onClick={closeBrief}
            aria-label={words.close}
            title={words.close}
          >
            <Icon name="close" />
          </button>
        </header>
        {answer.error && <Failure answer={answer} />}
        {!brief && answer.loading && <Skeleton lines={12} />}
        {!brief && !answer.loading && !answer.error && <Notice title={words.brief.missing} />}
        {brief && (
          <div className="brief-columns">
            <div className="brief-column" tabIndex={0} role="region" aria-label={words.brief.title}>
              <BriefText
                text={brief.text}
                mentions={brief.mentions}
                statements={brief.statements.map((told) => ({
                  ...told,
                  evidence: told.evidence.filter((words) => words.brief?.id === brief.id),
                }))}
                focus={statement}
                onStatement={(chosen) => openBrief(id, chosen)}
              />
            </div>
            <div className="brief-column" tabIndex={0} role="region" aria-label={words.brief.facts}>
              <h3>
                {words.brief.facts} ({brief.statements.length})
              </h3>
              {brief.statements.length === 0 && <Notice title={words.brief.noFacts} />}
              {brief.statements.map((told) => (
                <div
                  key={told.id}
                  className={`brief-fact${told.id === statement ? " in-focus" : ""}`}
                  onClick={() => openBrief(id, told.id)}
                >
                  <StatementCard statement={told} brief onActor={explore} />
                </div>
              ))}
              <h3>{words.brief.actors}</h3>
              <ul className="brief-actors">
                {brief.mentions.map(
                  ({ actor }) =>
                    actor && (
                      <li key={actor.id}>
                        <ActorName actor={actor} />
                      </li>
                    ),
                )}
              </ul>
            </div>
          </div>
        )}
      </div>
    </dialog>
  );
}
