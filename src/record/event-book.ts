import { foldDate, isEvent } from "../../ingest/record/fold-dates.js";
import type { Claim } from "../../ingest/record/map-reading.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { datesOfEvents, type EventDate } from "../../queries/recorded/dates-of-events.js";
import type { PartialDate } from "../../schema/ontology/partial-date.js";
import type { TouchedBriefs } from "./recorded.js";

/** Which dates briefs give for the events that a revision touches. */
export class EventBook {
  private dates = new Map<string, Set<PartialDate>>();
  private elsewhere: readonly EventDate[] = [];

  constructor(private readonly store: GraphStore) {}

  /** @param claims of the touched briefs */
  async update(touched: TouchedBriefs, claims: readonly Claim[]): Promise<void> {
    const told = claims.filter(({ type }) => isEvent(type));
    const left = touched.proofs.flatMap(({ type, event }) => (isEvent(type) && event !== null ? [event] : []));
    const events = [...new Set([...told.map(({ event }) => event), ...left])].sort();
    this.elsewhere = events.length > 0 ? await this.store.read(datesOfEvents(events, touched.all)) : [];
    this.dates = new Map();
    for (const { event, date } of [...this.elsewhere, ...told]) {
      if (date === null) continue;
      const dates = this.dates.get(event);
      if (dates) dates.add(date);
      else this.dates.set(event, new Set([date]));
    }
  }

  /** The date of the event that a claim tells of. */
  dateOf({ type, event, date, publishedOn, planned, negated }: Claim): PartialDate | null {
    if (!isEvent(type)) return date;
    return foldDate(date, planned || negated ? null : publishedOn, this.dates.get(event) ?? new Set());
  }

  /** Briefs beyond the touched ones whose claim now tells of another event than it was counted to. */
  moved(): readonly string[] {
    return this.elsewhere.flatMap(({ event, date, statementDate, briefId, publishedOn, open }) => {
      if (briefId === null) return [];
      const now = foldDate(date, open ? null : publishedOn, this.dates.get(event) ?? new Set());
      return now === statementDate ? [] : [briefId];
    });
  }
}
