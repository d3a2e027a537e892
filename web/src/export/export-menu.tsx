import { useState, type ReactNode } from "react";
import type { ViewState } from "../app/view-state.js";
import type { LinkGraph } from "../graph/graph-model.js";
import { useWords } from "../i18n/use-words.js";
import { Icon } from "../theme/icon.js";

interface ExportMenuProps {
  readonly view: ViewState;
  /** null: nothing is drawn. */
  readonly graph: LinkGraph | null;
}

/** Link, pictures and files of what is shown. */
export function ExportMenu(_props: ExportMenuProps): ReactNode {
  const words = useWords();
  const [shared, setShared] = useState(false);
  return (
    <div className="export-menu">
      <button
        type="button"
        className="button"
        onClick={() => {
          void navigator.clipboard.writeText(location.href).then(() => setShared(true));
        }}
      >
        <Icon name="share" size={16} /> {shared ? words.shared : words.share}
      </button>
    </div>
  );
}
