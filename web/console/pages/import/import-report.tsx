import { useState } from "preact/hooks";
import { LineTable } from "../../list/line-table.tsx";
import { bringing } from "../../messages/import.ts";
import { told } from "../../parts/form-fields.ts";
import { useStepHeading } from "../../parts/step-heading.ts";
import { IMPORT_FIELDS } from "./guess-columns.ts";
import type { Answers, ReportLine } from "./import-run.ts";
import type { SentLine } from "./read-list.ts";

const KINDS = ["question", "invalid", "new", "adds", "known"] as const;
const words = bringing.report;

/** Line by line what will happen, or happened; lines that ask something come with their answers. */
export function ImportReport(props: {
  lines: readonly SentLine[];
  report: readonly ReportLine[];
  done: boolean;
  answers: Answers;
  onAnswer: (line: number, answer: Answers[number]) => void;
}) {
  const { lines, report, done, answers, onAnswer } = props;
  const [kind, setKind] = useState<(typeof KINDS)[number]>();
  const heading = useStepHeading();
  const names = new Map(lines.map(({ line, cells }) => [line, cells.name ?? ""]));
  return (
    <section class="stack" aria-labelledby="report">
      <h2 id="report" ref={heading} tabIndex={-1}>
        {done ? words.done : words.title}
      </h2>
      <div class="row">
        <button
          type="button"
          class="button button-small"
          aria-pressed={!kind}
          onClick={() => setKind(undefined)}
        >
          {words.all}
        </button>
        {KINDS.map((each) => {
          const count = report.filter(({ is }) => is === each).length;
          return (
            count > 0 && (
              <button
                key={each}
                type="button"
                class="button button-small"
                aria-pressed={kind === each}
                onClick={() => setKind(each)}
              >
                {words.counts[each](count)}
              </button>
            )
          );
        })}
      </div>
      <LineTable
        key={kind ?? "all"}
        title={words.title}
        columns={{ line: words.line, about: words.company, outcome: words.outcome }}
        lines={kind ? report.filter(({ is }) => is === kind) : report}
        about={({ line }) => names.get(line)}
        outcome={(each) => (
          <>
            <Outcome of={each} />
            {each.is === "question" && !done && (
              <Question
                line={each.line}
                name={names.get(each.line) ?? ""}
                answer={answers[each.line] ?? "skip"}
                onAnswer={(answer) => onAnswer(each.line, answer)}
              />
            )}
          </>
        )}
      />
    </section>
  );
}

function Outcome({ of }: { of: ReportLine }) {
  const { is, adds, fields } = of;
  const with_ = adds && partsOf(adds);
  if (is === "new") {
    return (
      <span>
        {words.is.new}
        {with_ && <span class="muted"> {words.with[with_]}</span>}
      </span>
    );
  }
  if (is === "invalid") {
    return (
      <ul class="plain problem">
        {(fields ?? []).map(({ path, message }) => {
          const field = IMPORT_FIELDS.find((each) => each === path);
          return (
            <li key={path}>{words.field(field ? bringing.fields[field] : path, told(message))}</li>
          );
        })}
      </ul>
    );
  }
  const name = nameOf(of);
  const how = of.by ? words.by[of.by](of.value ?? "") : "";
  if (is === "question") {
    return (
      <span>
        <strong>{words.question(name)}</strong> <span class="muted">{how}</span>
      </span>
    );
  }
  return (
    <span>
      {is === "adds" && with_ ? words.adds[with_](name) : words.is.known}
      <span class="muted"> {words.sameAs(name, how)}</span>
    </span>
  );
}

function Question(props: {
  line: number;
  name: string;
  answer: Answers[number];
  onAnswer: (answer: Answers[number]) => void;
}) {
  const { line, name, answer, onAnswer } = props;
  return (
    <fieldset class="row small import-question">
      <legend class="hidden-visually">{name}</legend>
      {(["skip", "same", "new"] as const).map((value) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={`answer-${line}`}
            checked={answer === value}
            onChange={() => onAnswer(value)}
          />
          <span>{words.answers[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function nameOf({ supplier }: ReportLine): string {
  if (!supplier) return "";
  return supplier.line === undefined ? supplier.name : words.ofLine(supplier.name, supplier.line);
}

function partsOf({ contact, product }: NonNullable<ReportLine["adds"]>) {
  if (contact && product) return "both";
  if (contact) return "contact";
  return product ? "product" : undefined;
}
