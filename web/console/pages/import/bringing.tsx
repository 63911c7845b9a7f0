import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { bringing } from "../../messages/import.ts";
import { Loading } from "../../parts/loading.tsx";
import { Refused } from "../../parts/refused.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { randomText } from "../../pkce.ts";
import { useAction } from "../../use-action.ts";
import { useLoad } from "../../use-load.ts";
import { ImportReport } from "./import-report.tsx";
import { type Answers, bringIn, checkLines, type ReportLine } from "./import-run.ts";
import type { SentLine } from "./read-list.ts";

/** Suppliers that can be invited in one go. */
const MOST = 200;

/** The dry run of a list with its questions, and then the real one with its progress. */
export function Bringing({ lines }: { lines: readonly SentLine[] }) {
  // What the same list would have done a while ago says nothing about now.
  const key = useMemo(() => `import ${randomText()}`, [lines]);
  const [checked, setChecked] = useState(0);
  const check = useLoad(key, () => checkLines(lines, setChecked));
  return (
    <>
      {check.loading && checked > 0 && checked < lines.length && (
        <div role="status" class="stack">
          <progress max={lines.length} value={checked} aria-label={bringing.columns.check} />
          <p>{bringing.checking(checked, lines.length)}</p>
        </div>
      )}
      <Loading of={check}>{(planned) => <Running lines={lines} planned={planned} />}</Loading>
    </>
  );
}

function Running(props: { lines: readonly SentLine[]; planned: readonly ReportLine[] }) {
  const { lines, planned } = props;
  const [answers, setAnswers] = useState<Answers>({});
  const [done, setDone] = useState<ReadonlyMap<number, ReportLine>>(new Map());
  const [begun, setBegun] = useState(false);
  const wanted = new Set(planned.flatMap((each) => (isWanted(each, answers) ? [each.line] : [])));
  const left = lines.filter(({ line }) => wanted.has(line) && !done.has(line));
  const run = useAction(async () => {
    setBegun(true);
    await bringIn(left, answers, (report) => {
      setDone((held) => new Map([...held, ...report.map((each) => [each.line, each] as const)]));
    });
  });
  const touched = [...done.values()].flatMap(({ is, supplier }) =>
    (is === "new" || is === "adds") && supplier?.id ? [supplier.id] : [],
  );
  const suppliers = [...new Set(touched)];
  const finished = begun && left.length === 0 && !run.busy;
  const status = useRef<HTMLDivElement>(null);
  // The button stands below a long report, how far it is above it.
  useEffect(() => {
    if (run.busy) status.current?.focus();
  }, [run.busy]);
  const open = planned.filter(({ is, line }) => is === "question" && answers[line] === undefined);
  return (
    <form
      class="stack-large"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run.run(undefined);
      }}
    >
      <div role="status" class="stack" ref={status} tabIndex={-1}>
        {begun && !finished && (
          <>
            <progress max={wanted.size} value={done.size} aria-label={bringing.title} />
            <p>{bringing.progress(done.size, wanted.size)}</p>
          </>
        )}
        {finished && (
          <div class="banner banner-ok">
            <p>
              <strong>{bringing.finished(suppliers.length)}</strong>
            </p>
            <p class="row">
              {suppliers.length > 0 && (
                <a
                  class="button button-primary"
                  href={`/invite?suppliers=${suppliers.slice(0, MOST).join(",")}`}
                >
                  {bringing.invite(Math.min(MOST, suppliers.length))}
                </a>
              )}
              <a class="button" href="/suppliers">
                {bringing.directory}
              </a>
            </p>
          </div>
        )}
      </div>
      <Refused problem={run.problem}>
        <p>{bringing.stopped(done.size)}</p>
      </Refused>
      <ImportReport
        lines={lines}
        report={planned.map((each) => done.get(each.line) ?? each)}
        done={finished}
        answers={answers}
        onAnswer={(line, answer) => setAnswers({ ...answers, [line]: answer })}
      />
      {!finished && (
        <>
          {open.length > 0 && <p class="muted">{bringing.report.open(open.length)}</p>}
          <div class="actions">
            {left.length > 0 ? (
              <SubmitButton
                label={begun && run.problem ? bringing.goOn : bringing.run(left.length)}
                busy={run.busy}
              />
            ) : (
              <p>{bringing.nothingNew}</p>
            )}
          </div>
        </>
      )}
    </form>
  );
}

/** A line with something to do: new, adding to a known one, or a question that was answered. */
function isWanted({ is, line }: ReportLine, answers: Answers): boolean {
  if (is === "question") return answers[line] === "new" || answers[line] === "same";
  return is === "new" || is === "adds";
}
