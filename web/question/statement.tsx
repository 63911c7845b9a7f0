import { Choice } from "./choice.tsx";
import type { KindProps } from "./kind-props.ts";

/** A statement to confirm. */
export function Statement({ id, answer, words, disabled, describedBy, onAnswer }: KindProps) {
  return (
    <Choice
      type="checkbox"
      id={id}
      name={id}
      label={words.confirm}
      checked={answer?.is === "confirmed"}
      {...{ disabled, describedBy }}
      onChoose={(checked) => onAnswer(checked ? { is: "confirmed" } : null)}
    />
  );
}
