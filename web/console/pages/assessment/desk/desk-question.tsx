import { useState } from "preact/hooks";
import type { SupplierQuestion } from "../../../../../functions/domain/supplier-view.ts";
import { CallError } from "../../../../client.ts";
import { QuestionField } from "../../../../question/question-field.tsx";
import type { Raw } from "../../../../question/raw.ts";
import { TableRows } from "../../../../question/table.tsx";
import { deviceZone, numberText, todayIn } from "../../../format.ts";
import { question as words } from "../../../messages/question.ts";
import { s } from "../../../messages/silent.ts";
import { TextField } from "../../../parts/text-field.tsx";
import type { DeskAnswer } from "./desk-changes.ts";

type Source = NonNullable<DeskAnswer["source"]>;

/** One question with its fields and, once it is answered, where the answer was found. */
export function DeskQuestion(props: {
  question: SupplierQuestion;
  given: DeskAnswer | undefined;
  /** The page of the answer before. */
  before: Source | undefined;
  problem: string | undefined;
  onChange: (next: DeskAnswer | undefined) => void;
}) {
  const { question, given, before, problem, onChange } = props;
  const [raw, setRaw] = useState<Raw>({});
  const [source, setSource] = useState<Source>(
    given?.source ?? { title: "", url: "", dated: todayIn(deviceZone(), new Date()) },
  );
  const [left, setLeft] = useState(false);
  const told = (next: Source) => {
    setSource(next);
    setLeft(false);
    const whole = next.title.trim() !== "" && isWeb(next.url) && next.dated !== "";
    if (given) onChange({ ...given, ...(whole ? { source: next } : { source: undefined }) });
  };
  const field = (path: keyof Source, label: string) => ({
    ...{ form: `desk-${question.id}`, path, label, value: source[path] },
    problem: left && path === "url" && source.url !== "" && !isWeb(source.url) ? NO_WEB : undefined,
    onValue: (value: string) => told({ ...source, [path]: value }),
  });
  return (
    <QuestionField
      question={question}
      answer={given?.answer}
      raw={raw}
      problem={problem}
      words={words}
      number={numberText}
      helps={[]}
      rows={TableRows}
      onAnswer={(answer, typed) => {
        setRaw(typed ?? {});
        const kept = given?.source;
        onChange(
          answer ? { question: question.id, answer, ...(kept && { source: kept }) } : undefined,
        );
      }}
    >
      {given && (
        <fieldset class="stack-small boxed" onFocusOut={() => setLeft(true)}>
          <legend>{s.page.source}</legend>
          {before && before.url !== source.url && (
            <button type="button" class="button button-small" onClick={() => told(before)}>
              {s.page.same}
            </button>
          )}
          <TextField {...field("title", s.page.sourceTitle)} />
          <TextField {...field("url", s.page.sourceUrl)} type="url" />
          <TextField {...field("dated", s.page.sourceDated)} type="date" size="short" />
        </fieldset>
      )}
    </QuestionField>
  );
}

const NO_WEB = new CallError(422, "invalid", "", {
  fields: [{ path: "url", message: "Write a web address that starts with https://." }],
});

/** Whether it is a whole address already, and not what somebody is still typing. */
function isWeb(address: string): boolean {
  return /^https?:\/\/./.test(address) && URL.canParse(address);
}
