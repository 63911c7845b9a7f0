import { useState } from "preact/hooks";
import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { DECISIONS, type Decision } from "../../../../../functions/domain/assessment.ts";
import { openGates } from "../../../../../functions/domain/gates.ts";
import { call } from "../../../api.ts";
import { todayIn } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { Choices } from "../../../parts/choices.tsx";
import { filled } from "../../../parts/form-fields.ts";
import { Refused } from "../../../parts/refused.tsx";
import { StaleHelp } from "../../../parts/stale-help.tsx";
import { SubmitButton } from "../../../parts/submit-button.tsx";
import { TextField } from "../../../parts/text-field.tsx";
import { me } from "../../../state.ts";
import { useAction } from "../../../use-action.ts";
import type { ScoreReply } from "../score-reply.ts";
import { allowedDecisions } from "./allowed.ts";
import { NO_TERMS, type Terms, termsOf } from "./terms.ts";
import { TermsFields } from "./terms-fields.tsx";

type Form = {
  decision: Decision | undefined;
  reason: string;
  conditions: string;
  nextReview: string;
};

/** Takes the decision, with the rules that stand against one beside it. */
export function DecisionForm(props: {
  assessment: Assessment;
  reply: ScoreReply;
  rulers: readonly string[];
  onDecided: (assessment: Assessment) => void;
  onStale: () => Promise<unknown>;
}) {
  const { assessment, reply, rulers, onDecided, onStale } = props;
  const { status, proposed } = reply.score;
  const gates = openGates(reply.score.gates);
  const today = todayIn(assessment.due.zone, new Date());
  const facts = { tier: assessment.tier, status, rulers, openGates: gates, today };
  const [terms, setTerms] = useState<Terms>(NO_TERMS);
  const [form, setForm] = useState<Form>({
    decision: undefined,
    reason: "",
    conditions: "",
    nextReview: "",
  });
  const strict = assessment.tier === "T1" || assessment.tier === "T2";
  const byException = form.decision === "accepted-by-exception";
  const options = allowedDecisions(me.value?.member.id ?? "", facts, termsOf(terms, false));
  const decide = useAction(async (wanted: Form, key) => {
    if (!wanted.decision) return;
    const body = {
      decision: wanted.decision,
      reason: wanted.reason,
      conditions: wanted.conditions.split("\n").flatMap((line) => filled(line) ?? []),
      nextReview: filled(wanted.nextReview),
      ...termsOf(terms, byException),
      reviewRevision: reply.reviewRevision,
    };
    onDecided(await call("decide", { params: { assessmentId: assessment.id }, body, key }));
  });
  const [missing, setMissing] = useState(false);
  const text = (path: "reason" | "conditions" | "nextReview") => ({
    form: "decision",
    path,
    label: t.decision.fields[path],
    hint: t.decision.hints[path],
    value: form[path],
    onValue: (value: string) => setForm({ ...form, [path]: value }),
    problem: decide.problem,
  });
  return (
    <form
      class="form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(form.decision === undefined);
        void decide.run(form);
      }}
    >
      <h2>{t.decision.title}</h2>
      <p>
        {t.decision.proposed} <strong>{t.decisions[proposed.decision]}</strong>.{" "}
        {status !== "final" && t.decision.notFinal[status]}
      </p>
      <Refused problem={decide.problem} form="decision">
        <StaleHelp problem={decide.problem} onReload={() => void onStale().then(decide.clear)} />
      </Refused>
      {missing && !form.decision && (
        <p class="problem" role="alert">
          {t.decision.choose}
        </p>
      )}
      <Choices
        form="decision"
        path="decision"
        kind="radio"
        legend={t.decision.fields.decision}
        options={options.map(({ decision, why }) => ({
          value: decision,
          label: t.decisions[decision],
          hint: why ?? t.decision.meanings[decision],
          disabled: why !== undefined,
        }))}
        chosen={form.decision ? [form.decision] : []}
        onChoose={([chosen]) =>
          setForm({ ...form, decision: DECISIONS.find((each) => each === chosen) })
        }
        problem={decide.problem}
      />
      <TextField {...text("reason")} rows={4} />
      <TextField {...text("conditions")} rows={3} optional />
      <TextField {...text("nextReview")} type="date" size="short" optional />
      <TermsFields
        gates={gates}
        byException={byException}
        ruled={strict && rulers.includes(me.value?.member.id ?? "")}
        barred={strict ? rulers : []}
        terms={terms}
        onTerms={setTerms}
        problem={decide.problem}
      />
      <div class="actions">
        <SubmitButton
          label={
            form.decision ? t.decision.submit(t.decisions[form.decision]) : t.decision.submitNone
          }
          busy={decide.busy}
        />
      </div>
    </form>
  );
}
