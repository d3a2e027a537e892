import type { ReactNode } from "react";
import { sayDate } from "../i18n/dates.js";
import { useWords } from "../i18n/use-words.js";
import { Icon } from "../theme/icon.js";
import type { DraftBrief } from "./draft-brief.js";

interface BriefQueueProps {
  /** The first is the one that is looked over. */
  readonly drafts: readonly DraftBrief[];
  readonly busy: boolean;
  /** How many of them are stored by now; null: none is being stored. */
  readonly done: number | null;
  readonly onChoose: (index: number) => void;
  readonly onRemove: (index: number) => void;
  readonly onStoreAll: () => void;
}

/** Briefs that wait to be looked over, when files held more than one. */
export function BriefQueue({ drafts, busy, done, onChoose, onRemove, onStoreAll }: BriefQueueProps): ReactNode {
  const words = useWords();
  const { ingest } = words;
  return (
    <section className="ingest-queue" aria-label={ingest.queue(drafts.length)}>
      <header className="section-head">
        <h2>{ingest.queue(drafts.length)}</h2>
        <button type="button" className="button" disabled={busy} onClick={onStoreAll}>
          {done === null ? ingest.storeAll(drafts.length) : ingest.storedOf(done, done + drafts.length)}
        </button>
      </header>
      <ol>
        {drafts.map((draft, index) => (
          <li key={index} aria-current={index === 0 ? "true" : undefined}>
            <button type="button" className="link-button" disabled={busy} onClick={() => onChoose(index)}>
              {draft.title || draft.text.slice(0, 70) || words.brief.untitled}
            </button>
            <span className="muted">
              {[draft.source, sayPublished(draft.publishedOn, words.language)].filter(Boolean).join(", ")}
            </span>
            <button
              type="button"
              className="button bare icon"
              disabled={busy}
              aria-label={`${ingest.remove} : ${draft.title || index + 1}`}
              title={ingest.remove}
              onClick={() => onRemove(index)}
            >
              <Icon name="close" size={15} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a file says of its day may be no date at all; then it stands as it is. */
const sayPublished = (day: string, language: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? sayDate(day, language, "short") : day;
