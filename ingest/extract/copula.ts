import { spanOf } from "../document.js";
import { coordinatedLeft } from "./coordination.js";
import { grammaticalSubject } from "./grammatical-subject.js";
import type { Finding } from "./finding.js";
import { bodyId, isMembership } from "./offices.js";
import { whenOf } from "./roles.js";
import { isPredicate, lowerAt, type SentenceView } from "./sentence-view.js";

/** «Le Mali et le Niger, [membres de l’AES], …»: a membership said of what ends right before the comma. */
export function appositionFindings(views: readonly SentenceView[]): readonly Finding[] {
  return views.flatMap((view) =>
    view.mentions.flatMap((mention): readonly Finding[] => {
      const here = mention.from > view.sentence.from;
      if (!here || mention.kind !== "GROUP" || !/^membres?$/.test(lowerAt(view, mention.from))) return [];
      if (lowerAt(view, mention.from - 1) !== ",") return [];
      const body = view.doc.inner.findIndex(
        (each) => each.from > mention.from && each.to <= mention.to && each.kind !== "COUNTRY",
      );
      const object = view.resolution.meant[view.doc.mentions.length + body]?.[0];
      if (body < 0 || !object) return [];
      return coordinatedLeft(view, view.mentionAt(mention.from - 2)).flatMap(({ ids, from }) =>
        ids.map((subject): Finding => ({
          type: "MEMBER_OF",
          subject,
          object,
          span: spanOf(view.doc, { from, to: mention.to }),
          rule: "member-of/apposition",
          confidence: 0.85,
        })),
      );
    }),
  );
}

/** «X est directeur général de l’OMS», «le Togo n’est pas membre de …»: an office or membership said of a subject. */
export function copulaFindings(views: readonly SentenceView[]): readonly Finding[] {
  return views.flatMap((view) =>
    view.groups.flatMap((group): readonly Finding[] => {
      if (!/^(?:être|devenir|rester|demeurer)$/.test(group.lemma) || group.mood !== "finite") return [];
      const mention = view.mentions.find(
        (each) => each.from >= group.to && each.from <= group.to + 2 && isPredicate(view, each),
      );
      const office = mention?.offices[0];
      const [subject] = grammaticalSubject(view, group);
      if (!mention || !office || office.former || subject?.ids.length !== 1) return [];
      const object = bodyId(view.doc, office, view.resolution);
      const member = isMembership(office, view.knowledge);
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
          date: group.lemma === "devenir" ? whenOf(view, group, group.planned).date : null,
          span: spanOf(view.doc, { from: Math.min(subject.from, group.from), to: mention.to }),
          rule: member ? "member-of/copula" : "holds-office/copula",
          confidence: 0.85,
        },
      ];
    }),
  );
}
