import { apartId, splitId, type Split } from "../../ingest/record/decisions.js";
import type { Telling } from "../../ingest/record/describe-actor.js";
import { parseReading } from "../../ingest/record/stored-reading.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { actorStates } from "../../queries/recorded/actor-states.js";
import { knownDecisions } from "../../queries/recorded/known-decisions.js";
import { recordedBriefs } from "../../queries/recorded/recorded-briefs.js";
import { tellingsInBriefs } from "../../queries/recorded/recorded-tellings.js";
import { InputError } from "../../schema/ontology/errors.js";
import { actorId } from "../../schema/ontology/identity.js";
import type { Span } from "../../schema/ontology/model.js";
import { Decided } from "../record/decided.js";
import type { SplitRequest } from "../../schema/graphql/curation.js";
import { makeChange, type Author } from "./change-log.js";
import { findActors } from "./find-actors.js";
import { noBrief } from "./no-brief.js";

/**
 * Says that mentions of a brief are someone else; the statements that only their words prove go with them.
 * @returns id of the change
 * @throws InputError when the brief does not speak so of the actor, or nobody is named.
 */
export const splitMention = (store: GraphStore, request: SplitRequest, author: Author): Promise<string> =>
  makeChange(store, author, async () => {
    const { brief, to, name } = request;
    const [from] = await findActors(store, "actor", [request.actor]);
    const [recorded] = await store.read(recordedBriefs([brief]));
    if (!recorded) throw await noBrief(store, "brief", brief);
    const telling = (await store.read(tellingsInBriefs([brief]))).find(({ actorId: id }) => id === from?.id);
    if (!from || !telling)
      throw new InputError(`Argument "actor": the brief "${brief}" does not speak of "${request.actor}".`);
    const chosen = chosenSpans(telling, request);
    if (chosen.length === 0) {
      const argument = request.surfaces ? "surfaces" : "spans";
      throw new InputError(`Argument "${argument}": none of the mentions is meant; they are ${mentionsOf(telling)}.`);
    }
    if ((to === null) === (name === null))
      throw new InputError('Say who the mentions are: either "to", an actor\'s id, or "name", someone new.');
    const target = to === null ? null : (await findActors(store, "to", [to]))[0];
    if (target?.id === from.id) throw new InputError(`Argument "to": "${to}" is whom the mentions are taken to mean.`);
    const id = target?.id ?? (await freeId(store, actorId(from.kind, name ?? "")));
    const whole = chosen.length === telling.starts.length;
    const splits = telling.locals.map((local): Split => ({
      local,
      spans: whole ? null : chosen,
      actorId: id,
      name: target?.name ?? name ?? "",
    }));
    if (recorded.reading === null || parseReading(recorded.reading).actors.length === 0)
      throw new InputError(`The brief "${brief}" was read by an older Griot; ingest it again first.`);
    const [earlier] = await store.read(knownDecisions([splitId(brief)]));
    const all = [...(JSON.parse(earlier?.value ?? "[]") as Split[]), ...splits];
    return {
      kind: "SPLIT",
      summary: `${chosen.length} of ${telling.starts.length} mentions of ${from.name} (${from.id}) ${chosen.length === 1 ? "is" : "are"} ${target?.name ?? name} (${id})`,
      involves: [brief, from.id, id],
      decisions: [
        { id: splitId(brief), value: JSON.stringify(all) },
        { id: apartId(from.id, id), value: "apart" },
      ],
    };
  });

type Mentions = Pick<Telling, "surfaces" | "starts" | "ends">;

/** So many mentions are named. */
const NAMED = 10;

/** «"Awa Sy" (0 to 6), "Mme Sy" (20 to 26)». */
function mentionsOf({ surfaces, starts, ends }: Mentions): string {
  const told = surfaces.slice(0, NAMED).map((surface, index) => `"${surface}" (${starts[index]} to ${ends[index]})`);
  return [...told, ...(surfaces.length > NAMED ? [`${surfaces.length - NAMED} more`] : [])].join(", ");
}

function chosenSpans({ surfaces, starts, ends }: Mentions, wanted: SplitRequest): readonly Span[] {
  return surfaces.flatMap((surface, index) => {
    const span = { start: starts[index] ?? 0, end: ends[index] ?? 0 };
    const named = !wanted.surfaces || wanted.surfaces.includes(surface);
    const placed = !wanted.spans || wanted.spans.some(({ start, end }) => start < span.end && span.start < end);
    return named && placed ? [span] : [];
  });
}

/** An id that nobody has or had: with a number behind where the plain one is taken. */
async function freeId(store: GraphStore, plain: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? plain : `${plain}-${number}`;
    const decided = new Decided(store, new Map());
    await decided.loadMerges([id]);
    const taken = (await store.read(actorStates([id]))).length > 0 || decided.kept(id) !== id;
    if (!taken) return id;
  }
}
