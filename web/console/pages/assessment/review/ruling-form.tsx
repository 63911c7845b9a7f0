import { useLayoutEffect, useState } from "preact/hooks";
import type { AnswerSheet } from "../../../../../functions/contract/shapes/answer-sheet.ts";
import type { Question } from "../../../../../functions/domain/questionnaire.ts";
import type { Score } from "../../../../../functions/domain/score.ts";
import { POINTS, type Points } from "../../../../../functions/domain/states.ts";
import { call } from "../../../api.ts";
import { percent } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { judging } from "../../../messages/judging.ts";
import { fieldId } from "../../../parts/form-fields.ts";
import { Refused } from "../../../parts/refused.tsx";
import { SelectField } from "../../../parts/select-field.tsx";
import { StaleHelp } from "../../../parts/stale-help.tsx";
import { SubmitButton } from "../../../parts/submit-button.tsx";
import { TextField } from "../../../parts/text-field.tsx";
import { useKeys } from "../../../shell/use-keys.ts";
import { useAction } from "../../../use-action.ts";
import type { ScoreReply } from "../score-reply.ts";
import type { Change } from "./foreseen.ts";
import type { Judge } from "./judge.ts";
import { RulingText } from "./ruling-text.tsx";

type Kind = "override" | "accept-na" | "accept" | "withdraw";
type Wanted = { kind: Kind; points: Points; reason: string };

/** The verdict on one question: as given, other points, or N/A accepted; the answer is kept. */
export function RulingForm(props: {
  assessmentId: string;
  question: Question;
  claimsNa: boolean;
  /** Whether the question earns points; without, there is only an answer to look at. */
  scored: boolean;
  ruling: AnswerSheet["rulings"][number] | undefined;
  reply: ScoreReply | undefined;
  /** The review as the page was opened on; it stands for the result's until that has come. */
  reviewRevision: number;
  offered: boolean;
  judge: Judge;
  foresee: (change: Change) => Score | undefined;
  onAccepted: () => void;
  onStale: () => Promise<unknown>;
}) {
  const { question, claimsNa, scored, ruling, reply, offered, judge, onStale } = props;
  const [open, setOpen] = useState<"override" | "accept-na">();
  const [points, setPoints] = useState<Points>(asPoints(ruling?.points) ?? 100);
  const [reason, setReason] = useState("");
  const rule = useAction(async (wanted: Wanted) => {
    const params = { assessmentId: props.assessmentId, questionId: question.id };
    const body = {
      ruling: rulingOf(wanted),
      reviewRevision: reply?.reviewRevision ?? props.reviewRevision,
    };
    const change = { is: "ruling" as const, question: question.id, ...wanted };
    const send = () => call("putRuling", { params, body });
    await judge(change, send, () => {
      setOpen(undefined);
      setReason("");
      if (wanted.kind === "accept") props.onAccepted();
    });
  });
  // Before the next key can come: it belongs to the form.
  useLayoutEffect(() => {
    if (!open) return;
    const first = open === "override" ? "ruling.points" : "ruling.reason";
    document.getElementById(fieldId("ruling", first))?.focus();
  }, [open]);
  const accept = () => {
    if (claimsNa) setOpen("accept-na");
    else void rule.run({ kind: "accept", points, reason: "" });
  };
  useKeys(offered ? { a: accept, ...(scored && { o: () => setOpen("override") }) } : {});
  const opener = (kind: "override" | "accept-na", key: string, label: string) => (
    <button
      type="button"
      class="button"
      aria-expanded={open === kind}
      aria-keyshortcuts={key}
      onClick={() => setOpen(open === kind ? undefined : kind)}
    >
      {label}
    </button>
  );
  return (
    <section class="stack-small" aria-labelledby="verdict">
      <h3 id="verdict">{t.ruling.title}</h3>
      <RulingText ruling={ruling} />
      {offered && (
        <div class="row no-print">
          {!claimsNa && ruling?.kind !== "accept" && (
            <button type="button" class="button" aria-keyshortcuts="a" onClick={accept}>
              {judging.accept}
            </button>
          )}
          {scored && opener("override", "o", t.ruling.override)}
          {claimsNa && opener("accept-na", "a", t.ruling.acceptNa)}
          {ruling && (
            <button
              type="button"
              class="button"
              onClick={() => void rule.run({ kind: "withdraw", points, reason: "" })}
            >
              {t.ruling.withdraw}
            </button>
          )}
        </div>
      )}
      <Refused problem={rule.problem} form="ruling">
        <StaleHelp problem={rule.problem} onReload={() => void onStale().then(rule.clear)} />
      </Refused>
      {offered && open && (
        <form
          class="stack boxed no-print"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void rule.run({ kind: open, points, reason });
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") setOpen(undefined);
          }}
        >
          {open === "override" && (
            <SelectField
              form="ruling"
              path="ruling.points"
              label={t.ruling.points}
              hint={t.ruling.pointsHint}
              value={String(points)}
              options={POINTS.map((each) => ({ value: String(each), label: String(each) }))}
              onValue={(value) => setPoints(asPoints(Number(value)) ?? 0)}
              problem={rule.problem}
              size="short"
            />
          )}
          <TextField
            form="ruling"
            path="ruling.reason"
            label={t.ruling.reason}
            hint={t.ruling.reasonHint}
            value={reason}
            onValue={setReason}
            problem={rule.problem}
            rows={3}
          />
          <p class="small" role="status">
            {effect(
              props.foresee({ is: "ruling", question: question.id, kind: open, points }),
              reply?.score,
            )}
          </p>
          <div class="actions">
            <SubmitButton
              label={open === "override" ? t.ruling.saveOverride(points) : t.ruling.saveNa}
              busy={rule.busy}
            />
          </div>
        </form>
      )}
    </section>
  );
}

/** What a verdict would make of the result, in a sentence. */
function effect(next: Score | undefined, now: Score | undefined): string {
  if (!next || !now) return "";
  const { grade, residual, proposed } = next;
  return judging.foreseen(
    percent(next.shown),
    percent(now.shown),
    grade?.held ?? judging.none,
    `${t.bands[residual.current.band]} ${residual.current.product}`,
    t.decisions[proposed.decision],
  );
}

function rulingOf({ kind, points, reason }: Wanted) {
  if (kind === "override") return { kind, points, reason };
  return kind === "accept-na" ? { kind, reason } : { kind };
}

function asPoints(value: number | undefined): Points | undefined {
  return POINTS.find((each) => each === value);
}
