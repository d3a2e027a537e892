import { useState, type ReactNode } from "react";
import { ask } from "../api/ask.js";
import { REVIEW, UNDO } from "../api/changes.js";
import { askAgain } from "../api/use-answer.js";
import { sayRefusal } from "../i18n/say-refusal.js";
import { useWords } from "../i18n/use-words.js";
import { Icon } from "../theme/icon.js";

interface ReviewProps {
  readonly statement: { readonly id: string; readonly status: string };
}

/** The verdict that was given last on each statement, so that it can be taken back. */
const given = new Map<string, string>();

/** Confirms or rejects a fact, and takes it back. */
export function Review({ statement: { id, status } }: ReviewProps): ReactNode {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState("");
  const change = given.get(id);
  const act = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setRefusal("");
    try {
      await work();
      askAgain();
    } catch (error) {
      setRefusal(sayRefusal(error, words));
    } finally {
      setBusy(false);
    }
  };
  const judge = (verdict: "CONFIRM" | "REJECT") => (): void =>
    void act(async () => {
      const { reviewStatement } = await ask(REVIEW, { id, verdict });
      given.set(id, reviewStatement.id);
    });
  const undo = (): void =>
    void act(async () => {
      await ask(UNDO, { change: change ?? "" });
      given.delete(id);
    });
  // It takes the place of the button that was pressed, so that a second press takes back and never says the opposite.
  const takeBack = change !== undefined && (
    <button type="button" className="link-button" disabled={busy} onClick={undo}>
      <Icon name="undo" size={14} /> {words.statement.undo}
    </button>
  );
  return (
    <span className="review">
      {status === "CONFIRMED" ? (
        takeBack
      ) : (
        <button type="button" className="link-button" disabled={busy} onClick={judge("CONFIRM")}>
          <Icon name="check" size={14} /> {words.statement.confirm}
        </button>
      )}
      {status === "REJECTED" ? (
        takeBack
      ) : (
        <button type="button" className="link-button" disabled={busy} onClick={judge("REJECT")}>
          <Icon name="close" size={14} /> {words.statement.reject}
        </button>
      )}
      {refusal && <span role="alert">{refusal}</span>}
    </span>
  );
}
