import { spanOf } from "../document.js";
import { fold } from "../../schema/ontology/fold.js";
import { grammaticalSubject } from "./find-arguments.js";
import type { Finding } from "./finding.js";
import { isPredicate, type SentenceView } from "./sentence-view.js";
import { allMentions } from "../document.js";

/** «X est directeur général de l’OMS», «le Togo n’est pas membre de …»: an office or membership said of a subject. */
export function copulaFindings(views: readonly SentenceView[]): readonly Finding[] {
  return views.flatMap((view) =>
    view.groups.flatMap((group): readonly Finding[] => {
      if (!/^(?:être|devenir|rester|demeurer)$/.test(group.lemma) || group.mood !== "finite") return [];
      const mention = view.doc.mentions.find(
        (each) => each.from >= group.to && each.from <= group.to + 2 && isPredicate(view, each),
      );
      const office = mention?.offices[0];
      const [subject] = grammaticalSubject(view, group);
      if (!mention || !office || office.former || subject?.ids.length !== 1) return [];
      const body = allMentions(view.doc).findIndex((each) => each.from === office.body && each.kind !== "PERSON");
      const object = view.resolution.meant[body]?.[0] ?? null;
      const member = view.knowledge.words.membership.has(fold(office.head).split(" ")[0] ?? "");
      const person = view.drafts.get(subject.ids[0] ?? "")?.kind === "PERSON";
      if (member ? object === null : !person) return [];
      return [
        {
          type: member ? "MEMBER_OF" : "HOLDS_OFFICE",
          subject: subject.ids[0] ?? null,
          object,
          title: member ? null : office.title,
          negated: group.negated,
          planned: group.planned,
          span: spanOf(view.doc, { from: Math.min(subject.from, group.from), to: mention.to }),
          rule: member ? "member-of/copula" : "holds-office/copula",
          confidence: 0.85,
        },
      ];
    }),
  );
}
