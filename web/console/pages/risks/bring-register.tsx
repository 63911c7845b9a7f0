import { useState } from "preact/hooks";
import type { RegisterPlan } from "../../../../functions/contract/shapes/register-plan.ts";
import { call } from "../../api.ts";
import { planRegister } from "../../files.ts";
import { t } from "../../messages/base.ts";
import { l } from "../../messages/register-list.ts";
import { FileField } from "../../parts/file-field.tsx";
import { told } from "../../parts/form-fields.ts";
import { Page } from "../../parts/page.tsx";
import { Refused } from "../../parts/refused.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { useAction } from "../../use-action.ts";
import { asCallError } from "../../use-load.ts";
import { sendAll } from "./bulk-run.ts";
import { PlanTable } from "./plan-table.tsx";

const words = l.bring;
type Line = RegisterPlan["lines"][number];

/** Brings an edited export of the register back: first what it would change, then that. */
export function BringRegister() {
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const [plan, setPlan] = useState<RegisterPlan>();
  const check = useAction(async (chosen: File) => setPlan(await planRegister(chosen)));
  return (
    <Page title={words.title} above={<a href="/risks">{t.risks.title}</a>}>
      <p class="lead page-lead">{words.lead}</p>
      {plan ? (
        <Planned plan={plan} onAgain={() => setPlan(undefined)} />
      ) : (
        <form
          class="form stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (file) void check.run(file);
            else setMissing(true);
          }}
        >
          <Refused problem={check.problem} />
          <FileField
            id="register-file"
            label={words.file}
            words={t.file}
            accept=".xlsx,.csv,.json"
            name={file?.name}
            problem={missing ? t.file.first : undefined}
            onFile={(chosen) => {
              setMissing(false);
              setFile(chosen);
            }}
          />
          <div class="actions">
            <SubmitButton label={words.check} busy={check.busy} />
          </div>
        </form>
      )}
    </Page>
  );
}

type Outcome = { saved: number; refused: string[] };

function Planned({ plan, onAgain }: { plan: RegisterPlan; onAgain: () => void }) {
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set());
  const [outcome, setOutcome] = useState<Outcome>();
  const wanted = plan.lines.filter(
    ({ is, line }) => is === "changes" || is === "new" || (is === "conflict" && taken.has(line)),
  );
  const save = useAction(async (lines: readonly Line[], key) =>
    setOutcome(await saveLines(lines, key)),
  );
  const register = (
    <a class="button" href="/risks">
      {words.register}
    </a>
  );
  if (outcome) {
    return (
      <div class="stack" role="status">
        <p>
          <strong>{words.saved(outcome.saved)}</strong>
        </p>
        {outcome.refused.length > 0 && (
          <>
            <p>{words.refused(outcome.refused.length)}</p>
            <ul>
              {outcome.refused.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </>
        )}
        {register}
      </div>
    );
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save.run(wanted);
      }}
    >
      <Refused problem={save.problem} />
      {plan.unknownColumns.length > 0 && (
        <p class="small muted">{words.unknown(plan.unknownColumns.join(", "))}</p>
      )}
      <PlanTable
        lines={plan.lines}
        taken={taken}
        onTake={(line, on) => {
          const next = new Set(taken);
          if (on) next.add(line);
          else next.delete(line);
          setTaken(next);
        }}
      />
      <div class="actions">
        {wanted.length > 0 ? (
          <SubmitButton label={words.run(wanted.length)} busy={save.busy} />
        ) : (
          <p>{words.nothing}</p>
        )}
        <button type="button" class="button" onClick={onAgain}>
          {words.again}
        </button>
      </div>
    </form>
  );
}

/** Sends what a person confirmed; what one line is refused for holds up no other. */
async function saveLines(lines: readonly Line[], key: string): Promise<Outcome> {
  const changes = lines.flatMap(({ change }) => change ?? []);
  const results = await sendAll(changes, key);
  const refused = results.flatMap(({ done, id, message = "" }) => {
    const line = lines.find(({ change }) => change?.id === id);
    return done ? [] : [`${line?.line ?? ""}: ${told(message)}`];
  });
  let made = 0;
  for (const { line, create } of lines) {
    if (!create) continue;
    try {
      await call("createRisk", { body: create.body, key: create.key });
      made += 1;
    } catch (problem) {
      refused.push(`${line}: ${told(asCallError(problem).message)}`);
    }
  }
  return { saved: results.filter(({ done }) => done).length + made, refused };
}
