import { expect, test } from "@jest/globals";
import type { Brief } from "../../schema/ontology/model.js";
import { readBriefs, refuseFile, type WholeFormat } from "../../ingest/read/read-briefs.js";

const TEXT = "Le ministre a reçu l’ambassadeur hier à Bamako.";

const read = (format: WholeFormat, content: string | Uint8Array, fileName = "note") => [
  ...readBriefs(typeof content === "string" ? Buffer.from(content) : content, format, { fileName, fallbackId: "note" }),
];

const briefs = (format: WholeFormat, content: string | Uint8Array): readonly Brief[] =>
  read(format, content).map((outcome) => {
    if (outcome.kind === "failure") throw new Error(outcome.reason);
    return outcome.brief;
  });

const reasons = (format: WholeFormat, content: string | Uint8Array, fileName?: string): readonly string[] =>
  read(format, content, fileName).flatMap((outcome) => (outcome.kind === "failure" ? [outcome.reason] : []));

test("a text file is a brief, named for its file, its words untouched", () => {
  const [brief] = briefs("text", `\n${TEXT}\r\n\r\nIls ont parlé.\n`);
  expect(brief).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{64}$/),
    givenId: "note",
    title: null,
    text: `${TEXT}\n\nIls ont parlé.`,
    source: null,
    url: null,
    publishedOn: null,
    language: "fr",
  });
});

test.each<[string, string]>([
  ["header lines", "Titre : Audience\nSource: lessor.ml\nDate: 2026-02-12\nURL: https://lessor.ml/a\nId: a-1\n\n"],
  [
    "front matter",
    "---\ntitle: Audience\nsource: lessor.ml\ndate: 2026-02-12\nurl: https://lessor.ml/a\nid: a-1\n---\n",
  ],
])("%s above a text tell title, source, date, address and id", (_name, head) => {
  const [brief] = briefs("text", head + TEXT);
  expect(brief).toMatchObject({
    givenId: "a-1",
    title: "Audience",
    text: TEXT,
    source: "lessor.ml",
    url: "https://lessor.ml/a",
    publishedOn: "2026-02-12",
  });
});

test("a first line with a colon that is no header belongs to the text", () => {
  const text = "Mali : le ministre a été reçu.\nSource : aucune";
  expect(briefs("text", text)[0]).toMatchObject({ text, source: null });
});

test("Markdown marks go, the first heading is the title", () => {
  const source = `Chapeau\n\n# Une *audience*\n\nLe **ministre** a [reçu](https://x.ml) :\n\n- un ambassadeur ;\n- deux élus.\n`;
  expect(briefs("markdown", source)[0]).toMatchObject({
    title: "Une audience",
    text: "Chapeau\nLe ministre a reçu :\nun ambassadeur ;\ndeux élus.",
  });
});

test("a page gives its article, title, date and address", () => {
  const page = `<!doctype html><html><head><title>Audience | Journal</title>
    <link rel="canonical" href="https://www.lessor.ml/audience">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Une audience","datePublished":"2026-02-12T10:00:00Z"}</script>
    </head><body><nav><a href="/">Accueil</a></nav><article><h1>Une audience</h1>
    <p>Le ministre a reçu&nbsp;l’ambassadeur &laquo;&nbsp;hier&nbsp;&raquo;.</p><p>Ils ont parlé<br>de paix.</p></article>
    <footer>Tous droits réservés</footer></body></html>`;
  expect(briefs("html", page)[0]).toMatchObject({
    title: "Une audience",
    text: "Le ministre a reçu\u00A0l’ambassadeur «\u00A0hier\u00A0».\nIls ont parlé\nde paix.",
    publishedOn: "2026-02-12",
    url: "https://www.lessor.ml/audience",
    source: "lessor.ml",
  });
});

test.each(["article:published_time", "date"])("a page's date may stand in the meta element %s", (name) => {
  const page = `<html><head><meta property="${name}" content="2025-03-01T08:00:00+01:00"></head><body><p>${TEXT}</p></body></html>`;
  expect(briefs("html", page)[0]).toMatchObject({ publishedOn: "2025-03-01", text: TEXT });
});

test("a brief as Griot's own answers write it keeps its day", () => {
  const own = JSON.stringify({ text: TEXT, publishedOn: "2026-02-12" });
  expect(briefs("json", own)[0]).toMatchObject({ publishedOn: "2026-02-12" });
});

test("a JSON file holds one brief or a list, and other fields are ignored", () => {
  const one = {
    id: "a",
    title: "T",
    text: TEXT,
    published: "2026-02-12T09:00:00Z",
    source: null,
    url: null,
    actors: [],
  };
  expect(briefs("json", JSON.stringify(one))[0]).toMatchObject({ givenId: "a", title: "T", publishedOn: "2026-02-12" });
  const list = briefs("json", JSON.stringify([{ text: TEXT }, { id: 7, text: `${TEXT} Encore.` }]));
  expect(list.map((brief) => brief.givenId)).toEqual(["note-1", "7"]);
});

