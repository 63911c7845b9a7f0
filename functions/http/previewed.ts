import type { Landing, PortalAssessment } from "../contract/shapes/portal.ts";
import type { Carried } from "../data/carry.ts";
import { endOfDue } from "../domain/due.ts";
import { maskAddress } from "../domain/invitation.ts";
import { type OfferedAnswer, offeredAnswers } from "../domain/offered-answers.ts";
import type { Questionnaire, Scope } from "../domain/questionnaire.ts";
import { labelled, spokenIn } from "../domain/spoken.ts";
import { stepUpOf } from "../domain/step-up.ts";
import { supplierView } from "../domain/supplier-view.ts";
import { suppliersEvidence } from "./suppliers-evidence.ts";

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
  /** What is taken over from earlier submissions, and what of them is offered to be confirmed. */
  taken: Pick<Carried, "round" | "answers" | "evidence">;
  earlier: readonly (readonly OfferedAnswer[])[];
};

/** What the supplier's page is told about an assessment in its first round, nothing answered in it. */
export function previewed(facts: Previewed): PortalAssessment {
  const { questionnaire, scope, evidenceTypes, contact, due, stepUp, ...rest } = facts;
  const { taken, earlier, ...landing } = rest;
  const { language } = landing;
  const spoken = spokenIn(questionnaire, language);
  const whole = supplierView(spoken, scope);
  const { carried, open } = taken.round;
  return {
    landing: {
      ...landing,
      ...{ assessment: "preview", level: "proved", status: "open", title: spoken.title },
      due: { ...due, ends: endOfDue(due) },
      stepUp: stepUpOf({ stepUp }, contact),
      ...(contact.email && { mailbox: maskAddress(contact.email) }),
    },
    round: 1,
    questionnaire: whole,
    answers: taken.answers.toSorted((one, other) => (one.question < other.question ? -1 : 1)),
    evidence: taken.evidence.map(suppliersEvidence),
    evidenceTypes: labelled(evidenceTypes, questionnaire, language).map(({ id, label }) => ({
      id,
      label,
    })),
    ...(open && { returned: open }),
    ...(carried && { carried }),
    before: offeredAnswers(whole, earlier).filter(({ question }) => !carried?.includes(question)),
    me: { name: contact.name, role: "lead" },
  };
}
