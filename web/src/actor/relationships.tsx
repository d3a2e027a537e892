import type { ReactNode } from "react";
import type { ResultOf } from "../api/graphql.js";
import type { ACTOR } from "../api/questions.js";
import { sayDate } from "../i18n/dates.js";
import { inverseLabel, relationLabel } from "../i18n/relation-words.js";
import { useWords } from "../i18n/use-words.js";
import { KindShape } from "../theme/kind-shape.js";
import { familyOf } from "../theme/relation-families.js";
import "./actor.css";

export type RelationshipRow = NonNullable<ResultOf<typeof ACTOR>["actor"]>["relationships"]["nodes"][number];

interface RelationshipsProps {
  readonly rows: readonly RelationshipRow[];
  readonly onOpen: (other: string) => void;
}

/** Links of one actor, a line each: what, with whom, how often, when. */
export function Relationships({ rows, onOpen }: RelationshipsProps): ReactNode {
  const words = useWords();
  const { language } = words;
  return (
    <ul className="relationships">
      {rows.map(({ id, type, part, statements, firstDate, lastDate, other }) => {
        if (!other) return null;
        const label = part === "OBJECT" ? inverseLabel(type, language) : relationLabel(type, language);
        const period = [firstDate, lastDate].flatMap((date) => (date ? [sayDate(date, language, "short")] : []));
        return (
          <li key={id} className={`family-${familyOf(type)}`}>
            <button type="button" onClick={() => onOpen(other.id)}>
              <span className="relationship-label">{label}</span>
              <span className="relationship-other">
                <KindShape kind={other.kind} /> {other.name}
              </span>
              <span className="relationship-when">
                {words.link.statements(statements)}
                {period[0] && (
                  <>
                    <br />
                    {words.link.since(period[0], period[1] ?? period[0])}
                  </>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
