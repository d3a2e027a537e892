import { useState, type DragEvent, type ReactNode } from "react";
import { ask, AskError } from "../api/ask.js";
import type { ResultOf } from "../api/graphql.js";
import { INGEST, READ_BRIEF } from "../api/changes.js";
import { askAgain } from "../api/use-answer.js";
import { exploreWith, openBrief } from "../app/moves.js";
import { sayRefusal } from "../i18n/say-refusal.js";
import { useWords } from "../i18n/use-words.js";
import { Notice } from "../theme/notice.js";
import { BriefForm } from "./brief-form.js";
import { BriefPreview } from "./brief-preview.js";
import { BriefQueue } from "./brief-queue.js";
import { inputOf, NO_BRIEF, type DraftBrief } from "./draft-brief.js";
import { draftsInFile } from "./read-files.js";
import "./ingest.css";

type Reading = ResultOf<typeof READ_BRIEF>["readBrief"];
type Stored = ResultOf<typeof INGEST>["ingestBrief"];

/** A brief is pasted or dropped, read, looked over, and only then stored. */
export function IngestPage(): ReactNode {
  const words = useWords();
  const [drafts, setDrafts] = useState<readonly DraftBrief[]>([NO_BRIEF]);
  const [reading, setReading] = useState<Reading | null>(null);
  const [stored, setStored] = useState<Stored | null>(null);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [over, setOver] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const draft = drafts[0] ?? NO_BRIEF;

  const work = async (act: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblems([]);
    try {
      await act();
    } catch (error) {
      setProblems([sayRefusal(error, words)]);
    } finally {
      setBusy(false);
    }
  };
  const read = (): void => {
    if (draft.text.trim() === "") return setProblems([words.ingest.empty]);
    void work(async () => setReading((await ask(READ_BRIEF, { input: inputOf(draft) })).readBrief));
  };
  const store = (): void =>
    void work(async () => {
      setStored((await ask(INGEST, { input: inputOf(draft) })).ingestBrief);
      setReading(null);
      setDrafts((before) => (before.length > 1 ? before.slice(1) : [NO_BRIEF]));
      askAgain();
    });
  /** One after the other: what one brief tells of an actor is known to the next. What is refused stays in the queue. */
  const storeAll = (): void =>
    void work(async () => {
      const refused: DraftBrief[] = [];
      const reasons: string[] = [];
      setReading(null);
      setStored(null);
      for (const [index, one] of drafts.entries()) {
        setDone(index);
        try {
          setStored((await ask(INGEST, { input: inputOf(one) })).ingestBrief);
        } catch (error) {
          if (!(error instanceof AskError)) throw error;
          refused.push(one);
          reasons.push(`${words.ingest.refused(one.title || one.text.slice(0, 60))} ${sayRefusal(error, words)}`);
          if (error.trouble !== "REFUSED") {
            refused.push(...drafts.slice(index + 1));
            break;
          }
        }
        setDrafts([...refused, ...drafts.slice(index + 1)]);
      }
      setDone(null);
      setDrafts(refused.length > 0 ? refused : [NO_BRIEF]);
      setProblems(reasons);
      askAgain();
    });
  const take = async (files: FileList | null): Promise<void> => {
    const wrong: string[] = [];
    const found: DraftBrief[] = [];
    for (const file of files ?? []) {
      const inFile = await draftsInFile(file);
      if (inFile.length === 0) wrong.push(words.ingest.wrongFile(file.name));
      found.push(...inFile);
    }
    setProblems(wrong);
    if (found.length === 0) return;
    setStored(null);
    setReading(null);
    setDrafts((before) => [...found, ...before.filter(({ text }) => text.trim() !== "")]);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };

  return (
    <div
      className={`page ingest${over ? " over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <header className="stack">
        <h1>{words.ingest.title}</h1>
        <p className="page-lead">{words.ingest.lead}</p>
      </header>
      {stored && <StoredNotice stored={stored} />}
      {problems.map((problem) => (
        <Notice key={problem} tone="bad" title={problem} />
      ))}
      {drafts.length > 1 && (
        <BriefQueue
          {...{ drafts, busy, done }}
          onChoose={(index) => {
            setReading(null);
            setDrafts((before) => [...before.slice(index), ...before.slice(0, index)]);
          }}
          onRemove={(index) => {
            if (index === 0) setReading(null);
            setDrafts((before) => before.filter((_draft, place) => place !== index));
          }}
          onStoreAll={storeAll}
        />
      )}
      <div className="ingest-columns">
        <BriefForm
          draft={draft}
          busy={busy}
          onChange={(changed) => {
            setDrafts((before) => [changed, ...before.slice(1)]);
            setReading(null);
          }}
          onFiles={(files) => void take(files)}
          onRead={read}
        />
        {reading && <BriefPreview reading={reading} busy={busy} onStore={store} onDiscard={() => setReading(null)} />}
      </div>
    </div>
  );
}

function StoredNotice({ stored }: { readonly stored: Stored }): ReactNode {
  const words = useWords();
  const centers = [...stored.actors]
    .filter(({ kind }) => kind !== "PLACE")
    .sort((a, b) => b.degree - a.degree)
    .slice(0, 12)
    .map(({ id }) => id);
  return (
    <Notice title={stored.status === "NEW" ? words.ingest.stored : words.ingest.unchanged}>
      <div className="row">
        {centers.length > 0 && (
          <button type="button" className="button primary" onClick={() => exploreWith(centers, {})}>
            {words.ingest.seeGraph}
          </button>
        )}
        <button type="button" className="button" onClick={() => openBrief(stored.brief.id)}>
          {words.statement.read}
        </button>
      </div>
    </Notice>
  );
}
