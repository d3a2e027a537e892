import { createHash } from "node:crypto";
import { fold } from "../../schema/ontology/fold.js";
import { lifespanNames } from "../../schema/ontology/lifespan.js";
import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import { RELATION_TYPES, type RelationType } from "../../schema/ontology/relation-types.js";
import type { ExportedActor } from "../../queries/export/exported-actor.js";
import type { ExportedBrief } from "../../queries/export/exported-brief.js";
import type { ExportedEvidence, ExportedStatement } from "../../queries/export/exported-statement.js";
import type { FoundRelationship } from "../../queries/found-relationship.js";
import type { Citation } from "./citation.js";
import { narrow } from "./narrow.js";
import {
  dateOrNull,
  decimal,
  griotIri,
  iri,
  textOrNull,
  webIri,
  type RdfValue,
  type Resource,
} from "./rdf-resource.js";

const ACTOR_CLASSES: Readonly<Record<ActorKind, readonly string[]>> = {
  PERSON: ["schema:Person", "prov:Person"],
  PUBLIC_BODY: ["schema:GovernmentOrganization", "org:FormalOrganization"],
  ORGANIZATION: ["schema:Organization", "org:Organization"],
  COUNTRY: ["schema:Country"],
  GROUP: ["foaf:Group"],
  PLACE: ["schema:Place"],
};

const SOFTWARE = "urn:griot:software";

/** Types that say where someone belongs; all others say what someone did. */
const MEMBERSHIPS: readonly RelationType[] = ["HOLDS_OFFICE", "MEMBER_OF", "LEADS"];

/** `HOLDS_OFFICE` → `griot:holdsOffice`. */
const PROPERTIES: ReadonlyMap<RelationType, string> = new Map(
  [...RELATION_TYPES.keys()].map((type) => [
    type,
    narrow(`griot:${type.toLowerCase().replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase())}`),
  ]),
);

/** The file itself, the program that made it, and Griot's types with their labels. */
export const headResources = (citation: Citation): readonly Resource[] => [
  {
    iri: "urn:griot:export",
    types: ["schema:Dataset", "prov:Entity"],
    properties: [
      ["schema:name", { text: "Griot" }],
      ["schema:description", { text: citation.query }],
      ["schema:dateModified", dateOrNull(citation.date)],
      ["schema:usageInfo", { text: citation.licence }],
      ["griot:briefs", citation.briefs],
      ["prov:wasAttributedTo", iri(SOFTWARE)],
    ],
  },
  { iri: SOFTWARE, types: ["prov:SoftwareAgent"], properties: [["schema:name", { text: citation.generator }]] },
  ...[...RELATION_TYPES.values()].map(({ type, fr, en, wikidata }): Resource => ({
    iri: `urn:griot:ontology:${type}`,
    types: ["rdfs:Class"],
    properties: [
      ["rdfs:subClassOf", iri("urn:griot:ontology:Statement")],
      ["rdfs:label", { text: fr, language: "fr" }],
      ["rdfs:label", { text: en, language: "en" }],
      ["skos:closeMatch", wikidata === null ? null : iri(`http://www.wikidata.org/entity/${wikidata}`)],
    ],
  })),
];

export function actorResource(actor: ExportedActor): Resource {
  const [began, ended] = lifespanNames(actor.kind).rdf;
  return {
    iri: griotIri(actor.id),
    types: ACTOR_CLASSES[actor.kind],
    properties: [
      ["schema:name", { text: actor.name }],
      ...actor.aliases.map((alias) => ["schema:alternateName", { text: alias }] as const),
      ["schema:description", textOrNull(actor.description)],
      ...actor.externalIds.map((id) => ["schema:identifier", { text: id }] as const),
      ...actor.began.map((date) => [began, dateOrNull(date)] as const),
      ...actor.ended.map((date) => [ended, dateOrNull(date)] as const),
      ["griot:id", { text: actor.id }],
      ["griot:kind", { text: actor.kind }],
      ["griot:country", textOrNull(actor.country)],
    ],
  };
}

export const briefResource = (brief: ExportedBrief): Resource => ({
  iri: briefIri(brief.id),
  types: ["schema:NewsArticle", "prov:Entity"],
  properties: [
    ["schema:headline", textOrNull(brief.title)],
    ["schema:url", brief.url !== null && URL.canParse(brief.url) ? iri(webIri(brief.url)) : null],
    ["schema:datePublished", dateOrNull(brief.publishedOn)],
    ["schema:inLanguage", { text: brief.language }],
    ["schema:articleBody", textOrNull(brief.text)],
    ["dcterms:publisher", textOrNull(brief.source)],
    ["dcterms:identifier", textOrNull(brief.givenId)],
    ["griot:ingestedAt", { text: brief.ingestedAt, datatype: "xsd:dateTime" }],
    ["griot:extractor", { text: brief.extractor }],
  ],
});

