import { Choice } from "./choice.tsx";
import type { KindProps } from "./kind-props.ts";

/** Any of several options, kept in the order of the questionnaire. */
export function Multiple({ question, id, answer, disabled, onAnswer }: KindProps) {
  const chosen = answer?.is === "options" ? answer.options : [];
  const all = question.options ?? [];
  const choose = (option: string, checked: boolean) => {
    const options = all
      .map((each) => each.id)
      .filter((each) => (each === option ? checked : chosen.includes(each)));
    onAnswer(options.length > 0 ? { is: "options", options } : null);
  };
  return (
    <>
      {all.map((option, index) => (
        <Choice
          key={option.id}
          type="checkbox"
          id={index === 0 ? id : `${id}-${option.id}`}
          name={id}
          label={option.label}
          checked={chosen.includes(option.id)}
          disabled={disabled}
          onChoose={(checked) => choose(option.id, checked)}
        />
      ))}
    </>
  );
}
