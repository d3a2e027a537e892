import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import { relationLabel } from "./relation-label.js";
import { ACTOR_ATTRIBUTES, RELATIONSHIP_ATTRIBUTES, STATEMENT_ATTRIBUTES, type Attribute } from "./attributes.js";
import { dayAfter } from "./day-after.js";
import { citationText } from "./citation.js";
import { singleFile, type Section } from "./export-format.js";
import { sourceOf, targetOf, UNNAMED_KIND, UNNAMED_LABEL, unnamedId } from "./unnamed-end.js";
import { xmlText } from "./xml-text.js";

/** Kinds as colours that people who see few can tell apart (Okabe and Ito's). */
const COLOURS: Readonly<Record<ActorKind | typeof UNNAMED_KIND, readonly [number, number, number]>> = {
  PERSON: [0, 114, 178],
  PUBLIC_BODY: [213, 94, 0],
  ORGANIZATION: [0, 158, 115],
  COUNTRY: [204, 121, 167],
  GROUP: [230, 159, 0],
  PLACE: [86, 180, 233],
  [UNNAMED_KIND]: [153, 153, 153],
};

/**
 * GEXF 1.3. Time is told in intervals of days alone, each with an end after its start: Gephi mixes no time stamps in and
 * drops, without a word, what ends where it begins. An edge without date is there always.
 */
export const gexf = singleFile(
  { name: "gexf", title: "GEXF 1.3", mediaType: "application/gexf+xml", ending: "gexf" },
  ({ level, citation }): readonly Section[] => {
    const day = citation.date?.slice(0, 10);
    const before =
      `<?xml version="1.0" encoding="UTF-8"?>\n` +
      `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">\n` +
      `<meta${day === undefined ? "" : ` lastmodifieddate="${day}"`}>` +
      `<creator>${xmlText(citation.generator)}</creator>` +
      `<description>${xmlText(citationText(citation))}</description></meta>\n` +
      `<graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval">\n` +
      declared("node", ACTOR_ATTRIBUTES) +
      declared("edge", level === "statements" ? STATEMENT_ATTRIBUTES : RELATIONSHIP_ATTRIBUTES) +
      "<nodes>\n";
    const actors: Section = {
      before,
      rows: "actors",
      write: (actor) => nodeElement(actor.id, actor.name, actor.kind, actorValues(actor)),
    };
    const between = "</nodes>\n<edges>\n";
    const end: Section = { before: "</edges>\n</graph>\n</gexf>\n" };
    if (level === "relationships") {
      return [
        actors,
        {
          before: between,
          rows: "relationships",
          write: (row) =>
            edgeElement({
              id: row.id,
              source: row.subjectId,
              target: row.objectId,
              kind: row.type,
              type: row.type,
              weight: row.statements,
              from: row.firstDate,
              to: row.lastDate,
              values: relationshipValues(row),
            }),
        },
        end,
      ];
    }
    const kindOf = distinctKinds();
    return [
      actors,
      {
        rows: "halves",
        write: ({ id }) => nodeElement(unnamedId(id), UNNAMED_LABEL, UNNAMED_KIND, attvalue("kind", UNNAMED_KIND)),
      },
      {
        before: between,
        rows: "statements",
        write: (row) => {
          const [source, target] = [sourceOf(row), targetOf(row)];
          return edgeElement({
            id: row.id,
            source,
            target,
            kind: kindOf(source, target, row.type),
            type: row.type,
            weight: 1,
            from: row.dateFrom,
            to: row.dateTo,
            values: statementValues(row),
          });
        },
      },
      end,
    ];
  },
);

/**
 * Gephi merges parallel edges of one kind and adds their weights: the second meeting of two actors is of the kind
 * `MET 2`. Statements come sorted by subject and type, with those of one pair together.
 */
function distinctKinds(): (source: string, target: string, type: string) => string {
  let last = "";
  let count = 0;
  return (source, target, type) => {
    const now = `${type} ${source} ${target}`;
    count = now === last ? count + 1 : 1;
    last = now;
    return count === 1 ? type : `${type} ${count}`;
  };
}

const declared = (target: "node" | "edge", attributes: readonly Pick<Attribute<never>, "name" | "type">[]): string =>
  `<attributes class="${target}" mode="static">` +
  attributes.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>`).join("") +
  "</attributes>\n";

const attvalue = (name: string, value: string): string => `<attvalue for="${name}" value="${xmlText(value)}"/>`;

/** Writes what a row has of these attributes. */
function valuesWriter<Row>(attributes: readonly Attribute<Row>[]): (row: Row) => string {
  const opened = attributes.map(({ name, of }) => ({ of, before: `<attvalue for="${name}" value="` }));
  return (row) => {
    let values = "";
    for (const { before, of } of opened) {
      const value = of(row);
      if (value !== null) values += `${before}${typeof value === "string" ? xmlText(value) : value}"/>`;
    }
    return values;
  };
}

const actorValues = valuesWriter(ACTOR_ATTRIBUTES);
const statementValues = valuesWriter(STATEMENT_ATTRIBUTES);
const relationshipValues = valuesWriter(RELATIONSHIP_ATTRIBUTES);

function nodeElement(id: string, label: string, kind: keyof typeof COLOURS, values: string): string {
  const [red, green, blue] = COLOURS[kind];
  return (
    `<node id="${xmlText(id)}" label="${xmlText(label)}"><attvalues>${values}</attvalues>` +
    `<viz:color r="${red}" g="${green}" b="${blue}"/></node>\n`
  );
}

interface Edge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: string;
  readonly type: string;
  readonly weight: number;
  /** First and last day; null where nobody knows. */
  readonly from: string | null;
  readonly to: string | null;
  readonly values: string;
}

function edgeElement({ id, source, target, kind, type, weight, from, to, values }: Edge): string {
  const spell = from === null || to === null ? "" : `<spells><spell start="${from}" end="${dayAfter(to)}"/></spells>`;
  return (
    `<edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}" kind="${kind}"` +
    ` label="${xmlText(relationLabel(type))}" weight="${weight}">` +
    `<attvalues>${values}</attvalues>${spell}</edge>\n`
  );
}
