/** Actors looked at on this device, newest first. */
export interface RecentActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

const KEY = "griot.recent";
const MOST = 8;

export function recentActors(): readonly RecentActor[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? (kept as RecentActor[]).filter(({ id, name }) => id && name).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberActor({ id, name, kind }: RecentActor): void {
  const others = recentActors().filter((actor) => actor.id !== id);
  localStorage.setItem(KEY, JSON.stringify([{ id, name, kind }, ...others].slice(0, MOST)));
}
