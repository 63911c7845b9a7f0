import type { Contact, Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { languageOf } from "../../../../functions/domain/language-of.ts";
import { proposedCourse } from "../../../../functions/domain/proposed-course.ts";
import { daysAfter, todayIn } from "../../format.ts";
import { filled } from "../../parts/form-fields.ts";
import type { TypedPlan } from "../invite/reminder-fields.tsx";
import { planOf, usualPlan } from "../invite/typed-plan.ts";

/** A new assessment as the form holds it. */
export type AssessmentForm = {
  engagementId: string;
  /** Empty: the one proposed. */
  questionnaireId: string;
  contactIds: readonly string[];
  date: string;
  zone: string;
  message: string;
  language: string;
  stepUp: string;
  afterDue: string;
  startFrom: string;
  reminders: TypedPlan;
};

/** The tier that stands for all while no product is chosen. */
const USUAL_TIER = "T2";

/**
 * A first proposal: due when the product's tier proposes it in the member's zone, the engagement
 * asked for or the only one there is, and the contact where there is no choice.
 */
export function proposedAssessment(
  supplier: Supplier,
  engagementId: string | undefined,
  zone: string,
  now: Date,
): AssessmentForm {
  const { engagements, contacts } = supplier;
  const asked = engagements.find(({ id }) => id === engagementId);
  const only = engagements.length === 1 ? engagements[0] : undefined;
  const chosen = asked ?? only;
  const { days } = proposedCourse(chosen?.tier ?? USUAL_TIER);
  const [contact] = contacts;
  return {
    engagementId: chosen?.id ?? "",
    questionnaireId: "",
    contactIds: contact && contacts.length === 1 ? [contact.id] : [],
    date: daysAfter(todayIn(zone, now), days),
    zone,
    message: "",
    language: contact?.language ?? languageOf(""),
    stepUp: "code",
    afterDue: "open",
    startFrom: "last",
    reminders: usualPlan,
  };
}

/** What the form sends; throws a refusal at the field where the days of reminders are none. */
export function assessmentBody(supplierId: string, form: AssessmentForm) {
  return {
    supplierId,
    engagementId: form.engagementId,
    questionnaireId: form.questionnaireId,
    contactIds: [...form.contactIds],
    due: { date: form.date, zone: form.zone },
    message: filled(form.message),
    language: languageOf(form.language),
    stepUp: form.stepUp === "start" ? ("start" as const) : ("code" as const),
    afterDue: form.afterDue === "closed" ? ("closed" as const) : ("open" as const),
    startFrom: form.startFrom === "nothing" ? ("nothing" as const) : ("last" as const),
    reminders: planOf(form.reminders),
  };
}

/** What of the form decides what its reader will see. */
export function previewBody(supplierId: string, form: AssessmentForm) {
  const { engagementId, questionnaireId, contactIds, date, zone, message, language } = form;
  return {
    ...{ supplierId, engagementId, questionnaireId, contactIds: contactIds.slice(0, 1) },
    ...{ due: { date, zone }, message: filled(message), language: languageOf(language) },
    stepUp: form.stepUp === "start" ? ("start" as const) : ("code" as const),
    startFrom: form.startFrom === "nothing" ? ("nothing" as const) : ("last" as const),
  };
}

/** Of the chosen contacts, how many get a letter and how many need a link handed over. */
export function invitationCount(contacts: readonly Contact[], chosen: readonly string[]) {
  const invited = contacts.filter(({ id }) => chosen.includes(id));
  const letters = invited.filter(({ email }) => email !== undefined).length;
  return { letters, links: invited.length - letters };
}
