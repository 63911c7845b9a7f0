import { useState } from "preact/hooks";
import { useAction } from "../use-action.ts";
import { Refused } from "./refused.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { TextField } from "./text-field.tsx";

/** A step that needs a reason: folded away until somebody wants it. */
export function ReasonForm(props: {
  title: string;
  lead: string;
  label: string;
  submit: string;
  tone?: "danger" | "plain";
  onReason: (reason: string) => Promise<unknown>;
}) {
  const { title, lead, label, submit, tone = "plain", onReason } = props;
  const [reason, setReason] = useState("");
  const act = useAction(onReason);
  return (
    <details class="details no-print">
      <summary>{title}</summary>
      <form
        class="form stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void act.run(reason);
        }}
      >
        <p>{lead}</p>
        <Refused problem={act.problem} form="reason" />
        <TextField
          form="reason"
          path="reason"
          label={label}
          value={reason}
          onValue={setReason}
          problem={act.problem}
          rows={3}
        />
        <div class="actions">
          <SubmitButton label={submit} busy={act.busy} tone={tone} />
        </div>
      </form>
    </details>
  );
}
