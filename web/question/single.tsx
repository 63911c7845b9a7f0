import { DETAIL_LIMIT } from "../../functions/domain/answers.ts";
import { Choice } from "./choice.tsx";
import { DateFields } from "./date-fields.tsx";
import type { KindProps } from "./kind-props.ts";
import { type DateParts, partsOfDate, readDate } from "./read-date.ts";
import { TextBox } from "./text-box.tsx";

type Option = NonNullable<KindProps["question"]["options"]>[number];

/** One of several options; an option may ask for a text or a date beside it. */
export function Single(props: KindProps) {
  const { question, id, answer, disabled, onAnswer } = props;
  const chosen = answer?.is === "option" ? answer.option : undefined;
  return (
    <>
      {question.options?.map((option, index) => (
        <Choice
          key={option.id}
          type="radio"
          id={index === 0 ? id : `${id}-${option.id}`}
          name={id}
          label={option.label}
          checked={chosen === option.id}
          disabled={disabled}
          onChoose={() => onAnswer({ is: "option", option: option.id })}
        >
          {option.detail && <Detail {...props} option={option} />}
        </Choice>
      ))}
    </>
  );
}

function Detail(props: KindProps & { option: Option }) {
  const { option, id, answer, raw, words, disabled, wrong, onAnswer } = props;
  if (answer?.is !== "option" || !option.detail) return null;
  const { kind, label } = option.detail;
  if (kind === "text") {
    return (
      <TextBox
        id={`${id}-detail`}
        label={label}
        value={answer.detail ?? ""}
        limit={DETAIL_LIMIT}
        rows={4}
        {...{ words, disabled, wrong }}
        onText={(detail) => onAnswer({ is: "option", option: option.id, detail })}
      />
    );
  }
  const date = (parts: DateParts) => {
    const read = readDate(parts);
    onAnswer({ is: "option", option: option.id, ...(read && { date: read }) }, parts);
  };
  return (
    <fieldset>
      <legend class="label">{label}</legend>
      <DateFields
        id={`${id}-detail`}
        parts={{ ...partsOfDate(answer.date), ...raw }}
        {...{ words, disabled, wrong }}
        onParts={date}
      />
    </fieldset>
  );
}
