import type { TadaDocumentNode } from "gql.tada";
import { useEffect, useState, useSyncExternalStore } from "react";
import { ask, AskError } from "./ask.js";

export interface Answer<Data> {
  /** The last answer; while a new question is under way, still that of the one before. */
  readonly data: Data | null;
  readonly error: AskError | null;
  readonly loading: boolean;
  readonly retry: () => void;
}

/** Answers of this visit, by question; as many as a tab may hold without growing for ever. */
const MOST_KEPT = 200;
const kept = new Map<string, unknown>();

let edition = 0;
const watchers = new Set<() => void>();

/** Makes every question on the page be asked again: something in the graph has changed. */
export function askAgain(): void {
  kept.clear();
  edition += 1;
  for (const watcher of watchers) watcher();
}

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

interface Held<Data> {
  readonly key: string;
  readonly data: Data | null;
  readonly error: AskError | null;
}

/** Asks while the component is shown. @param variables null: nothing to ask yet. */
export function useAnswer<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables | null,
): Answer<Data> {
  const current = useSyncExternalStore(watch, () => edition);
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<Held<Data>>({ key: "", data: null, error: null });
  const name = document.definitions.map((part) => ("name" in part ? part.name?.value : "")).join();
  const key = variables === null ? "" : `${name} ${JSON.stringify(variables)}`;
  const round = `${key} ${current} ${attempt}`;

  useEffect(() => {
    if (variables === null) return;
    const remembered = kept.get(key) as Data | undefined;
    if (remembered !== undefined) {
      setHeld({ key: round, data: remembered, error: null });
      return;
    }
    const controller = new AbortController();
    ask(document, variables, controller.signal).then(
      (data) => {
        if (controller.signal.aborted) return;
        if (kept.size >= MOST_KEPT) kept.clear();
        kept.set(key, data);
        setHeld({ key: round, data, error: null });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        const trouble = error instanceof AskError ? error : new AskError("BROKEN", String(error));
        setHeld((before) => ({ key: round, data: before.data, error: trouble }));
      },
    );
    return () => controller.abort();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `round` stands for document and variables.
  }, [round]);

  if (variables === null) return { data: null, error: null, loading: false, retry: () => undefined };
  return {
    data: held.data,
    error: held.key === round ? held.error : null,
    loading: held.key !== round,
    retry: () => setAttempt((before) => before + 1),
  };
}
