import { type Answer, REASON_LIMIT } from "../../functions/domain/answers.ts";
import { Choice } from "./choice.tsx";
import type { KindProps } from "./kind-props.ts";
import { TextBox } from "./text-box.tsx";

/**
 * What a supplier may say instead of an answer. Beside radio buttons these are further radio
 * buttons; elsewhere check boxes, of which one at most is ticked.
 */
export function Silences(props: KindProps & { onWithdraw: () => void }) {
  const { question, id, answer, words, disabled, onAnswer, onWithdraw } = props;
  if (question.silences.length === 0 && !question.notApplicable) return null;
  const type = question.kind === "single" ? "radio" : "checkbox";
  const choose = (silence: Answer) => (checked: boolean) =>
    checked ? onAnswer(silence) : onWithdraw();
  const shared = { type, name: id, disabled } as const;
  return (
    <div class="silences">
      <p class="or">{words.or}</p>
      {question.silences.map((silence) => (
        <Choice
          key={silence}
          {...shared}
          id={`${id}-is-${silence}`}
          label={words.silences[silence]}
          checked={answer?.is === silence}
          onChoose={choose({ is: silence })}
        />
      ))}
      {question.notApplicable && (
        <Choice
          {...shared}
          id={`${id}-is-not-applicable`}
          label={words.notApplicable}
          checked={answer?.is === "not-applicable"}
          onChoose={choose({ is: "not-applicable", reason: "" })}
        >
          {answer?.is === "not-applicable" && (
            <TextBox
              id={`${id}-reason`}
              label={words.reason}
              value={answer.reason}
              limit={REASON_LIMIT}
              rows={3}
              {...{ words, disabled }}
              wrong={props.wrong}
              onText={(reason) => onAnswer({ is: "not-applicable", reason })}
            />
          )}
        </Choice>
      )}
    </div>
  );
}
