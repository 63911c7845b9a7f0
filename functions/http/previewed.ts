import type { Landing, PortalAssessment } from "../contract/shapes/portal.ts";
import { endOfDue } from "../domain/due.ts";
import { maskAddress } from "../domain/invitation.ts";
import type { Questionnaire, Scope } from "../domain/questionnaire.ts";
import { labelled, spokenIn } from "../domain/spoken.ts";
import { stepUpOf } from "../domain/step-up.ts";
import { supplierView } from "../domain/supplier-view.ts";

/** An assessment that was not made: what its contact's page would be told first. */
export type Previewed = Pick<
  Landing,
  "buyer" | "supplier" | "product" | "requester" | "message" | "terms" | "questions" | "minutes"
> & {
  language: Landing["language"];
  due: { date: string; zone: string };
  stepUp: "code" | "start";
  contact: { name: string; email?: string | undefined };
  questionnaire: Questionnaire;
  scope: Scope;
  evidenceTypes: readonly { id: string; label: string }[];
};

/** What the supplier's page is told about an assessment in its first round, nothing answered yet. */
export function previewed(facts: Previewed): PortalAssessment {
  const { questionnaire, scope, evidenceTypes, contact, due, stepUp, ...landing } = facts;
  const { language } = landing;
  const spoken = spokenIn(questionnaire, language);
  return {
    landing: {
      ...landing,
      ...{ assessment: "preview", level: "proved", status: "open", title: spoken.title },
      due: { ...due, ends: endOfDue(due) },
      stepUp: stepUpOf({ stepUp }, contact),
      ...(contact.email && { mailbox: maskAddress(contact.email) }),
    },
    round: 1,
    questionnaire: supplierView(spoken, scope),
    answers: [],
    evidence: [],
    evidenceTypes: labelled(evidenceTypes, questionnaire, language).map(({ id, label }) => ({
      id,
      label,
    })),
    before: [],
    me: { name: contact.name, role: "lead" },
  };
}
