import { useSyncExternalStore } from "react";
import { ACTOR_KINDS } from "../../../schema/ontology/actor-kinds.js";
import { PALETTES, type Palette, type Scheme } from "./palette.js";

export type Appearance = "system" | Scheme;

const KEY = "griot.appearance";
const dark = matchMedia("(prefers-color-scheme: dark)");
const watchers = new Set<() => void>();

const remembered = localStorage.getItem(KEY);
let appearance: Appearance = remembered === "light" || remembered === "dark" ? remembered : "system";

const schemeOf = (): Scheme => (appearance === "system" ? (dark.matches ? "dark" : "light") : appearance);

/** Hands the palette to the style sheets: `--kind-PERSON`, `--family-contact`. */
function apply(): void {
  const scheme = schemeOf();
  const root = document.documentElement;
  root.dataset["scheme"] = scheme;
  const palette = PALETTES[scheme];
  for (const kind of Object.keys(ACTOR_KINDS) as (keyof typeof ACTOR_KINDS)[]) {
    root.style.setProperty(`--kind-${kind}`, palette.kind[kind]);
  }
  for (const [family, colour] of Object.entries(palette.family)) root.style.setProperty(`--family-${family}`, colour);
  for (const watcher of watchers) watcher();
}

apply();
dark.addEventListener("change", apply);

export function setAppearance(chosen: Appearance): void {
  appearance = chosen;
  localStorage.setItem(KEY, chosen);
  apply();
}

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const useAppearance = (): Appearance => useSyncExternalStore(watch, () => appearance);

/** The colours that are drawn with now. */
export const usePalette = (): Palette => PALETTES[useSyncExternalStore(watch, schemeOf)];
