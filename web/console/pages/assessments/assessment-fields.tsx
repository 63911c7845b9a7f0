import type { Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import type { CallError } from "../../../client.ts";
import type { ItemOf } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { inviting } from "../../messages/invite.ts";
import { Choices } from "../../parts/choices.tsx";
import { LanguageField } from "../../parts/language-field.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { ZoneField } from "../../parts/zone-field.tsx";
import { ReminderFields } from "../invite/reminder-fields.tsx";
import type { AssessmentForm } from "./assessment-form.ts";

/** What is asked about, by which questionnaire, of whom, until when and in which words. */
export function AssessmentFields(props: {
  supplier: Supplier;
  questionnaires: readonly ItemOf<"listQuestionnaires">[];
  /** The one that tier and earlier rounds propose. */
  proposed: ItemOf<"listQuestionnaires"> | undefined;
  form: AssessmentForm;
  onForm: (form: AssessmentForm) => void;
  problem: CallError | undefined;
}) {
  const { supplier, questionnaires, proposed, form, onForm, problem } = props;
  const words = t.newAssessment;
  const common = { form: "assessment", problem };
  return (
    <>
      <section class="stack">
        <h2>{words.sections.what}</h2>
        <SelectField
          {...common}
          path="engagementId"
          label={words.product}
          value={form.engagementId}
          none={words.choose}
          options={supplier.engagements.map(({ id, product, tier }) => ({
            value: id,
            label: `${product} (${t.tiers[tier]})`,
          }))}
          onValue={(engagementId) => onForm({ ...form, engagementId })}
        />
        <SelectField
          {...common}
          path="questionnaireId"
          label={words.questionnaire}
          {...(proposed && { hint: inviting.proposed(proposed.title) })}
          value={form.questionnaireId}
          options={questionnaires.map(({ id, title, questions }) => ({
            value: id,
            label: words.questionnaireOption(title, questions),
          }))}
          onValue={(questionnaireId) => onForm({ ...form, questionnaireId })}
        />
      </section>
      <section class="stack">
        <h2>{words.sections.whom}</h2>
        {supplier.contacts.length === 0 ? (
          <p id="assessment-contactIds" tabIndex={-1}>
            {words.noContact} <a href={`/suppliers/${supplier.id}`}>{words.addContact}</a>
          </p>
        ) : (
          <Choices
            {...common}
            path="contactIds"
            kind="checkbox"
            legend={words.contacts}
            hint={words.contactsHint}
            options={supplier.contacts.map(({ id, name, email }) => ({
              value: id,
              label: name,
              hint: email ?? words.noAddress,
            }))}
            chosen={form.contactIds}
            onChoose={(contactIds) => onForm({ ...form, contactIds })}
          />
        )}
        <LanguageField
          {...common}
          path="language"
          label={words.language}
          value={form.language}
          onValue={(language) => onForm({ ...form, language })}
        />
        <TextField
          {...common}
          path="message"
          label={words.message}
          hint={words.messageHint}
          value={form.message}
          onValue={(message) => onForm({ ...form, message })}
          rows={4}
          maxLength={1000}
          optional
        />
      </section>
      <section class="stack">
        <h2>{words.sections.when}</h2>
        <TextField
          {...common}
          path="due.date"
          label={t.due.date}
          type="date"
          size="short"
          value={form.date}
          onValue={(date) => onForm({ ...form, date })}
        />
        <ZoneField {...common} value={form.zone} onValue={(zone) => onForm({ ...form, zone })} />
        <ReminderFields
          {...common}
          typed={form.reminders}
          onTyped={(reminders) => onForm({ ...form, reminders })}
        />
        <Choices
          {...common}
          path="stepUp"
          kind="radio"
          legend={words.stepUp}
          options={[
            { value: "code", label: words.stepUps.code, hint: words.stepUps.codeHint },
            { value: "start", label: words.stepUps.start, hint: words.stepUps.startHint },
          ]}
          chosen={[form.stepUp]}
          onChoose={([stepUp = "code"]) => onForm({ ...form, stepUp })}
        />
        <Choices
          {...common}
          path="afterDue"
          kind="radio"
          legend={words.afterDue}
          options={[
            { value: "open", label: words.afterDues.open, hint: words.afterDues.openHint },
            { value: "closed", label: words.afterDues.closed, hint: words.afterDues.closedHint },
          ]}
          chosen={[form.afterDue]}
          onChoose={([afterDue = "open"]) => onForm({ ...form, afterDue })}
        />
        <Choices
          {...common}
          path="startFrom"
          kind="radio"
          legend={words.startFrom}
          options={[
            { value: "last", label: words.startFroms.last, hint: words.startFroms.lastHint },
            {
              value: "nothing",
              label: words.startFroms.nothing,
              hint: words.startFroms.nothingHint,
            },
          ]}
          chosen={[form.startFrom]}
          onChoose={([startFrom = "last"]) => onForm({ ...form, startFrom })}
        />
      </section>
    </>
  );
}
