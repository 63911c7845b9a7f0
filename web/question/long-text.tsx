import { textLimit } from "../../functions/domain/answers.ts";
import type { KindProps } from "./kind-props.ts";
import { textAnswer } from "./text.tsx";
import { TextBox } from "./text-box.tsx";

/** A text of several lines. */
export function LongText(props: KindProps) {
  const { question, id, answer, words, disabled, labelledBy, describedBy, wrong } = props;
  return (
    <TextBox
      value={answer?.is === "text" ? answer.text : ""}
      limit={textLimit(question)}
      rows={6}
      {...{ id, words, disabled, labelledBy, describedBy, wrong }}
      onText={(text) => props.onAnswer(textAnswer(text))}
    />
  );
}
