import type { ReactNode } from "react";

interface ChoiceProps {
  readonly checked: boolean;
  readonly count?: number | string | undefined;
  /** One of the choices of this name, not any of them. */
  readonly oneOf?: string;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

/** A box to tick, with how many facts it holds. */
export function Choice({ checked, count, oneOf, onChange, children }: ChoiceProps): ReactNode {
  return (
    <label className="choice">
      <input type={oneOf === undefined ? "checkbox" : "radio"} name={oneOf} checked={checked} onChange={onChange} />
      <span className="choice-name">{children}</span>
      {count !== undefined && <span className="choice-count">{count}</span>}
    </label>
  );
}
