import { useEffect, useRef, type ReactNode } from "react";
import { useWords } from "../i18n/use-words.js";
import { plainSentence, type Told } from "../i18n/sentence.js";
import { familyOf } from "../theme/relation-families.js";
import { cutText, type Stretch } from "./brief-segments.js";

interface Mentioned {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly actor: { readonly id: string; readonly name: string; readonly kind: string } | null;
}

interface ToldInText extends Told {
  readonly id: string;
  /** All of it in this text. */
  readonly evidence: readonly { readonly start: number; readonly end: number }[];
}

interface BriefTextProps {
  readonly text: string;
  readonly mentions: readonly Mentioned[];
  readonly statements: readonly ToldInText[];
  /** The statement whose words stand out, brought into view. */
  readonly focus: string | null;
  readonly onStatement: (id: string) => void;
}

type Meaning = { readonly actor: Mentioned["actor"] } | { readonly statement: ToldInText };

/** The untouched text with everything that was read in it: actors underlined, facts on a ground of colour. */
export function BriefText({ text, mentions, statements, focus, onStatement }: BriefTextProps): ReactNode {
  const { language } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector(".in-focus")?.scrollIntoView({ block: "center" });
  }, [focus, text]);
  const stretches: readonly Stretch<Meaning>[] = [
    ...mentions.flatMap(({ starts, ends, actor }) =>
      starts.map((start, index) => ({ start, end: ends[index] ?? start, meaning: { actor } })),
    ),
    ...statements.flatMap((statement) =>
      statement.evidence.map(({ start, end }) => ({ start, end, meaning: { statement } })),
    ),
  ];
  return (
    <div className="brief-text" ref={box}>
      {cutText(text, stretches).map(({ text: piece, start, meanings }) => {
        const told = meanings.flatMap((meaning) => ("statement" in meaning ? [meaning.statement] : []));
        const actor = meanings.flatMap((meaning) => ("actor" in meaning ? [meaning.actor] : []))[0];
        if (told.length === 0 && !actor) return <span key={start}>{piece}</span>;
        const inFocus = told.find(({ id }) => id === focus);
        const first = inFocus ?? told[0];
        const names = [
          ...(first ? [`family-${familyOf(first.type)}`, "told"] : []),
          ...(inFocus ? ["in-focus"] : []),
          ...(actor ? ["mentioned"] : []),
        ];
        const title = [actor?.name, ...told.map((statement) => plainSentence(statement, language))].join("\n");
        return (
          <mark
            key={start}
            className={names.join(" ")}
            title={title.trim()}
            {...(first && { onClick: () => onStatement(first.id) })}
          >
            {piece}
          </mark>
        );
      })}
    </div>
  );
}
