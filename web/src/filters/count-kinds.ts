import type { Surroundings } from "../graph/build-graph.js";
import type { Counts } from "./use-facets.js";

/** How many facts are drawn when only one kind is, beside the centers: a kind is chosen in the drawing, not in the graph. */
export function countKinds({ actors, relationships }: Surroundings, centers: readonly string[]): Counts {
  const kindOf = new Map<string, string>(actors.map(({ id, kind }) => [id, kind]));
  const counts = new Map<string, number>();
  for (const { statements, subject, object } of relationships) {
    const kinds = [subject, object].map((end) => kindOf.get(end?.id ?? ""));
    const [one, other] = [subject, object].map((end, index) => (centers.includes(end?.id ?? "") ? null : kinds[index]));
    // With both ends at a center the link is drawn whatever the kind; it tells nothing of any.
    const kind = one ?? other;
    if (kind && (one === null || other === null || one === other))
      counts.set(kind, (counts.get(kind) ?? 0) + statements);
  }
  for (const kind of kindOf.values()) if (!counts.has(kind)) counts.set(kind, 0);
  return counts;
}
