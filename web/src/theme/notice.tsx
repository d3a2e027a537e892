import type { ReactNode } from "react";
import type { Answer } from "../api/use-answer.js";
import { startAgain } from "../app/use-view.js";
import { sayRefusal } from "../i18n/say-refusal.js";
import { useWords } from "../i18n/use-words.js";
import "./notice.css";

interface NoticeProps {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
  readonly tone?: "calm" | "bad";
}

/** What stands where there is nothing to show, with what to do about it. */
export function Notice({ title, hint, children, tone = "calm" }: NoticeProps): ReactNode {
  return (
    <div className={`notice ${tone}`} role={tone === "bad" ? "alert" : "status"}>
      <p className="notice-title">{title}</p>
      {hint && <p>{hint}</p>}
      {children}
    </div>
  );
}

/** The reason why there is no answer, and a way on: to ask again, or away from what will be refused again. */
export function Failure({ answer }: { readonly answer: Pick<Answer<unknown>, "error" | "retry"> }): ReactNode {
  const words = useWords();
  const { error, retry } = answer;
  if (!error) return null;
  const hint = error.trouble === "REFUSED" ? sayRefusal(error, words) : words.errors[`${error.trouble}_HINT`];
  return (
    <Notice tone="bad" title={words.errors[error.trouble]} hint={hint}>
      <button type="button" className="button" onClick={error.trouble === "REFUSED" ? startAgain : retry}>
        {error.trouble === "REFUSED" ? words.errors.start : words.errors.retry}
      </button>
    </Notice>
  );
}

/** Grey lines in the place of text that is on its way. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }): ReactNode {
  const words = useWords();
  return (
    <div className="skeleton" role="status" aria-label={words.loading}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton-line" />
      ))}
    </div>
  );
}
