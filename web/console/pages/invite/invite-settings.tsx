import { LANGUAGES } from "../../../../functions/domain/languages.ts";
import type { CallError } from "../../../client.ts";
import type { ItemOf } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { inviting } from "../../messages/invite.ts";
import { languageName } from "../../messages/language-name.ts";
import { Choices } from "../../parts/choices.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { ZoneField } from "../../parts/zone-field.tsx";
import { ReminderFields, type TypedPlan } from "./reminder-fields.tsx";

/** What holds for all invitations of one go. */
export type Settings = {
  /** Empty: the one proposed for each. */
  questionnaireId: string;
  dueBy: "tier" | "same";
  date: string;
  zone: string;
  message: string;
  /** Empty: each contact's own. */
  language: string;
  reminders: TypedPlan;
  stepUp: "code" | "start";
};

export function InviteSettings(props: {
  questionnaires: readonly ItemOf<"listQuestionnaires">[];
  settings: Settings;
  onSettings: (some: Partial<Settings>) => void;
  problem: CallError | undefined;
}) {
  const { questionnaires, settings, onSettings, problem } = props;
  const words = t.newAssessment;
  const common = { form: "invite", problem };
  return (
    <section class="form stack" aria-labelledby="settings">
      <h2 id="settings">{inviting.settings}</h2>
      <SelectField
        {...common}
        path="questionnaireId"
        label={words.questionnaire}
        value={settings.questionnaireId}
        none={inviting.questionnaireByTier}
        hint={inviting.questionnaireByTierHint}
        options={questionnaires.map(({ id, title, questions }) => ({
          value: id,
          label: words.questionnaireOption(title, questions),
        }))}
        onValue={(questionnaireId) => onSettings({ questionnaireId })}
      />
      <Choices
        {...common}
        path="dueBy"
        kind="radio"
        legend={inviting.dueBy.legend}
        options={[
          { value: "tier", label: inviting.dueBy.tier },
          { value: "same", label: inviting.dueBy.same },
        ]}
        chosen={[settings.dueBy]}
        onChoose={([value]) => onSettings({ dueBy: value === "same" ? "same" : "tier" })}
      />
      {settings.dueBy === "same" && (
        <TextField
          {...common}
          path="due.date"
          label={t.due.date}
          type="date"
          size="short"
          value={settings.date}
          onValue={(date) => onSettings({ date })}
        />
      )}
      <ZoneField {...common} value={settings.zone} onValue={(zone) => onSettings({ zone })} />
      <ReminderFields
        {...common}
        typed={settings.reminders}
        onTyped={(reminders) => onSettings({ reminders })}
      />
      <SelectField
        {...common}
        path="language"
        label={words.language}
        value={settings.language}
        none={inviting.ownLanguage}
        options={LANGUAGES.map((each) => ({ value: each, label: languageName(each) }))}
        onValue={(language) => onSettings({ language })}
        size="medium"
      />
      <TextField
        {...common}
        path="message"
        label={words.message}
        hint={words.messageHint}
        value={settings.message}
        onValue={(message) => onSettings({ message })}
        rows={4}
        maxLength={1000}
        optional
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
        chosen={[settings.stepUp]}
        onChoose={([value]) => onSettings({ stepUp: value === "start" ? "start" : "code" })}
      />
    </section>
  );
}
