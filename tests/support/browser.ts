import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

/** Debian's browser; `.ci/run` installs it. */
export const CHROMIUM = "/usr/bin/chromium";
export const hasBrowser = existsSync(CHROMIUM);

const FLAGS = [
  ...["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"],
  ...["--disable-gpu", "--enable-unsafe-swiftshader"], // WebGL without a graphics card
];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: FLAGS, timeout: 120_000 });

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

const SCREENSHOTS = join(import.meta.dirname, "../browser/screenshots");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Takes pictures of the page as it stands, at a desk and on a phone, light and dark: `.ci/run` keeps them.
 * @returns what axe holds to be serious or critical there, with the device and where it is dark
 */
export async function look(page: Page, name: string): Promise<readonly string[]> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const findings: string[] = [];
  for (const [device, size] of [
    ["desk", DESKTOP],
    ["phone", PHONE],
  ] as const) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(250); // the drawing takes its new size and colours
      const view = colorScheme === "dark" ? `${device}-dark` : device;
      await page.screenshot({ path: join(SCREENSHOTS, `${name}-${view}.png`) });
      findings.push(...(await seriousFindings(page)).map((finding) => `${view}: ${finding}`));
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(DESKTOP);
  return findings;
}

interface AxeAnswer {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly target: readonly unknown[] }[];
  }[];
}

/** Ends when whatever is fading in has faded in; what moves without end, as a placeholder does, is not waited for. */
async function atRest(): Promise<void> {
  const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(passing.map(({ finished }) => finished));
}

/** What axe holds to be serious or critical on the page: rule and the elements. */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(atRest); // half-faded words have half their contrast
  // The page's policy lets no script in; the browser's debugger may.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeAnswer>("axe.run({ resultTypes: ['violations'] })");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
