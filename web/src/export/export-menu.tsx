import { useEffect, useRef, useState, type ReactNode } from "react";
import type { ViewState } from "../app/view-state.js";
import type { LinkGraph } from "../graph/graph-model.js";
import { sayDate } from "../i18n/dates.js";
import { useWords } from "../i18n/use-words.js";
import { Icon } from "../theme/icon.js";
import { usePalette } from "../theme/use-scheme.js";
import { exportAddress, FORMATS } from "./export-address.js";
import { drawPicture, rasterise } from "./picture.js";
import "./export.css";

interface ExportMenuProps {
  readonly view: ViewState;
  /** null: nothing is drawn. */
  readonly graph: LinkGraph | null;
}

/** A link to the view, pictures of it, and its data in every format of the server. */
export function ExportMenu({ view, graph }: ExportMenuProps): ReactNode {
  const words = useWords();
  const palette = usePalette();
  const menu = useRef<HTMLDetailsElement>(null);
  const [shared, setShared] = useState(false);
  useEffect(() => setShared(false), [view]);
  useEffect(() => {
    const close = (event: Event): void => {
      const inside = event.target instanceof Node && menu.current?.contains(event.target);
      const leaves = event instanceof KeyboardEvent ? event.key === "Escape" : !inside;
      if (leaves && menu.current) menu.current.open = false;
    };
    addEventListener("pointerdown", close);
    addEventListener("keydown", close);
    return () => {
      removeEventListener("pointerdown", close);
      removeEventListener("keydown", close);
    };
  }, []);

  const picture = (): string => {
    const day = sayDate(new Date().toISOString().slice(0, 10), words.language);
    return graph ? drawPicture(graph, palette, words, day, location.href) : "";
  };
  const savePng = async (): Promise<void> => save(await rasterise(picture()), "griot.png");

  return (
    <div className="export-menu">
      <button
        type="button"
        className="button"
        title={words.exports.link}
        onClick={() => void navigator.clipboard.writeText(location.href).then(() => setShared(true))}
      >
        <Icon name="share" size={16} /> <span className="button-word">{shared ? words.shared : words.share}</span>
      </button>
      <details ref={menu}>
        <summary className="button" aria-label={words.exports.title}>
          <Icon name="export" size={16} /> <span className="button-word">{words.exports.title}</span>
        </summary>
        <div className="export-list fade-in">
          {graph && view.display === "graph" && (
            <>
              <h3>{words.exports.picture}</h3>
              <button type="button" onClick={() => void savePng()}>
                {words.exports.png}
              </button>
              <button type="button" onClick={() => save(new Blob([picture()], { type: "image/svg+xml" }), "griot.svg")}>
                {words.exports.svg}
              </button>
            </>
          )}
          <h3>{words.exports.data}</h3>
          {FORMATS.map(([format, name]) => (
            <a key={format} href={exportAddress(format, view)} download>
              {name}
            </a>
          ))}
        </div>
      </details>
    </div>
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
