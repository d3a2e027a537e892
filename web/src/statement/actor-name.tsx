import type { ReactNode } from "react";
import { explore } from "../app/moves.js";
import { useWords } from "../i18n/use-words.js";
import type { ActorKind } from "../../../schema/ontology/actor-kinds.js";
import { KindShape } from "../theme/kind-shape.js";

interface ActorNameProps {
  readonly actor: { readonly id: string; readonly name: string; readonly kind: string };
  /** Default: shows the actor in the graph. */
  readonly onOpen?: (id: string) => void;
  readonly plain?: boolean;
}

/** An actor by name, with the shape of its kind; chooses it when pressed. */
export function ActorName({ actor, onOpen = explore, plain = false }: ActorNameProps): ReactNode {
  const words = useWords();
  const kind = words.kinds[actor.kind as ActorKind]?.[0] ?? actor.kind;
  return (
    <button
      type="button"
      className={`link-button actor-name${plain ? " plain" : ""}`}
      onClick={() => onOpen(actor.id)}
      title={kind}
    >
      {!plain && <KindShape kind={actor.kind} />}
      <span>{actor.name}</span>
    </button>
  );
}
