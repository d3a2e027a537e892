import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { ResultOf } from "../api/graphql.js";
import { SEARCH } from "../api/questions.js";
import { useAnswer } from "../api/use-answer.js";
import { sayCountry } from "../i18n/dates.js";
import { useWords } from "../i18n/use-words.js";
import { Icon } from "../theme/icon.js";
import { KindShape } from "../theme/kind-shape.js";
import { Failure } from "../theme/notice.js";
import { useSettled } from "./use-settled.js";
import "./actor-search.css";

export type Match = ResultOf<typeof SEARCH>["search"][number];

interface ActorSearchProps {
  readonly onChoose: (actor: Match["actor"], adding: boolean) => void;
  readonly label?: string;
  /** Name of who is chosen already. */
  readonly chosen?: string;
  readonly large?: boolean;
  /** «/» on the page brings the cursor here. */
  readonly shortcut?: boolean;
}

const PAUSE_MS = 110;

/** Finds actors while one types: a combobox, by pointer or by keyboard. */
export function ActorSearch({
  onChoose,
  label,
  chosen = "",
  large = false,
  shortcut = false,
}: ActorSearchProps): ReactNode {
  const words = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const asked = useSettled((text ?? "").trim(), PAUSE_MS);
  const answer = useAnswer(SEARCH, open && asked ? { text: asked } : null);
  const matches = asked ? (answer.data?.search ?? []) : [];
  const shown = open && asked !== "";

  const choose = (match: Match | undefined, adding: boolean): void => {
    if (!match) return;
    setText(null);
    setOpen(false);
    onChoose(match.actor, adding);
    if (!adding) input.current?.blur();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") setActive((before) => Math.min(before + 1, matches.length - 1));
    else if (event.key === "ArrowUp") setActive((before) => Math.max(before - 1, 0));
    else if (event.key === "Enter") choose(matches[active] ?? matches[0], event.shiftKey);
    else if (event.key === "Escape") {
      setOpen(false);
      setText(null);
      return;
    } else return;
    event.preventDefault();
  };

  return (
    <div className={`search${large ? " large" : ""}`}>
      <label className="hidden-visually" htmlFor={`${id}-input`}>
        {label ?? words.search.label}
      </label>
      <span className="search-icon">
        <Icon name="search" size={large ? 22 : 18} />
      </span>
      <input
        ref={input}
        id={`${id}-input`}
        type="search"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        data-shortcut={shortcut || undefined}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && matches.length > 0 ? `${id}-${active}` : undefined}
        placeholder={words.search.placeholder}
        value={text ?? chosen}
        onChange={({ target }) => {
          setText(target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={({ target }) => {
          target.select();
          setOpen(text !== null);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {shortcut && !shown && <kbd className="search-key">/</kbd>}
      {shown && (
        // The list is left by choosing: a press in it does not take the focus from the field.
        <div className="search-results fade-in" onMouseDown={(event) => event.preventDefault()}>
          <ul role="listbox" id={`${id}-list`} aria-label={words.search.label}>
            {matches.map((match, index) => (
              <li
                key={match.actor.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                onMouseEnter={() => setActive(index)}
                onClick={(event) => choose(match, event.shiftKey)}
              >
                <MatchRow match={match} />
              </li>
            ))}
          </ul>
          {answer.error && <Failure answer={answer} />}
          {matches.length === 0 && !answer.loading && !answer.error && answer.data && (
            <p className="search-none" role="status">
              <strong>{words.search.none(asked)}</strong>
              <br />
              {words.search.noneHint}
            </p>
          )}
          {matches.length > 0 && <p className="search-hint">{words.search.hint}</p>}
        </div>
      )}
      <span className="hidden-visually" role="status">
        {shown && !answer.loading && matches.length > 0 ? words.search.results(matches.length) : ""}
      </span>
    </div>
  );
}

function MatchRow({ match: { actor, matched } }: { readonly match: Match }): ReactNode {
  const words = useWords();
  const kind = words.kinds[actor.kind][0];
  const about = [actor.description ?? kind, actor.country ? sayCountry(actor.country, words.language) : null];
  return (
    <>
      <KindShape kind={actor.kind} size={13} />
      <span className="match-name">
        {actor.name}
        {matched !== actor.name && (
          <span className="muted">
            {" "}
            ({words.search.matched} {matched})
          </span>
        )}
      </span>
      <span className="match-about">{about.filter(Boolean).join(", ")}</span>
    </>
  );
}
