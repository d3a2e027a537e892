import { useState, type ReactNode } from "react";
import { ask } from "../api/ask.js";
import { DECISIONS, KEEP_APART, MERGE, UNDO } from "../api/changes.js";
import type { ResultOf } from "../api/graphql.js";
import { askAgain, useAnswer } from "../api/use-answer.js";
import { openActor } from "../app/moves.js";
import { sayShare } from "../i18n/dates.js";
import { sayRefusal } from "../i18n/say-refusal.js";
import { useWords } from "../i18n/use-words.js";
import { ActorSearch } from "../search/actor-search.js";
import { ActorName } from "../statement/actor-name.js";
import { Icon } from "../theme/icon.js";
import { Failure, Skeleton } from "../theme/notice.js";
import { actorsOfChange } from "./actors-of-change.js";

interface DuplicatesProps {
  readonly actor: { readonly id: string; readonly name: string; readonly kind: string };
}

type Suggestion = ResultOf<typeof DECISIONS>["suggestions"]["nodes"][number];

/** Who may be the same as this actor, with merging and saying that they are not; what was decided, with undoing. */
export function Duplicates({ actor }: DuplicatesProps): ReactNode {
  const words = useWords();
  const [said, say] = useState("");
  const answer = useAnswer(DECISIONS, { id: actor.id });
  const { data } = answer;
  const decided = (data?.changes.nodes ?? []).filter(
    ({ kind, undoneBy }) => (kind === "MERGE" || kind === "KEEP_APART") && undoneBy === null,
  );

  const act = async (work: () => Promise<string>): Promise<void> => {
    say("");
    try {
      const done = await work();
      askAgain();
      say(done);
    } catch (error) {
      say(sayRefusal(error, words));
    }
  };
  const merge = (other: { readonly id: string; readonly name: string }): void =>
    void act(async () => {
      await ask(MERGE, { keep: actor.id, merge: [other.id] });
      return words.actor.merged(other.name);
    });
  const keepApart = (other: { readonly id: string; readonly name: string }): void =>
    void act(async () => {
      await ask(KEEP_APART, { a: actor.id, b: other.id });
      return words.actor.keptApart(other.name);
    });
  const undo = (change: string): void =>
    void act(async () => {
      await ask(UNDO, { change });
      return words.actor.undone;
    });

  return (
    <section className="stack" aria-busy={answer.loading}>
      <h2>{words.actor.duplicates}</h2>
      <p role="status" className={said ? "" : "hidden-visually"}>
        {said}
      </p>
      {answer.error && <Failure answer={answer} />}
      {!data && answer.loading && <Skeleton lines={2} />}
      {data && data.suggestions.nodes.length === 0 && <p className="muted">{words.actor.noDuplicates}</p>}
      <ul className="stack">
        {data?.suggestions.nodes.map((suggestion) => {
          const other = otherOf(suggestion, actor.id);
          return (
            <li key={suggestion.id} className="row">
              <ActorName actor={other} onOpen={openActor} />
              <span className="muted">
                {words.actor.alike(sayShare(suggestion.score, words.language), suggestion.briefs)}
              </span>
              <button type="button" className="button" onClick={() => merge(other)}>
                {words.actor.merge}
              </button>
              <button type="button" className="button bare" onClick={() => keepApart(other)}>
                {words.actor.notSame}
              </button>
            </li>
          );
        })}
      </ul>
      {decided.length > 0 && (
        <ul className="stack" aria-label={words.actor.decided}>
          {decided.map((change) => (
            <li key={change.id} className="row merged">
              <Icon name={change.kind === "MERGE" ? "collapse" : "expand"} size={16} />
              {change.kind === "MERGE"
                ? words.actor.merged(actorsOfChange(change.summary).join(", "))
                : words.actor.keptApart(
                    actorsOfChange(change.summary)
                      .filter((name) => name !== actor.name)
                      .join(", "),
                  )}
              <button type="button" className="button" onClick={() => undo(change.id)}>
                <Icon name="undo" size={16} /> {words.actor.undo}
              </button>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{words.actor.mergeOther}</summary>
        <ActorSearch label={words.actor.mergeOther} onChoose={(other) => other.id !== actor.id && merge(other)} />
      </details>
    </section>
  );
}

const otherOf = ({ keep, merge }: Suggestion, id: string): Suggestion["keep"] => (keep.id === id ? merge : keep);