test("offsets into a JSON text stay: line ends and spaces are kept", () => {
  const text = `  ${TEXT}\r\n\tFin.  `;
  expect(briefs("json", JSON.stringify({ text }))[0]?.text).toBe(text);
});

test("a letter and its accent apart become one", () => {
  expect(briefs("json", JSON.stringify({ text: "Goïta".normalize("NFD") }))[0]?.text).toBe("Goïta".normalize("NFC"));
});

test("RSS: each item is a brief, its fullest words without HTML", () => {
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Journal</title>
    <item><title>Un &amp; deux</title><link>https://www.x.ml/1</link><guid>x-1</guid>
      <pubDate>Thu, 12 Feb 2026 23:30:00 GMT</pubDate><description>court</description>
      <content:encoded><![CDATA[<p>Le ministre &laquo; parle &raquo;.</p><p>Puis <b>part</b>.</p>]]></content:encoded></item>
    <item><title>Trois</title><description>&lt;p&gt;D&#233;j&#xe0; vu.&lt;/p&gt;</description></item></channel></rss>`;
  expect(briefs("feed", feed)).toMatchObject([
    {
      givenId: "x-1",
      title: "Un & deux",
      text: "Le ministre « parle ».\nPuis part.",
      publishedOn: "2026-02-12",
      source: "x.ml",
      url: "https://www.x.ml/1",
    },
    { givenId: "note-2", title: "Trois", text: "Déjà vu.", publishedOn: null },
  ]);
});

