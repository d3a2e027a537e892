import type { ReactNode } from "react";
import { useWords } from "../i18n/use-words.js";
import { Icon } from "../theme/icon.js";
import type { DraftBrief } from "./draft-brief.js";
import { ENDINGS } from "./read-files.js";

interface BriefFormProps {
  readonly draft: DraftBrief;
  readonly busy: boolean;
  readonly onChange: (draft: DraftBrief) => void;
  readonly onFiles: (files: FileList | null) => void;
  readonly onRead: () => void;
}

/** The fields of a brief; files fill them. */
export function BriefForm({ draft, busy, onChange, onFiles, onRead }: BriefFormProps): ReactNode {
  const { ingest: words } = useWords();
  const set = (field: keyof DraftBrief) => (event: { readonly target: { readonly value: string } }) =>
    onChange({ ...draft, [field]: event.target.value });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onRead();
      }}
    >
      <div className="row ingest-drop">
        <label className="button ingest-files">
          <Icon name="page" size={16} /> {words.browse}
          <input
            type="file"
            multiple
            accept={ENDINGS.join()}
            className="hidden-visually"
            onChange={({ target }) => onFiles(target.files)}
          />
        </label>
        <span className="muted">{words.drop}</span>
      </div>
      <label className="field">
        <span>{words.text}</span>
        <textarea rows={9} value={draft.text} placeholder={words.textPlaceholder} onChange={set("text")} />
      </label>
      <label className="field">
        <span>{words.titleField}</span>
        <input type="text" value={draft.title} onChange={set("title")} />
      </label>
      <div className="ingest-pair">
        <label className="field">
          <span>{words.source}</span>
          <input type="text" value={draft.source} onChange={set("source")} />
        </label>
        <label className="field">
          <span>{words.published}</span>
          <input type="date" value={draft.publishedOn} onChange={set("publishedOn")} />
        </label>
      </div>
      <p className="muted">{words.publishedHint}</p>
      <label className="field">
        <span>{words.url}</span>
        <input type="url" value={draft.url} onChange={set("url")} />
      </label>
      <div className="row">
        <button type="submit" className="button primary" disabled={busy}>
          {busy ? words.reading : words.preview}
        </button>
      </div>
    </form>
  );
}
