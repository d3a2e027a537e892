import { useSyncExternalStore } from "react";
import { english } from "./english.js";
import { french, type Words } from "./french.js";

const KEY = "griot.language";
const watchers = new Set<() => void>();

/** French first; English for whoever chose it. */
let words: Words = localStorage.getItem(KEY) === "en" ? english : french;
document.documentElement.lang = words.language;

export function switchLanguage(): void {
  words = words === french ? english : french;
  localStorage.setItem(KEY, words.language);
  document.documentElement.lang = words.language;
  for (const watcher of watchers) watcher();
}

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const useWords = (): Words => useSyncExternalStore(watch, () => words);
