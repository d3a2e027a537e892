import { Component, type ReactNode } from "react";
import type { Words } from "../i18n/french.js";
import { Notice } from "../theme/notice.js";

interface CrashGuardProps {
  readonly words: Words;
  readonly children: ReactNode;
}

/** An error of the page's own shows as a sentence with a way out, never as a blank. (React wants a class here.) */
export class CrashGuard extends Component<CrashGuardProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const { errors } = this.props.words;
    return (
      <div className="page">
        <Notice tone="bad" title={errors.crashed}>
          <button type="button" className="button" onClick={() => location.reload()}>
            {errors.reload}
          </button>
        </Notice>
      </div>
    );
  }
}
