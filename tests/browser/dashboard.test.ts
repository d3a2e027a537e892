import type { ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { addressOf } from "../cli/address-of.js";
import { ended, griot, spawnGriot } from "../cli/run-griot.js";
import { CHROMIUM, DESKTOP, hasBrowser, launchBrowser, look } from "../support/browser.js";

const GOITA = "person:assimi-goita";
const LAVROV = "person:serguei-lavrov";

/** WebGL in software on a busy machine takes its time. */
jest.setTimeout(300_000);

if (hasBrowser) {
  describe("the dashboard, on the sample graph", () => {
    let folder = "";
    let server: ChildProcess;
    let url = "";
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    const outside: string[] = [];
    const broken: string[] = [];

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "griot-dashboard-"));
      const known = { name: ["Sergueï Lavrov"], birthDate: ["1950-03-21"] };
      const stdin = JSON.stringify({ id: "Q58217", schema: "Person", properties: known });
      await griot(["import", "--format", "ftm", "-"], { cwd: folder, stdin });
      server = spawnGriot(["start", "--port", "0"], { cwd: folder });
      url = (await addressOf(server)).replace(/\/graphql$/, "");
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser.close();
      const end = ended(server);
      server.kill("SIGINT");
      await end;
      await rm(folder, { recursive: true, force: true });
    });

    beforeEach(async () => {
      context = await browser.newContext({
        viewport: DESKTOP,
        locale: "fr-FR",
        permissions: ["clipboard-read", "clipboard-write"],
      });
      page = await context.newPage();
      page.setDefaultTimeout(90_000);
      page.on("pageerror", (error) => broken.push(error.message));
      page.on("request", (request) => {
        const asked = request.url();
        if (!/^(?:data|blob):/.test(asked) && new URL(asked).host !== new URL(url).host) outside.push(asked);
      });
    });
    afterEach(async () => {
      await context.close();
      expect({ outside, broken }).toEqual({ outside: [], broken: [] });
    });

    const open = (view = ""): Promise<unknown> => page.goto(`${url}/${view}`);
    /** Keeps pictures of the view, and holds it to what axe wants, at a desk and on a phone. */
    const shows = async (name: string): Promise<void> => expect(await look(page, name)).toEqual([]);
    const laidOut = (): Promise<void> => page.locator('[data-laid-out="true"]').waitFor();
    const statement = (text: RegExp | string) => page.locator(".statement").filter({ hasText: text });
    const search = () => page.getByRole("combobox", { name: "Chercher un acteur" });

    test("who decorated Lavrov? The tour leads there, and the sentence says it", async () => {
      await open();
      await page.getByRole("button", { name: "Qui a décoré Sergueï Lavrov ?" }).waitFor();
      await laidOut();
      await shows("1-empty-page");
      await page.getByRole("button", { name: "Qui a décoré Sergueï Lavrov ?" }).click();
      const found = statement("Abdoulaye Diop a décoré Sergueï Lavrov");
      await found.waitFor();
      expect(await found.locator("mark").innerText()).toContain(
        "La distinction lui a été remise par son homologue malien",
      );
      await laidOut();
      await shows("2-who-decorated");
      await found.getByRole("button", { name: "Lire la dépêche" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.locator("mark.in-focus").first().waitFor();
      expect((await dialog.locator("mark.in-focus").allInnerTexts()).join("")).toBe(
        "La distinction lui a été remise par son homologue malien, Abdoulaye Diop",
      );
      await shows("3-brief");
    });

    test("an actor is found by keyboard, without accents and with a typo", async () => {
      await open();
      await search().waitFor();
      await page.keyboard.press("/");
      await page.keyboard.type("asimi goita");
      await page.getByRole("option", { name: /Assimi Goïta/ }).waitFor();
      await shows("4-search");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Assimi Goïta" }).waitFor();
      await laidOut();
      expect(page.url()).toContain(`centers=${GOITA}`);
      await shows("5-surroundings");
    });

    test("brushing 2023 leaves what happened in 2023", async () => {
      await open(`?centers=${GOITA}&selected=${GOITA}`);
      const start = page.getByRole("slider", { name: "Début de la période" });
      await start.waitFor();
      await brush(page, "2023");
      await page.getByText("Toute la période").waitFor();
      expect(page.url()).toMatch(/from=2023[^&]*&to=2023/);
      await page.locator('.explore-stage[aria-busy="false"]').waitFor();
      await page.waitForFunction(() => {
        const times = [...document.querySelectorAll(".explore-panel .statement time")];
        return times.length > 3 && times.every((time) => time.textContent?.endsWith("2023"));
      });
      const facts = page.locator(".explore-panel h3", { hasText: /faits?$/ });
      const counts = (before: string): Promise<unknown> => facts.filter({ hasNotText: before }).waitFor();
      const brushed = await facts.innerText();
      await start.press("Home");
      await page.waitForFunction(() => !/from=2023/.test(location.search));
      await counts(brushed);
      await shows("6-time");
      const all = await facts.innerText();
      await page.getByLabel("Connu le").fill("2023-02-08");
      await counts(all);
      expect(page.url()).toContain("knownOn=2023-02-08");
      expect(parseInt(await facts.innerText())).toBeLessThan(parseInt(all));
    });

    test("filters narrow the graph, and say how many facts each holds", async () => {
      await open(`?centers=${GOITA}`);
      const meetings = page
        .getByRole("complementary", { name: "Filtres" })
        .getByRole("checkbox", { name: /^Rencontres/ });
      await meetings.check();
      const filters = page.getByRole("complementary", { name: "Filtres" });
      await filters.getByRole("checkbox", { name: /^Nominations [1-9]/ }).waitFor(); // the others keep their counts
      await filters.getByRole("checkbox", { name: /^Griot, exemples de dépêches [1-9]/ }).waitFor();
      await page.waitForFunction(() => /types=MET/.test(location.search));
      await page.getByRole("button", { name: "Tableau" }).click();
      await page.getByRole("table").waitFor();
      await page.waitForFunction(() => {
        const relations = [...document.querySelectorAll("tbody td:nth-child(3)")];
        return relations.length > 0 && relations.every((cell) => cell.textContent === "a rencontré");
      });
      await shows("7-table");
    });

    test("the path between two actors reads as sentences", async () => {
      await open("?page=paths");
      await page.getByRole("combobox", { name: "De" }).fill("sadio camara");
      await page.getByRole("option", { name: /Sadio Camara/ }).click();
      await page.getByRole("combobox", { name: "À" }).fill("lavrov");
      await page.getByRole("option", { name: /Sergueï Lavrov/ }).click();
      const path = page.getByRole("region", { name: /^Chemin 1/ });
      await path.waitFor();
      expect(await path.innerText()).toMatch(/Sadio Camara[\s\S]*Sergueï Lavrov/);
      await shows("8-path");
    });

    test("two duplicates are merged, and parted again", async () => {
      await open(`?page=actor&actor=${LAVROV}`);
      await page.getByRole("heading", { name: "Sergueï Lavrov", level: 1 }).waitFor();
      await page.getByText("naissance : 21 mars 1950").waitFor();
      await shows("9-actor");
      await page.locator("summary", { hasText: "Fusionner avec un autre acteur" }).click();
      await page.getByRole("combobox", { name: "Fusionner avec un autre acteur" }).fill("andrei beloousov");
      await page.getByRole("option", { name: /Beloousov/ }).click();
      await page.getByText("Fusionné avec Andreï Beloousov.", { exact: true }).waitFor();
      await page.reload(); // what was decided can be undone later, and by others
      await page.getByRole("listitem").filter({ hasText: "Fusionné avec Andreï Beloousov" }).waitFor();
      await shows("10-merged");
      await page.getByRole("button", { name: "Annuler", exact: true }).first().click();
      await page.getByText("Décision annulée.").waitFor();
    });

    test("a brief is pasted, looked over, stored, and its link appears", async () => {
      await open("?page=ingest");
      await page
        .getByLabel("Texte de la dépêche")
        .fill(
          "Le président français, Emmanuel Macron, a reçu hier à l’Élysée le président sénégalais, Bassirou Diomaye Faye.",
        );
      await page.getByLabel("Titre").fill("Bassirou Diomaye Faye à Paris");
      await page.getByLabel("Source").fill("exemple");
      await page.getByLabel("Publiée le").fill("2024-06-21");
      await page.getByRole("button", { name: "Lire", exact: true }).click();
      const preview = page.getByRole("region", { name: "Ce qui est lu" });
      await preview.getByText(/a rencontré .* le 20 juin 2024/).waitFor();
      await shows("11-preview");
      await preview.getByRole("button", { name: "Enregistrer" }).click();
      await page.getByText("Dépêche enregistrée.").waitFor();
      await page.getByText("Nouvelle dépêche : Bassirou Diomaye Faye à Paris").waitFor(); // as any other page is told
      await open("?centers=person:emmanuel-macron&link=person:emmanuel-macron~person:bassirou-diomaye-faye");
      await statement(/a rencontré .* le 20 juin 2024/).waitFor();
    });

    test("several files are dropped, of several kinds, and all are stored", async () => {
      await open("?page=ingest");
      await page.locator('input[type="file"]').setInputFiles([
        { name: "page.html", mimeType: "text/html", buffer: Buffer.from(NEWS_PAGE) },
        { name: "feed.xml", mimeType: "application/rss+xml", buffer: Buffer.from(FEED) },
        { name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from([0xff, 0xd8]) },
      ]);
      await page.getByRole("heading", { name: "3 dépêches à relire" }).waitFor();
      await page.getByText(/^photo\.jpg : aucune dépêche n’y est lue/).waitFor();
      const field = (name: string): Promise<string> => page.getByLabel(name).inputValue();
      expect(await field("Texte de la dépêche")).toMatch(/^La ministre ghanéenne[\s\S]*son homologue togolais\.$/);
      expect([await field("Titre"), await field("Source"), await field("Publiée le")]).toEqual([
        ...["Une audience à Lomé", "exemple", "2024-05-03"],
      ]);
      await shows("15-files");
      await page.getByRole("button", { name: "Enregistrer les 3 dépêches" }).click();
      await page.getByText("Dépêche enregistrée.").waitFor();
      await page.getByRole("heading", { name: "3 dépêches à relire" }).waitFor({ state: "detached" });
    });

    test("the whole graph is drawn, and who is chosen in it is read beside it", async () => {
      await open();
      await page.getByRole("button", { name: "Tout le graphe" }).click();
      await laidOut();
      const drawn = parseInt(await page.locator(".graph-notes span").first().innerText());
      expect(drawn).toBeGreaterThan(50);
      await page.getByRole("application").focus();
      await page.keyboard.press("ArrowRight");
      await page.locator(".explore-panel .statement").first().waitFor();
      await shows("16-whole");
    });

    test("Shift and drag choose all actors in the rectangle", async () => {
      await open(`?centers=${GOITA}`);
      await laidOut();
      const frame = await page.locator(".graph-surface").boundingBox();
      if (!frame) throw new Error("No graph is drawn.");
      await page.keyboard.down("Shift");
      await page.mouse.move(frame.x + 4, frame.y + 4);
      await page.mouse.down();
      await page.mouse.move(frame.x + frame.width - 4, frame.y + frame.height - 4, { steps: 4 });
      await page.mouse.up();
      await page.keyboard.up("Shift");
      await page.locator(".selection-bar").waitFor();
      const chosen = new URL(page.url()).searchParams.get("selected")?.split("~") ?? [];
      expect(chosen).toContain(GOITA);
      expect(chosen.length).toBeGreaterThan(10);
      const drawings = await page.evaluate(() => performance.getEntriesByName("graph drawn").length);
      expect(drawings).toBe(1); // choosing draws nothing anew
    });

    test("a fact is confirmed, and the verdict taken back", async () => {
      await open(`?centers=${GOITA}&link=${GOITA}~${LAVROV}`);
      const fact = statement("Assimi Goïta a rencontré Sergueï Lavrov");
      await fact.getByRole("button", { name: "Confirmer" }).click();
      await fact.getByText("Confirmé").waitFor();
      await shows("12-link");
      await fact.getByRole("button", { name: "Annuler" }).click();
      await fact.getByRole("button", { name: "Confirmer" }).waitFor();
    });

    test("the view is exported as GEXF and as a picture with its legend", async () => {
      await open(`?centers=${LAVROV}&types=MET~DECORATED`);
      await laidOut();
      const saved = async (name: string): Promise<string> => {
        await page.locator(".export-menu summary").click();
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          page.locator(".export-list").getByText(name).click(),
        ]);
        await page.keyboard.press("Escape");
        return readFile(await download.path(), "utf8");
      };
      expect(await saved("GEXF 1.3 (Gephi)")).toMatch(/<gexf[\s\S]*Sergueï Lavrov/);
      expect(await saved("Image SVG")).toMatch(/<svg[\s\S]*Sergueï Lavrov[\s\S]*Rencontres[\s\S]*Griot, vue du/);
      expect((await saved("Image PNG")).slice(1, 4)).toBe("PNG");
    });

    test("a shared link restores the view, and English is a switch away", async () => {
      await open(`?centers=${GOITA}`);
      await laidOut();
      await page.getByRole("application").focus();
      await page.keyboard.press("ArrowRight"); // the best linked actor, then the next to its left
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("h");
      await page.getByText("1 acteur masqué").waitFor();
      await page.getByRole("button", { name: "Copier le lien" }).click();
      await page.getByText("Lien copié").waitFor();
      const link = page.url();
      await open();
      await page.goto(link);
      await page.getByText("1 acteur masqué").waitFor();
      await page.getByRole("button", { name: "Switch to English" }).click();
      await page.getByText("1 actor hidden").waitFor();
      await page.getByRole("button", { name: "Appearance : As the device" }).click();
      await page.getByRole("button", { name: "Appearance : Light" }).click();
      expect(await page.evaluate(() => document.documentElement.dataset["scheme"])).toBe("dark");
      await laidOut();
      await shows("13-dark-english");
    });

    test("what is missing or refused is said, not blank", async () => {
      await open("?centers=person:assimi-goita&from=1990&to=1991");
      await page.getByText("Aucun lien ne passe ces filtres").waitFor();
      await shows("14-nothing");
      await page.getByRole("button", { name: "Retirer tous les filtres" }).click();
      await laidOut();
      await page.route("**/graphql", (route) => route.abort());
      await open("?page=actor&actor=person:nobody");
      await page.getByText("Le serveur de Griot ne répond pas.").waitFor();
      await page.unroute("**/graphql");
      await page.getByRole("button", { name: "Réessayer" }).click();
      await page.getByText("Aucun acteur n’a cet identifiant.").waitFor();
      await open("?centers=person:nobody");
      const refusal = page.getByRole("alert").filter({ hasText: "Aucun acteur n’a l’identifiant «person:nobody»." });
      await refusal.waitFor();
      expect(await page.locator("body").innerText()).not.toContain("Argument");
      await shows("17-refused");
      await refusal.getByRole("button", { name: "Revenir à l’accueil" }).click();
      await page.getByRole("button", { name: "Qui a décoré Sergueï Lavrov ?" }).waitFor();
    });

    test("the table sorts by each column, and what a row lacks stands last either way", async () => {
      await open(`?centers=${GOITA}&display=table`);
      await page.getByRole("button", { name: "Acteurs", exact: true }).click();
      const country = page.getByRole("button", { name: "Pays", exact: true }).and(page.getByTitle("Trier par pays"));
      const countries = (): Promise<string[]> => page.locator("tbody td:nth-child(3)").allInnerTexts();
      await country.click();
      const ascending = await countries();
      expect(ascending[0]).not.toBe("");
      expect(ascending.at(-1)).toBe("");
      await country.click();
      const descending = await countries();
      expect(descending.filter(Boolean)).toEqual(ascending.filter(Boolean).reverse());
      expect(descending.at(-1)).toBe("");
    });

    test("the first load brings less than 300 kB of JavaScript", async () => {
      let bytes = 0;
      const sizes: Promise<void>[] = [];
      page.on("response", (response) => {
        if (!/\.js$/.test(new URL(response.url()).pathname)) return;
        sizes.push(
          response
            .request()
            .sizes()
            .then(({ responseBodySize }) => void (bytes += responseBodySize)),
        );
      });
      await open(`?centers=${GOITA}&selected=${GOITA}`);
      await laidOut();
      await Promise.all(sizes);
      expect(bytes).toBeGreaterThan(20_000);
      expect(bytes).toBeLessThan(300_000);
    });
  });
} else {
  test("without a browser, says what was not tested", () => {
    process.stderr.write(`The dashboard was not tested: there is no ${CHROMIUM} (apt-get install chromium).\n`);
    expect(hasBrowser).toBe(false);
  });
}

