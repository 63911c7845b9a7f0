import { useState } from "preact/hooks";
import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { isOpen } from "../../../../../functions/domain/assessment.ts";
import { call } from "../../../api.ts";
import { dueText, todayIn } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { chasing } from "../../../messages/chasing.ts";
import { Choices } from "../../../parts/choices.tsx";
import { Refused } from "../../../parts/refused.tsx";
import { StaleHelp } from "../../../parts/stale-help.tsx";
import { SubmitButton } from "../../../parts/submit-button.tsx";
import { TextField } from "../../../parts/text-field.tsx";
import { useEdits } from "../../../parts/use-edits.ts";
import { ZoneField } from "../../../parts/zone-field.tsx";
import { may } from "../../../state.ts";
import { useAction } from "../../../use-action.ts";
import type { Loaded } from "../../../use-load.ts";
import type { TermsChange } from "./terms-changed.tsx";

/** Another due date while answers are still awaited. */
export function DueChange(props: {
  assessment: Assessment;
  loaded: Loaded<Assessment>;
  onChange: (change: TermsChange) => void;
}) {
  const { assessment, loaded, onChange } = props;
  const { form, edit } = useEdits({ ...assessment.due, afterDue: assessment.afterDue });
  const { date, zone, afterDue } = form;
  const [tell, setTell] = useState(true);
  const change = useAction(
    async (wanted: Pick<Assessment, "due" | "afterDue"> & { tell: boolean }) => {
      const body = { ...wanted, version: assessment.version };
      const params = { assessmentId: assessment.id };
      const { due: before, afterDue: closing } = assessment;
      const changed = await call("updateAssessment", { params, body });
      loaded.replace(changed);
      const tooLate = before.date < todayIn(before.zone, new Date());
      onChange({
        said: t.due.changed(dueText(changed.due)),
        ...(tooLate ? { tooLate } : { back: { due: before, afterDue: closing, tell } }),
      });
    },
  );
  const open = assessment.status === "draft" || isOpen(assessment.status);
  if (!open || !may("updateAssessment")) return null;
  return (
    <details class="details no-print">
      <summary>{t.due.change}</summary>
      <form
        class="form stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void change.run({ due: { date, zone }, afterDue, tell });
        }}
      >
        <Refused problem={change.problem} form="assessment">
          <StaleHelp
            problem={change.problem}
            onReload={() => void loaded.reload().then(change.clear)}
          />
        </Refused>
        <TextField
          form="assessment"
          path="due.date"
          label={t.due.date}
          type="date"
          size="short"
          value={date}
          onValue={(day) => edit({ date: day })}
          problem={change.problem}
        />
        <ZoneField
          form="assessment"
          value={zone}
          onValue={(place) => edit({ zone: place })}
          problem={change.problem}
        />
        <Choices
          form="assessment"
          path="afterDue"
          kind="radio"
          legend={t.newAssessment.afterDue}
          options={[
            { value: "open", label: t.newAssessment.afterDues.open },
            { value: "closed", label: t.newAssessment.afterDues.closed },
          ]}
          chosen={[afterDue]}
          onChoose={([chosen]) => edit({ afterDue: chosen === "closed" ? "closed" : "open" })}
          problem={change.problem}
        />
        {assessment.status !== "draft" && (
          <label class="row">
            <input
              type="checkbox"
              checked={tell}
              onChange={({ currentTarget }) => setTell(currentTarget.checked)}
            />
            {chasing.tell}
          </label>
        )}
        <div class="actions">
          <SubmitButton label={t.due.submit} busy={change.busy} tone="plain" />
        </div>
      </form>
    </details>
  );
}
