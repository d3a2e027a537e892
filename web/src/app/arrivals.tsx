import { useEffect, useState, type ReactNode } from "react";
import { askAgain } from "../api/use-answer.js";
import type { Arrival } from "../api/follow-briefs.js";
import { useWords } from "../i18n/use-words.js";
import { Icon } from "../theme/icon.js";
import { openBrief } from "./moves.js";

/** Briefs that came in since the page was opened: the graph is renewed, and one line says why. */
export function Arrivals(): ReactNode {
  const words = useWords();
  const [arrived, setArrived] = useState<readonly Arrival[]>([]);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let left = false;
    void import("../api/follow-briefs.js").then(({ followBriefs }) => {
      if (left) return;
      stop = followBriefs((brief) => {
        setArrived((before) => [...before, brief]);
        askAgain();
      });
    });
    return () => {
      left = true;
      stop?.();
    };
  }, []);
  const last = arrived.at(-1);
  return (
    <div className="arrivals" role="status">
      {last && (
        <>
          <button type="button" className="link-button" onClick={() => openBrief(last.id)}>
            {arrived.length > 1
              ? words.ingest.liveMany(arrived.length)
              : words.ingest.live(last.title ?? words.brief.untitled)}
          </button>
          <button
            type="button"
            className="button bare icon"
            aria-label={words.close}
            title={words.close}
            onClick={() => setArrived([])}
          >
            <Icon name="close" size={15} />
          </button>
        </>
      )}
    </div>
  );
}
