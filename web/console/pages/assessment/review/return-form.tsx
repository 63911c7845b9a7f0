import { useState } from "preact/hooks";
import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { mayMove } from "../../../../../functions/domain/assessment.ts";
import { call } from "../../../api.ts";
import { t } from "../../../messages/base.ts";
import { Choices } from "../../../parts/choices.tsx";
import { Refused } from "../../../parts/refused.tsx";
import { SubmitButton } from "../../../parts/submit-button.tsx";
import { TextField } from "../../../parts/text-field.tsx";
import { may } from "../../../state.ts";
import { useAction } from "../../../use-action.ts";
import type { Loaded } from "../../../use-load.ts";
import type { ScoreReply } from "../score-reply.ts";
import type { QueueItem } from "./queue.ts";

/** Whether questions can go back: what a member compiled is asked by a new assessment instead. */
export function mayReturn({ status, receipt }: Assessment): boolean {
  return mayMove(status, "returned") && receipt?.origin !== "desk" && may("returnAssessment");
}

/** Single questions go back to the supplier with a note; the rest stays locked. */
export function ReturnForm(props: {
  assessment: Assessment;
  items: readonly QueueItem[];
  score: ScoreReply | undefined;
  loaded: Loaded<Assessment>;
  questions: readonly string[];
  onQuestions: (questions: readonly string[]) => void;
}) {
  const { assessment, items, score, loaded, questions, onQuestions } = props;
  const [note, setNote] = useState("");
  const send = useAction(async (input: { questions: readonly string[]; note: string }, key) => {
    const body = {
      questions: [...input.questions],
      note: input.note,
      reviewRevision: score?.reviewRevision ?? assessment.reviewRevision,
    };
    const params = { assessmentId: assessment.id };
    loaded.replace(await call("returnAssessment", { params, body, key }));
  });
  if (!mayReturn(assessment)) return null;
  return (
    <details class="details no-print" open={questions.length > 0}>
      <summary>{t.returning.title}</summary>
      <form
        class="form stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send.run({ questions, note });
        }}
      >
        <Refused problem={send.problem} form="return" />
        <div class="return-questions">
          <Choices
            form="return"
            path="questions"
            kind="checkbox"
            legend={t.returning.questions}
            options={items.map(({ question, number }) => ({
              value: question.id,
              label: `${number}. ${question.text}`,
            }))}
            chosen={questions}
            onChoose={onQuestions}
            problem={send.problem}
          />
        </div>
        <TextField
          form="return"
          path="note"
          label={t.returning.note}
          hint={t.returning.noteHint}
          value={note}
          onValue={setNote}
          problem={send.problem}
          rows={3}
        />
        <div class="actions">
          <SubmitButton
            label={t.returning.submit(questions.length)}
            busy={send.busy}
            tone="plain"
          />
        </div>
      </form>
    </details>
  );
}
