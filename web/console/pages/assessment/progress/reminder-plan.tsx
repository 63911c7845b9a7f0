import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { isOpen } from "../../../../../functions/domain/assessment.ts";
import { call } from "../../../api.ts";
import { chasing } from "../../../messages/chasing.ts";
import { Refused } from "../../../parts/refused.tsx";
import { StaleHelp } from "../../../parts/stale-help.tsx";
import { SubmitButton } from "../../../parts/submit-button.tsx";
import { TextField } from "../../../parts/text-field.tsx";
import { useEdits } from "../../../parts/use-edits.ts";
import { may } from "../../../state.ts";
import { useAction } from "../../../use-action.ts";
import type { Loaded } from "../../../use-load.ts";
import { planOf } from "../../invite/typed-plan.ts";
import type { TermsChange } from "./terms-changed.tsx";

/** On which days reminders go out by themselves, while answers are still awaited. */
export function ReminderPlan(props: {
  assessment: Assessment;
  loaded: Loaded<Assessment>;
  onChange: (change: TermsChange) => void;
}) {
  const { assessment, loaded, onChange } = props;
  const { reminders, status } = assessment;
  const { form, edit } = useEdits({
    before: reminders.before.join(", "),
    after: reminders.after.join(", "),
  });
  const change = useAction(async (text: typeof form) => {
    const body = { reminders: planOf(text), version: assessment.version };
    const params = { assessmentId: assessment.id };
    const { before, after } = reminders;
    loaded.replace(await call("updateAssessment", { params, body }));
    // No date was moved, so there is nothing to tell.
    onChange({ said: chasing.saved, back: { reminders: { before, after }, tell: false } });
  });
  if (!(status === "draft" || isOpen(status)) || !may("updateAssessment")) return null;
  const field = (part: "before" | "after") => (
    <TextField
      form="reminders"
      path={`reminders.${part}`}
      label={chasing[part]}
      hint={chasing.daysHint}
      size="short"
      value={form[part]}
      onValue={(text) => edit({ [part]: text })}
      problem={change.problem}
    />
  );
  return (
    <details class="details no-print">
      <summary>{chasing.change}</summary>
      <form
        class="form stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void change.run(form);
        }}
      >
        <Refused problem={change.problem} form="reminders">
          <StaleHelp
            problem={change.problem}
            onReload={() => void loaded.reload().then(change.clear)}
          />
        </Refused>
        {field("before")}
        {field("after")}
        <div class="actions">
          <SubmitButton label={chasing.submit} busy={change.busy} tone="plain" />
        </div>
      </form>
    </details>
  );
}
