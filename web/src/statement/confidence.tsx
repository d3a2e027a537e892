import type { ReactNode } from "react";
import { sayShare } from "../i18n/dates.js";
import { useWords } from "../i18n/use-words.js";

/** How sure the reading is, in words and as five strokes. */
export function Confidence({ share }: { readonly share: number }): ReactNode {
  const words = useWords();
  return (
    <span className="confidence" title={words.statement.confidenceHint}>
      <svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((stroke) => (
          <rect
            key={stroke}
            x={stroke * 7}
            y="1"
            width="5"
            height="8"
            rx="1"
            className={share * 5 > stroke + 0.4 ? "full" : ""}
          />
        ))}
      </svg>
      {words.statement.confidence} {sayShare(share, words.language)}
    </span>
  );
}
