import { lazy, Suspense, useEffect, type ReactNode } from "react";
import { useWords } from "../i18n/use-words.js";
import { BriefDialog } from "../brief/brief-dialog.js";
import { Skeleton } from "../theme/notice.js";
import { Arrivals } from "./arrivals.js";
import { CrashGuard } from "./crash-guard.js";
import { HomePage } from "./home-page.js";
import { TopBar } from "./top-bar.js";
import { useView } from "./use-view.js";
import "./app.css";

const ExplorePage = lazy(() => import("./explore-page.js").then(({ ExplorePage: page }) => ({ default: page })));
const ActorPage = lazy(() => import("../actor/actor-page.js").then(({ ActorPage: page }) => ({ default: page })));
const PathsPage = lazy(() => import("../paths/paths-page.js").then(({ PathsPage: page }) => ({ default: page })));
const IngestPage = lazy(() => import("../ingest/ingest-page.js").then(({ IngestPage: page }) => ({ default: page })));

/** The whole page: bar on top, one of the pages below, a brief over it when one is open. */
export function App(): ReactNode {
  const words = useWords();
  const view = useView();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      document.querySelector<HTMLInputElement>("[data-shortcut]")?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <CrashGuard words={words}>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <TopBar view={view} />
      <main id="content" tabIndex={-1}>
        <Suspense
          fallback={
            <div className="page">
              <Skeleton lines={8} />
            </div>
          }
        >
          {view.page === "explore" &&
            (view.centers.length > 0 || view.whole ? <ExplorePage view={view} /> : <HomePage />)}
          {view.page === "actor" && <ActorPage id={view.actor ?? ""} />}
          {view.page === "paths" && <PathsPage view={view} />}
          {view.page === "ingest" && <IngestPage />}
        </Suspense>
      </main>
      <Arrivals />
      {view.brief !== null && <BriefDialog id={view.brief} statement={view.statement} />}
    </CrashGuard>
  );
}
