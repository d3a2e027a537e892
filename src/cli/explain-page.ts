import type { ReadMention, Reading } from "../../ingest/cascade.js";
import { ACTOR_KINDS, type ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { Span, Statement } from "../../schema/ontology/model.js";
import { EXPLAIN_STYLE } from "./explain-style.js";

/**
 * Readings as one page that needs nothing else: each sentence with its mentions marked, and beside it who is meant and what
 * it states, by which words and rule. The same readings give the same bytes.
 */
export function explainPage(readings: readonly Reading[]): string {
  const title =
    readings.length === 1 ? (readings[0]?.extraction.brief.title ?? "A brief") : `${readings.length} briefs`;
  const legend = Object.keys(ACTOR_KINDS).map((kind) => `<li><mark class="${kind}">${kind}</mark></li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · read by Griot</title>
<style>${EXPLAIN_STYLE}</style>
</head>
<body>
<header><p>How Griot read this</p><ul class="legend" aria-label="Kinds of actors">${legend.join("")}</ul></header>
<main>
${readings.map(briefSection).join("\n")}
</main>
</body>
</html>
`;
}

function briefSection(reading: Reading, index: number): string {
  const { brief, actors, statements, extractor } = reading.extraction;
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const named = (id: string | null): string => (id === null ? "?" : (names.get(id) ?? id));
  const facts = [brief.source, brief.publishedOn, brief.givenId ?? brief.id.slice(0, 12)].filter(
    (part) => part !== null,
  );
  const sentences = reading.sentences.map((sentence, at) => {
    const mentions = reading.mentions.filter((mention) => inside(mention, sentence));
    const said = statements.flatMap((statement) =>
      statement.evidence
        .filter((evidence) => inside(evidence, sentence))
        .map((evidence) => statementItem(statement, evidence, named)),
    );
    return `<li id="b${index + 1}s${at + 1}">
<p lang="fr">${marked(brief.text, sentence, mentions, named)}</p>
<div>${said.length > 0 ? `<ul class="said">${said.join("")}</ul>` : `<p class="none">No statement.</p>`}${mentionTable(brief.text, mentions, named)}</div>
</li>`;
  });
  return `<article aria-labelledby="b${index + 1}">
<h1 id="b${index + 1}" lang="fr">${escaped(brief.title ?? "Sans titre")}</h1>
<p class="facts">${facts.map(escaped).join(" · ")} · ${actors.length} actors, ${statements.length} statements, read by ${escaped(extractor)}</p>
<ol class="sentences">
${sentences.join("\n")}
</ol>
</article>`;
}

/** What runs over the end of a sentence belongs to the sentence where it begins. */
const inside = ({ start }: Span, sentence: Span): boolean => start >= sentence.start && start < sentence.end;

function marked(
  text: string,
  sentence: Span,
  mentions: readonly ReadMention[],
  named: (id: string | null) => string,
): string {
  let html = "";
  let position = sentence.start;
  for (const { start, end, kind, actorId, rule } of mentions) {
    const who = `${actorId === null ? "no actor" : named(actorId)} · ${rule}`;
    html += escaped(text.slice(position, start));
    html += `<mark class="${kind}" title="${escaped(who)}">${escaped(text.slice(start, end))}</mark>`;
    position = end;
  }
  return html + escaped(text.slice(position, Math.max(position, sentence.end)));
}

function statementItem(
  statement: Statement,
  evidence: Statement["evidence"][number],
  named: (id: string | null) => string,
): string {
  const { type, subject, object, date, title, award, period, onBehalfOf, place, confidence } = statement;
  const roles = [
    ...[["title", title] as const, ["award", award] as const, ["period", period] as const],
    ...[["on behalf of", onBehalfOf && named(onBehalfOf)] as const, ["at", place && named(place)] as const],
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  const flags = (["planned", "negated", "reported"] as const).filter((flag) => statement[flag]);
  const details = [date ?? "no date", `confidence ${confidence.toFixed(2)}`, ...roles, ...flags]
    .map(escaped)
    .join(" · ");
  return `<li><strong>${type}</strong> ${escaped(named(subject))} → ${escaped(named(object))}
<span class="details">${details}</span> <q lang="fr">${escaped(evidence.quote)}</q> <code>${escaped(evidence.rule)}</code></li>`;
}

function mentionTable(text: string, mentions: readonly ReadMention[], named: (id: string | null) => string): string {
  if (mentions.length === 0) return "";
  const rows = mentions.map(
    ({ start, end, kind, actorId, rule }) =>
      `<tr><td lang="fr">${escaped(text.slice(start, end))}</td><td>${KIND_WORDS[kind]}</td><td>${actorId === null ? "no actor" : `${escaped(named(actorId))}<br><code>${escaped(actorId)}</code>`}</td><td><code>${escaped(rule)}</code></td></tr>`,
  );
  return `<details><summary>${mentions.length === 1 ? "1 mention" : `${mentions.length} mentions`}</summary>
<table><thead><tr><th scope="col">words</th><th scope="col">kind</th><th scope="col">who</th><th scope="col">rule</th></tr></thead>
<tbody>${rows.join("")}</tbody></table></details>`;
}

const KIND_WORDS: Readonly<Record<ActorKind, string>> = {
  PERSON: "person",
  PUBLIC_BODY: "public body",
  ORGANIZATION: "organisation",
  COUNTRY: "country",
  GROUP: "group",
  PLACE: "place",
};

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
