import type { Browser, Page } from "playwright-core";
import { DESKTOP } from "../../tests/support/browser.js";

/** A page that notes, from its first script on, what keeps it busy and in which frames it drew. */
async function openNoted(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: "fr-FR" });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(noteFromTheStart);
  return page;
}

interface Noted {
  readonly longTasks: { readonly start: number; readonly duration: number }[];
  /** Calls that drew since the last frame. */
  draws: number;
  /** When what is first of use stood on the page; 0: not yet. */
  usefulAt: number;
}

declare global {
  interface Window {
    noted: Noted;
  }
}

/** Runs in the page. */
function noteFromTheStart(): void {
  const noted: Noted = { longTasks: [], draws: 0, usefulAt: 0 };
  window.noted = noted;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) noted.longTasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });
  for (const name of ["drawArrays", "drawArraysInstanced"] as const) {
    const draw: (...args: number[]) => void = Reflect.get(WebGL2RenderingContext.prototype, name);
    WebGL2RenderingContext.prototype[name] = function (this: WebGL2RenderingContext, ...args: number[]): void {
      noted.draws += 1;
      draw.apply(this, args);
    };
  }
  new MutationObserver((_records, observer) => {
    if (!document.querySelector(".tour button, .chips .actor-name")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (noted.usefulAt = performance.now())));
  }).observe(document, { childList: true, subtree: true });
}

export interface FirstPaint {
  /** Milliseconds from the call for the page until search and suggestions stand painted. */
  readonly usefulMs: number;
  /** Until anything is painted. */
  readonly firstMs: number;
  /** JavaScript that came over the line, as compressed as it came. */
  readonly scriptBytes: number;
}

/** A visit by a browser that has nothing of the page yet. */
export async function firstPaint(browser: Browser, url: string): Promise<FirstPaint> {
  const page = await openNoted(browser);
  try {
    await page.goto(url);
    await page.waitForFunction(() => window.noted.usefulAt > 0);
    return await page.evaluate(() => {
      const scripts = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
      return {
        usefulMs: window.noted.usefulAt,
        firstMs: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
        scriptBytes: scripts
          .filter(({ name }) => /\.js$/.test(new URL(name).pathname))
          .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      };
    });
  } finally {
    await page.context().close();
  }
}

export interface Drawn {
  readonly actors: string;
  /** Milliseconds that the answer took to come. */
  readonly answeredMs: number;
  readonly answerBytes: number;
  /** From the data's arrival until actors and links are drawn. */
  readonly drawnMs: number;
  /** From the data's arrival until they stand where the layout puts them. */
  readonly laidOutMs: number;
  /** Longest that the page was busy at a stretch after the data's arrival, until laid out. */
  readonly longestTaskMs: number;
  /** How often it was busy for 50 ms and more, and for 200 ms and more. */
  readonly longTasks: number;
  readonly freezes: number;
  readonly pan: Frames;
  readonly zoom: Frames;
}

/** Frames a second in which the graph was drawn anew; the slowest tenth took at least so many milliseconds. */
export interface Frames {
  readonly aSecond: number;
  readonly slowestTenthMs: number;
}

/** Opens the whole graph, waits until it is laid out, then pans and zooms it. */
export async function drawWhole(browser: Browser, url: string, seconds: number, hash = ""): Promise<Drawn> {
  const page = await openNoted(browser);
  try {
    await page.goto(`${url}/?whole=1${hash}`);
    await page.waitForFunction(() => performance.getEntriesByName("graph drawn").length > 0);
    await page.locator('[data-laid-out="true"]').waitFor();
    const laidOutAt = await page.evaluate(() => performance.now());
    await page.waitForTimeout(500);
    const opened = await page.evaluate((end) => {
      const [answer] = (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith("/graphql"))
        .sort((one, other) => other.decodedBodySize - one.decodedBodySize);
      const arrived = answer?.responseEnd ?? NaN;
      const tasks = window.noted.longTasks.filter(({ start }) => start + 5 >= arrived && start < end);
      return {
        actors: document.querySelector(".graph-notes span")?.textContent ?? "",
        answeredMs: arrived - (answer?.startTime ?? NaN),
        answerBytes: answer?.encodedBodySize ?? NaN,
        drawnMs: (performance.getEntriesByName("graph drawn")[0]?.startTime ?? NaN) - arrived,
        laidOutMs: end - arrived,
        longestTaskMs: Math.max(0, ...tasks.map(({ duration }) => duration)),
        longTasks: tasks.length,
        freezes: tasks.filter(({ duration }) => duration >= 200).length,
      };
    }, laidOutAt);
    const pan = await page.evaluate(move, { how: "pan" as const, seconds });
    const zoom = await page.evaluate(move, { how: "zoom" as const, seconds });
    return { ...opened, pan, zoom };
  } finally {
    await page.context().close();
  }
}

/** Runs in the page: moves the drawing in each frame, as a hand would, and counts the frames that drew. */
async function move({ how, seconds }: { how: "pan" | "zoom"; seconds: number }): Promise<Frames> {
  const surface = document.querySelector(".graph-surface");
  const target = surface?.querySelector(".sigma-mouse") ?? surface;
  if (!surface || !target) throw new Error("No graph is drawn.");
  const { left, top, width, height } = surface.getBoundingClientRect();
  const at = (x: number, y: number): MouseEventInit => ({
    ...{ clientX: left + x * width, clientY: top + y * height, bubbles: true, cancelable: true, button: 0 },
  });
  if (how === "pan") target.dispatchEvent(new MouseEvent("mousedown", at(0.02, 0.98)));
  const times: number[] = [];
  const begun = performance.now();
  let last = begun;
  let turn = 0;
  while (last - begun < seconds * 1000) {
    window.noted.draws = 0;
    turn += 1;
    if (how === "pan") {
      const place = at(0.02 + 0.2 * (1 + Math.sin(turn / 9)), 0.9 + 0.05 * Math.cos(turn / 7));
      document.dispatchEvent(new MouseEvent("mousemove", place));
    } else if (turn % 6 === 0) {
      const deltaY = Math.floor(turn / 36) % 2 === 0 ? -120 : 120;
      target.dispatchEvent(new WheelEvent("wheel", { ...at(0.5, 0.5), deltaY }));
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve)); // what was asked for in this frame is drawn
    const now = performance.now();
    if (window.noted.draws > 0) times.push(now - last);
    last = now;
  }
  document.dispatchEvent(new MouseEvent("mouseup", at(0.02, 0.98)));
  times.sort((one, other) => one - other);
  return {
    aSecond: times.length / ((last - begun) / 1000),
    slowestTenthMs: times[Math.floor(times.length * 0.9)] ?? NaN,
  };
}
