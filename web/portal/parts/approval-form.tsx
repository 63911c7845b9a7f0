import { useEffect, useState } from "preact/hooks";
import type { ApprovalReceipt } from "../../../functions/contract/shapes/approval.ts";
import type { Landing } from "../../../functions/contract/shapes/portal.ts";
import { Banner } from "../../ui/banner.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { answerApproval } from "../approval.ts";
import { obstacleIn, stop } from "../arrive.ts";
import { refusalText } from "../refusal-text.ts";
import { TextArea } from "./text-area.tsx";
import { useAction } from "./use-action.ts";
import { useApproval } from "./use-approval.ts";

/** The two answers of a business owner; declining needs a reason. */
export function ApprovalForm(props: {
  landing: Landing;
  onTried: (failing: boolean) => void;
  onAnswered: (receipt: ApprovalReceipt) => void;
}) {
  const { landing, onTried, onAnswered } = props;
  const { portal, words, text } = useApproval();
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const action = useAction();
  const { error } = action;
  useEffect(() => {
    if (error && (error.status === 410 || error.status === 401)) stop(portal, obstacleIn(error));
  }, [error, portal]);
  const answer = (approve: boolean) => {
    const said = note.trim();
    const wrong = !approve && said === "" ? text.noteWrong : undefined;
    setProblem(wrong);
    onTried(wrong !== undefined);
    if (wrong) return setAttempt(attempt + 1);
    action.run(async () => {
      onAnswered(
        await answerApproval(landing.assessment, { approve, ...(said && { note: said }) }),
      );
    });
  };
  const unsure = error && (error.status === 0 || error.status >= 500);
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        answer(true);
      }}
    >
      <h2>{text.yours}</h2>
      <ErrorSummary
        key={attempt}
        title={text.summary}
        problems={problem ? [{ id: "note", message: problem }] : []}
      />
      <TextArea
        id="note"
        label={text.note}
        hint={text.noteHint}
        problem={problem}
        value={note}
        maxLength={2000}
        onText={setNote}
      />
      <p class="muted small">{text.name(landing.mailbox ?? "")}</p>
      {error && (
        <Banner tone="danger" live>
          <p>{unsure ? text.unsure : refusalText(words, error)}</p>
        </Banner>
      )}
      <div class="actions">
        <button class="button button-primary" type="submit" aria-disabled={action.busy}>
          {text.approve}
        </button>
        <button
          class="button"
          type="button"
          aria-disabled={action.busy}
          onClick={() => answer(false)}
        >
          {text.decline}
        </button>
      </div>
    </form>
  );
}
