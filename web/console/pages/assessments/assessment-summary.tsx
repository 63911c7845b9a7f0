import type { Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import type { ItemOf } from "../../api.ts";
import { dueText, shortDate } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { inviting } from "../../messages/invite.ts";
import type { PlannedSupplier } from "../invite/invite-rows.ts";
import { type AssessmentForm, invitationCount } from "./assessment-form.ts";

type Asked = PlannedSupplier["assessments"][number];

/** What will be sent, before anything is created. */
export function AssessmentSummary(props: {
  supplier: Supplier;
  form: AssessmentForm;
  questionnaire: ItemOf<"listQuestionnaires"> | undefined;
  /** A running assessment of the same product, if there is one. */
  twin: Asked | undefined;
  /** An open assessment of something else the supplier supplies. */
  elsewhere: Asked | undefined;
}) {
  const { supplier, form, questionnaire, twin, elsewhere } = props;
  const words = t.newAssessment.summary;
  const engagement = supplier.engagements.find(({ id }) => id === form.engagementId);
  const { letters, links } = invitationCount(supplier.contacts, form.contactIds);
  const to = supplier.contacts.filter(({ id, email }) => form.contactIds.includes(id) && email);
  return (
    <section class="banner" aria-labelledby="summary">
      <h2 id="summary" class="lead">
        {words.title}
      </h2>
      <ul>
        <li>
          {letters === 0 ? words.noLetter : words.letters(to.map(({ email }) => email ?? ""))}
        </li>
        {links > 0 && <li>{words.links(links)}</li>}
        {engagement && questionnaire && (
          <li>
            {words.questions(questionnaire.title, engagement.product, t.tiers[engagement.tier])}
          </li>
        )}
        {form.date && <li>{words.due(dueText(form))}</li>}
      </ul>
      {engagement && engagement.missing.length > 0 && (
        <p>
          {words.missing(engagement.missing.length)}{" "}
          <a href={`/suppliers/${supplier.id}/products/${engagement.id}`}>{words.complete}</a>
        </p>
      )}
      {elsewhere && (
        <p>
          {inviting.problems.elsewhere(
            elsewhere.product,
            shortDate(elsewhere.due.date),
            elsewhere.askedBy ?? "",
          )}{" "}
          <a href={`/assessments/${elsewhere.id}`}>{words.openTwin}</a>
        </p>
      )}
      {twin && (
        <p>
          <strong>{words.twin}</strong>{" "}
          {inviting.problems.running(shortDate(twin.due.date), twin.askedBy ?? "")}{" "}
          <a href={`/assessments/${twin.id}`}>{words.openTwin}</a>
        </p>
      )}
    </section>
  );
}