test("Atom: escaped HTML, CDATA and XHTML are read alike", () => {
  const entry = (type: string, content: string) =>
    `<entry><id>e</id><title>T</title><link rel="self" href="https://x.ml/self"/><link href="https://x.ml/1"/>
     <updated>2026-02-12T01:00:00Z</updated><content type="${type}">${content}</content></entry>`;
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom">${entry("html", "&lt;p&gt;Un &lt;b&gt;mot&lt;/b&gt; &amp;amp; deux.&lt;/p&gt;")}
    ${entry("html", "<![CDATA[<p>Un <b>mot</b> &amp; deux.</p>]]>")}${entry("xhtml", "<div><p>Un <b>mot</b> &amp; deux.</p></div>")}</feed>`;
  const all = briefs("feed", feed);
  expect(all.map((brief) => brief.text)).toEqual(["Un mot & deux.", "Un mot & deux.", "Un mot & deux."]);
  expect(all[0]).toMatchObject({ url: "https://x.ml/1", publishedOn: "2026-02-12" });
});

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);

test.each<[string, WholeFormat, string | Uint8Array, string]>([
  ["an empty file", "text", "", "a: the file is empty: put the words of the brief in it."],
  ["only blanks", "text", " \n\t\n", "a: the file is empty: put the words of the brief in it."],
  ["only a header", "text", "Titre: A\n\n", "a: the text is empty: put the words of the brief there."],
  ["a picture", "text", PNG, "a: this is a PNG image, not text: save its words as a UTF-8 text file."],
  [
    "NUL bytes",
    "text",
    Uint8Array.of(65, 0, 66, 0),
    "a: this is binary data or UTF-16 without a mark, not text: save it as UTF-8.",
  ],
  [
    "control characters",
    "text",
    Uint8Array.from({ length: 200 }, (_, index) => (index % 20 ? 65 : 2)),
    "a: this is binary data (control characters), not text: save its words as a UTF-8 text file.",
  ],
  [
    "20 MB of text",
    "text",
    Buffer.alloc(20 * 1024 * 1024, "mot "),
    "a: too large (20 MB; a brief may have 16 MB): split it into one file a brief.",
  ],
  [
    "20 MB inside JSON",
    "json",
    JSON.stringify({ text: "mot ".repeat(5 * 1024 * 1024) }),
    "a: too large (20 MB; a brief may have 16 MB): split it into one file a brief.",
  ],
  [
    "malformed JSON",
    "json",
    '{\n  "text": "a"\n  "title": "b"\n}',
    "a: malformed JSON at line 3, column 3 (a comma is expected here): correct it.",
  ],
  [
    "cut JSON",
    "json",
    '{"text": "a"',
    "a: malformed JSON at line 1, column 13 (a closing } is expected here): correct it.",
  ],
  [
    "a bare line break in JSON",
    "json",
    '{"text": "a\nb"}',
    "a: malformed JSON at line 1, column 10 (a text without closing quotes on its line (write a line break as \\n)): correct it.",
  ],
  ["a JSON number", "json", "42", 'a: expected a brief like {"text": "…"}, but got 42: correct it.'],
  ["an empty list", "json", "[]", "a: the list holds no brief: put at least one in it."],
  ["no text", "json", '{"title": "a"}', 'a: field "text" is missing: a brief needs its words there.'],
  ["a wrong text", "json", '{"text": ["a"]}', 'a: field "text" must be a text in quotes, but is ["a"]: correct it.'],
  [
    "a wrong title",
    "json",
    '{"text": "a", "title": 3}',
    'a: field "title" must be a text in quotes, but is 3: correct it.',
  ],
  [
    "an ambiguous date",
    "json",
    '{"text": "a", "published": "12/02/26"}',
    'a: field "published" is "12/02/26", which does not tell day, month and year apart: write it as 2026-02-12.',
  ],
  [
    "a day that never was",
    "json",
    '{"text": "a", "published": "2026-02-30"}',
    'a: field "published" is "2026-02-30", a day that is not in the calendar: write it as 2026-02-12.',
  ],
  [
    "no date at all",
    "text",
    "Date: hier\nLe texte.",
    'a: field "published" is "hier", which is no date: write it as 2026-02-12.',
  ],
  [
    "an address that runs code",
    "json",
    '{"text": "a", "url": "javascript:alert(1)"}',
    'a: field "url" is "javascript:alert(1)": write a web address that starts with http:// or https://.',
  ],
  [
    "malformed XML",
    "feed",
    "<rss><channel>\n<item>\n<title>a</item></channel></rss>",
    "a: malformed XML at line 3 (Expected closing tag 'title' (opened in line 3, col 1) instead of closing tag 'item'): correct it.",
  ],
  [
    "XML that is no feed",
    "feed",
    "<?xml version='1.0'?><note><p>x</p></note>",
    "a: expected an RSS or Atom feed, but the root element is <note>: give the briefs as a feed.",
  ],
  ["a feed without entries", "feed", "<rss><channel/></rss>", "a: the feed holds no entry: put at least one in it."],
  [
    "an item without words",
    "feed",
    "<rss><channel><item><title>a</title></item></channel></rss>",
    'a, entry 1: field "text" is missing: a brief needs its words there.',
  ],
  [
    "an empty page",
    "html",
    "<html><head><title>a</title></head><body><script>1</script></body></html>",
    "a: the page has no text: save the article itself, or its words as plain text.",
  ],
  [
    "front matter that is no YAML",
    "markdown",
    "---\ntitle: a\nsource: [b\n---\nLe texte.",
    "a: the front matter is malformed at line 3: correct its YAML, or take it out.",
  ],
])("%s is refused in one sentence", (_name, format, content, message) => {
  expect(reasons(format, content, "a")).toEqual([message]);
});

test("a page nested without end is refused, not crashed on", () => {
  const page = `<html><body>${"<div>".repeat(50_000)}x${"</div>".repeat(50_000)}</body></html>`;
  expect(reasons("html", page, "a")).toEqual([
    "a: the HTML is nested more than 300 deep: give the brief as plain text.",
  ]);
});

test("drawings, scripts and old unclosed paragraphs do not count as nesting", () => {
  const drawing = `<svg>${'<path d="M0"/>'.repeat(400)}</svg><script>${'"<div>"'.repeat(400)}</script>`;
  const page = `<html><body>${drawing}<!--${"<b>".repeat(400)}-->${"<p>Un mot.".repeat(400)}</body></html>`;
  expect(briefs("html", page)[0]?.text).toMatch(/^Un mot\.\nUn mot\./);
});

test("a bad brief in a list leaves the others, and its piece is kept", () => {
  const outcomes = read("json", JSON.stringify([{ text: TEXT }, { text: 3 }, { text: "Fin." }]), "l.json");
  expect(outcomes.map((outcome) => outcome.kind)).toEqual(["brief", "failure", "brief"]);
  expect(outcomes[1]).toMatchObject({ place: { fileName: "l.json", part: "item 2" }, piece: '{"text":3}' });
});

test.each<[string, number, string | null]>([
  ["note.txt", 10, null],
  ["NOTE.TXT", 10, null],
  ["gros.jsonl", 10 ** 12, null],
  ["vide.txt", 0, "the file is empty: put the words of the brief in it."],
  ["note.docx", 10, ".docx is no format that Griot reads: give it as .txt, .md, .html, .json, .jsonl or .xml."],
  ["dossier.d/note", 10, "the file's name has no ending: give it as .txt, .md, .html, .json, .jsonl or .xml."],
  ["gros.md", 18_000_000, "too large (17.2 MB; a brief may have 16 MB): split it into one file a brief."],
  [
    "gros.json",
    100 * 1024 * 1024,
    "too large (100 MB; such a file may have 64 MB): split it, or give the briefs as .jsonl, one a line.",
  ],
])("%s of %d bytes, before it is opened", (fileName, bytes, message) => {
  expect(refuseFile(fileName, bytes)).toBe(message);
});