const NEWS_PAGE = `<!doctype html><html><head><title>exemple</title>
<meta property="og:title" content="Une audience à Lomé"><meta property="og:site_name" content="exemple">
<meta property="article:published_time" content="2024-05-03T08:00:00Z"></head>
<body><nav>Accueil Rubriques</nav><article><h1>Une audience à Lomé</h1>
<p>La ministre ghanéenne des Affaires étrangères, Shirley Ayorkor Botchwey, a été reçue hier à Lomé.</p>
<p>Elle s’est entretenue avec son homologue togolais.</p></article></body></html>`;

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>exemple</title>
<item><title>Une</title><description>&lt;p&gt;Le conseil s’est tenu hier.&lt;/p&gt;</description></item>
<item><title>Deux</title><description>La cérémonie a eu lieu lundi.</description></item></channel></rss>`;

/** Drags over the bars of one year. */
async function brush(page: Page, year: string): Promise<void> {
  const bars = await page.locator(".histogram g").evaluateAll(
    (groups, wanted) =>
      groups
        .filter((group) => group.querySelector("title")?.textContent?.includes(wanted))
        .map((group) => group.getBoundingClientRect())
        .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
    year,
  );
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) throw new Error(`No bars of ${year}.`);
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(last.x, last.y, { steps: 4 });
  await page.mouse.up();
}
