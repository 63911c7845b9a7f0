import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { Answer } from "../../functions/domain/answers.ts";
import type { SupplierQuestion } from "../../functions/domain/supplier-view.ts";
import type { QuestionWords } from "../../functions/words/en/question.ts";
import { FIELDS, type Fields } from "./fields.tsx";
import type { KindProps } from "./kind-props.ts";
import type { Raw } from "./raw.ts";
import { Silences } from "./silences.tsx";

export type QuestionFieldProps = {
  question: SupplierQuestion;
  answer: Answer | undefined;
  raw: Raw | undefined;
  problem?: string | undefined;
  locked?: boolean;
  words: QuestionWords;
  number: (value: number) => string;
  /** Names of documents that help. */
  helps: readonly string[];
  onAnswer: KindProps["onAnswer"];
  /** The fields of rows, which few questions have. */
  rows: Fields;
  /** Shown below the fields, still part of the question. */
  children?: ComponentChildren;
};

/** Kinds whose hint and problem belong to the group; the other fields carry their own. */
const GROUPED: readonly SupplierQuestion["kind"][] = ["single", "multiple"];

/** The id of the first field of a question, where a link to the question leads. */
export function fieldId(question: string): string {
  return `q-${question}`;
}

/**
 * One question with everything that belongs to it: why it is asked, its fields, the silences and
 * "not applicable". A value set aside by a silence comes back when the silence is taken back.
 */
export function QuestionField(props: QuestionFieldProps) {
  const { question, answer, raw = {}, problem, locked = false, words, helps, onAnswer } = props;
  const aside = useRef<{ answer: Answer | null; raw: Raw }>({ answer: null, raw: {} });
  const silent = answer !== undefined && isSilence(answer);
  if (!silent) aside.current = { answer: answer ?? null, raw };
  const id = fieldId(question.id);
  const described = [question.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean);
  const kind: KindProps = {
    question,
    id,
    answer: silent ? (aside.current.answer ?? undefined) : answer,
    raw: silent ? aside.current.raw : raw,
    words,
    number: props.number,
    disabled: locked || (silent && question.kind !== "single"),
    labelledBy: `${id}-text`,
    describedBy: described.join(" ") || undefined,
    wrong: problem !== undefined,
    onAnswer,
  };
  const Fields = question.kind === "table" ? props.rows : FIELDS[question.kind];
  const shown = silent && question.kind === "single" ? { ...kind, answer: undefined } : kind;
  return (
    <fieldset
      class={problem ? "question field-wrong" : "question"}
      id={`question-${question.id}`}
      aria-describedby={GROUPED.includes(question.kind) ? kind.describedBy : undefined}
    >
      <legend>
        <h2 id={`${id}-text`}>
          {question.text}
          {!question.required && <span class="optional"> {words.optional}</span>}
        </h2>
      </legend>
      {question.hint && (
        <p class="hint" id={`${id}-hint`}>
          {question.hint}
        </p>
      )}
      {why(question, helps, words)}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <div class="answer">
        <Fields {...shown} />
        <Silences
          {...kind}
          answer={answer}
          disabled={locked}
          onWithdraw={() => onAnswer(aside.current.answer, aside.current.raw)}
        />
        {answer && question.kind === "single" && !locked && (
          <button class="linklike clear" type="button" onClick={() => onAnswer(null)}>
            {words.clear}
          </button>
        )}
      </div>
      {props.children}
    </fieldset>
  );
}

/** A function, not a component: a page of hundreds keeps as many things less. */
function why(
  { why: reason, kind }: Pick<SupplierQuestion, "why" | "kind">,
  helps: readonly string[],
  words: QuestionWords,
) {
  const documents = helps.length > 0 ? `${words.helps}: ${helps.join(", ")}.` : words.noDocument;
  return (
    <details class="details why">
      <summary>{words.why}</summary>
      <p>{reason}</p>
      {kind !== "file" && <p>{documents}</p>}
    </details>
  );
}

function isSilence({ is }: Answer): boolean {
  return is === "unknown" || is === "undisclosed" || is === "nda" || is === "not-applicable";
}
