import type { ReactNode } from "react";
import { sentenceOf, type Told } from "../i18n/sentence.js";
import { useWords } from "../i18n/use-words.js";
import { ActorName } from "./actor-name.js";

interface SentenceProps {
  readonly told: Told;
  /** The actor that is read about. */
  readonly from?: string | undefined;
  readonly onOpen?: (id: string) => void;
}

/** A statement as a sentence whose actors can be opened. */
export function Sentence({ told, from, onOpen }: SentenceProps): ReactNode {
  const { language } = useWords();
  return (
    <span className="sentence">
      {sentenceOf(told, language, from).map((part, index) =>
        typeof part === "string" ? (
          <span key={index}>{part}</span>
        ) : (
          <ActorName key={index} actor={part} plain {...(onOpen && { onOpen })} />
        ),
      )}
    </span>
  );
}
