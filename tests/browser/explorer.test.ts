import { expect, test } from "@jest/globals";
import { addressOf } from "../cli/address-of.js";
import { ended, inFolder, spawnGriot } from "../cli/run-griot.js";
import { CHROMIUM, hasBrowser, launchBrowser } from "../support/browser.js";

if (hasBrowser) {
  test("the explorer runs its first question, and asks nobody but the server", () =>
    inFolder({}, async (cwd) => {
      const server = spawnGriot(["start", "--port", "0"], { cwd });
      const end = ended(server);
      const url = await addressOf(server);
      const browser = await launchBrowser();
      try {
        const page = await browser.newPage();
        page.setDefaultTimeout(90_000);
        const outside: string[] = [];
        const broken: string[] = [];
        await page.route("**/*", (route) => {
          const asked = route.request().url();
          if (new URL(asked).host === new URL(url).host || /^(?:data|blob):/.test(asked)) return route.continue();
          outside.push(asked);
          return route.abort();
        });
        page.on("pageerror", (error) => broken.push(error.message));
        await page.goto(url);
        await page.getByRole("button", { name: "Execute query" }).click();
        const answer = page.locator(".graphiql-response");
        await answer.getByText("totalCount").waitFor();
        expect(await answer.innerText()).toMatch(/Lavrov/);
        expect({ outside, broken }).toEqual({ outside: [], broken: [] });
      } finally {
        await browser.close();
        server.kill("SIGINT");
        await end;
      }
    }));
} else {
  test("without a browser, says what was not tested", () => {
    process.stderr.write(
      `The explorer was not tested in a browser: there is no ${CHROMIUM} (apt-get install chromium).\n`,
    );
    expect(hasBrowser).toBe(false);
  });
}
