import { useState, type ReactNode } from "react";
import { ask, AskError } from "../api/ask.js";
import { KEEP_APART, MERGE, UNDO } from "../api/changes.js";
import { SEARCH } from "../api/questions.js";
import { askAgain, useAnswer } from "../api/use-answer.js";
import { openActor } from "../app/moves.js";
import { useWords } from "../i18n/use-words.js";
import { ActorSearch } from "../search/actor-search.js";
import { ActorName } from "../statement/actor-name.js";
import { Icon } from "../theme/icon.js";

interface DuplicatesProps {
  readonly actor: { readonly id: string; readonly name: string; readonly kind: string };
}

interface Merged {
  readonly change: string;
  readonly name: string;
}

/** How like a name must be to stand here unasked. */
const LIKE_ENOUGH = 0.6;

/** Who may be the same, with merging, undoing, and saying that they are not. */
export function Duplicates({ actor }: DuplicatesProps): ReactNode {
  const words = useWords();
  const [merged, setMerged] = useState<Merged | null>(null);
  const [said, say] = useState("");
  const [apart, setApart] = useState<readonly string[]>([]);
  const { data } = useAnswer(SEARCH, { text: actor.name });
  const alike = (data?.search ?? []).filter(
    ({ actor: other, score }) =>
      other.id !== actor.id && other.kind === actor.kind && score >= LIKE_ENOUGH && !apart.includes(other.id),
  );
  const act = async (work: () => Promise<void>): Promise<void> => {
    say("");
    try {
      await work();
      askAgain();
    } catch (error) {
      say(error instanceof AskError ? error.message || words.errors[error.trouble] : String(error));
    }
  };
  const merge = (other: { readonly id: string; readonly name: string }): void =>
    void act(async () => {
      const { mergeActors } = await ask(MERGE, { keep: actor.id, merge: [other.id] });
      setMerged({ change: mergeActors.id, name: other.name });
    });
  const undo = (change: string): void =>
    void act(async () => {
      await ask(UNDO, { change });
      setMerged(null);
      say(words.actor.undone);
    });
  const keepApart = (id: string): void =>
    void act(async () => {
      await ask(KEEP_APART, { a: actor.id, b: id });
      setApart((before) => [...before, id]);
    });
  return (
    <section className="stack">
      <h2>{words.actor.duplicates}</h2>
      <p role="status" className={said ? "" : "hidden-visually"}>
        {said}
      </p>
      {merged && (
        <p className="row merged" role="status">
          {words.actor.merged(merged.name)}
          <button type="button" className="button" onClick={() => undo(merged.change)}>
            <Icon name="undo" size={16} /> {words.actor.undo}
          </button>
        </p>
      )}
      {alike.length === 0 && <p className="muted">{words.actor.noDuplicates}</p>}
      <ul className="stack">
        {alike.map(({ actor: other }) => (
          <li key={other.id} className="row">
            <ActorName actor={other} onOpen={openActor} />
            <button type="button" className="button" onClick={() => merge(other)}>
              {words.actor.merge}
            </button>
            <button type="button" className="button bare" onClick={() => keepApart(other.id)}>
              {words.actor.notSame}
            </button>
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.actor.mergeOther}</summary>
        <ActorSearch label={words.actor.mergeOther} onChoose={(other) => other.id !== actor.id && merge(other)} />
      </details>
    </section>
  );
}