const briefIri = (id: string): string => `urn:griot:brief:${id}`;

/** The statement, then each piece of its evidence. What is denied is no action and no membership of anyone. */
export function statementResources(statement: ExportedStatement): readonly Resource[] {
  const { id, type, planned, negated, evidence } = statement;
  const [subject, object] = [actorOrNull(statement.subjectId), actorOrNull(statement.objectId)];
  const isMembership = MEMBERSHIPS.includes(type);
  const classes = negated ? [] : [isMembership ? "org:Membership" : "schema:Action"];
  return [
    {
      iri: `urn:griot:statement:${id}`,
      types: [`griot:${type}`, ...classes, "prov:Entity"],
      properties: [
        ...(negated ? [] : isMembership ? membership(statement, subject, object) : action(planned, subject, object)),
        ["griot:subject", subject],
        ["griot:object", object],
        ["griot:onBehalfOf", actorOrNull(statement.onBehalfOfId)],
        ["schema:location", actorOrNull(statement.placeId)],
        ["dcterms:date", dateOrNull(statement.date)],
        ["griot:firstDay", dateOrNull(statement.dateFrom)],
        ["griot:lastDay", dateOrNull(statement.dateTo)],
        ["griot:title", textOrNull(statement.title)],
        ["griot:award", textOrNull(statement.award)],
        ["griot:period", textOrNull(statement.period)],
        ["griot:confidence", decimal(statement.confidence)],
        ["griot:planned", planned],
        ["griot:negated", negated],
        ["griot:reported", statement.reported],
        ["griot:status", { text: statement.status }],
        ["griot:sources", statement.sources],
        ...[...new Set(evidence.map(({ briefId }) => briefId))].map(
          (brief) => ["prov:wasDerivedFrom", iri(briefIri(brief))] as const,
        ),
        ...evidence.map((piece) => ["prov:qualifiedDerivation", iri(evidenceIri(id, piece))] as const),
      ],
    },
    ...evidence.map((piece) => evidenceResource(id, piece)),
  ];
}

const actorOrNull = (id: string | null): RdfValue | null => (id === null ? null : iri(griotIri(id)));

type Properties = Resource["properties"];

const membership = ({ title }: ExportedStatement, subject: RdfValue | null, object: RdfValue | null): Properties => [
  ["org:member", subject],
  ["org:organization", object],
  ["org:role", title === null ? null : iri(officeIri(title))],
];

const action = (planned: boolean, subject: RdfValue | null, object: RdfValue | null): Properties => [
  ["schema:agent", subject],
  ["schema:object", object],
  ["schema:actionStatus", iri(`https://schema.org/${planned ? "Potential" : "Completed"}ActionStatus`)],
];

const officeIri = (title: string): string =>
  `urn:griot:office:${createHash("sha256").update(fold(title)).digest("hex").slice(0, 16)}`;

/** The office that a membership names as its role; null where it names none. */
export const officeResource = ({ type, title, negated }: ExportedStatement): Resource | null =>
  title === null || negated || !MEMBERSHIPS.includes(type)
    ? null
    : { iri: officeIri(title), types: ["org:Role"], properties: [["skos:prefLabel", { text: title }]] };

const evidenceIri = (statementId: string, { briefId, start, end }: ExportedEvidence): string =>
  `urn:griot:evidence:${statementId}-${briefId.slice(0, 16)}-${start}-${end}`;

const evidenceResource = (statementId: string, piece: ExportedEvidence): Resource => ({
  iri: evidenceIri(statementId, piece),
  types: ["prov:Derivation", "schema:Quotation"],
  properties: [
    ["prov:entity", iri(briefIri(piece.briefId))],
    ["schema:text", { text: piece.quote }],
    ["griot:start", piece.start],
    ["griot:end", piece.end],
    ["griot:rule", { text: piece.rule }],
    ["griot:confidence", decimal(piece.confidence)],
    ["griot:reported", piece.reported],
  ],
});

/** The relationship as one plain triple, and beside it what it sums up. */
export const relationshipResources = (row: FoundRelationship): readonly Resource[] => {
  const [subject, object] = [griotIri(row.subjectId), griotIri(row.objectId)];
  return [
    { iri: subject, types: [], properties: [[PROPERTIES.get(row.type) ?? row.type, iri(object)]] },
    {
      iri: griotIri(`relationship:${row.id.replaceAll(" ", ":")}`),
      types: [`griot:${row.type}`],
      properties: [
        ["griot:subject", iri(subject)],
        ["griot:object", iri(object)],
        ["griot:statements", row.statements],
        ["griot:briefs", row.briefs],
        ["griot:firstDay", dateOrNull(row.firstDate)],
        ["griot:lastDay", dateOrNull(row.lastDate)],
        ["griot:confidence", decimal(row.confidence)],
      ],
    },
  ];
};
