import type { ReactNode } from "react";
import { switchLanguage, useWords } from "../i18n/use-words.js";
import { ActorSearch } from "../search/actor-search.js";
import { rememberActor } from "../search/recent-actors.js";
import { Icon } from "../theme/icon.js";
import mark from "../theme/griot.svg";
import { setAppearance, useAppearance, type Appearance } from "../theme/use-scheme.js";
import { expand, explore } from "./moves.js";
import { changeView, startAgain } from "./use-view.js";
import type { Page, ViewState } from "./view-state.js";

/** Name, search, pages, language and appearance. */
export function TopBar({ view }: { readonly view: ViewState }): ReactNode {
  const words = useWords();
  const isHome = view.page === "explore" && view.centers.length === 0 && !view.whole;
  const pages: readonly (readonly [Page, string])[] = [
    ["explore", words.pages.explore],
    ["paths", words.pages.paths],
    ["ingest", words.pages.ingest],
  ];
  return (
    <header className="top-bar">
      <a
        className="brand"
        aria-label="Griot"
        href="/"
        onClick={(event) => {
          event.preventDefault();
          startAgain();
        }}
      >
        <img src={mark} alt="" width="26" height="26" />
        <span>Griot</span>
      </a>
      <div className="top-search">
        {!isHome && (
          <ActorSearch
            shortcut
            onChoose={(actor, adding) => {
              rememberActor(actor);
              if (adding) expand([actor.id]);
              else explore(actor.id);
            }}
          />
        )}
      </div>
      <nav aria-label={words.navigation}>
        {pages.map(([page, label]) => (
          <button
            key={page}
            type="button"
            className="button bare"
            aria-current={view.page === page ? "page" : undefined}
            onClick={() => changeView({ page, brief: null, statement: null })}
          >
            {label}
          </button>
        ))}
      </nav>
      <AppearanceButton />
      <button
        type="button"
        className="button bare"
        lang={words.language === "fr" ? "en" : "fr"}
        aria-label={`${words.language === "fr" ? "EN" : "FR"}: ${words.switchLanguageLabel}`}
        title={words.switchLanguageLabel}
        onClick={switchLanguage}
      >
        {words.language === "fr" ? "EN" : "FR"}
      </button>
    </header>
  );
}

const NEXT: Readonly<Record<Appearance, Appearance>> = { system: "light", light: "dark", dark: "system" };

function AppearanceButton(): ReactNode {
  const { theme } = useWords();
  const appearance = useAppearance();
  const label = `${theme.label} : ${theme[appearance]}`;
  return (
    <button
      type="button"
      className="button bare icon"
      aria-label={label}
      title={label}
      onClick={() => setAppearance(NEXT[appearance])}
    >
      <Icon name={appearance === "dark" ? "moon" : appearance === "light" ? "sun" : "halfMoon"} />
    </button>
  );
}
