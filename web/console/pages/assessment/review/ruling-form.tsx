import { useState } from "preact/hooks";
import type { AnswerSheet } from "../../../../../functions/contract/shapes/assessment.ts";
import type { Question } from "../../../../../functions/domain/questionnaire.ts";
import { POINTS, type Points } from "../../../../../functions/domain/states.ts";
import { call } from "../../../api.ts";
import { instantText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { Refused } from "../../../parts/refused.tsx";
import { SelectField } from "../../../parts/select-field.tsx";
import { StaleHelp } from "../../../parts/stale-help.tsx";
import { SubmitButton } from "../../../parts/submit-button.tsx";
import { TextField } from "../../../parts/text-field.tsx";
import { useAction } from "../../../use-action.ts";
import type { Ruled } from "./ruled.ts";

type Wanted = { kind: "override" | "accept-na" | "withdraw"; points: Points; reason: string };

/** The verdict on one question: other points, or N/A accepted; the supplier's answer is kept. */
export function RulingForm(props: {
  assessmentId: string;
  question: Question;
  claimsNa: boolean;
  ruling: AnswerSheet["rulings"][number] | undefined;
  reviewRevision: number | undefined;
  offered: boolean;
  onRuled: Ruled;
  onStale: () => Promise<unknown>;
}) {
  const { assessmentId, question, claimsNa, ruling, reviewRevision, offered, onRuled, onStale } =
    props;
  const [open, setOpen] = useState<"override" | "accept-na">();
  const [points, setPoints] = useState<Points>(asPoints(ruling?.points) ?? 100);
  const [reason, setReason] = useState("");
  const rule = useAction(async (wanted: Wanted) => {
    const params = { assessmentId, questionId: question.id };
    const body = { ruling: rulingOf(wanted), reviewRevision: reviewRevision ?? 0 };
    await onRuled(await call("putRuling", { params, body }));
  });
  return (
    <section class="stack-small" aria-labelledby="verdict">
      <h3 id="verdict">{t.ruling.title}</h3>
      {ruling ? (
        <p>
          <strong>
            {ruling.kind === "override" ? t.ruling.overridden(ruling.points ?? 0) : t.ruling.na}
          </strong>
          : {ruling.reason}{" "}
          <span class="small muted">{t.ruling.by(ruling.by.name, instantText(ruling.at))}</span>
        </p>
      ) : (
        <p class="muted">{t.ruling.none}</p>
      )}
      {offered && (
        <div class="row no-print">
          <button
            type="button"
            class="button button-small"
            aria-expanded={open === "override"}
            onClick={() => setOpen(open === "override" ? undefined : "override")}
          >
            {t.ruling.override}
          </button>
          {claimsNa && (
            <button
              type="button"
              class="button button-small"
              aria-expanded={open === "accept-na"}
              onClick={() => setOpen(open === "accept-na" ? undefined : "accept-na")}
            >
              {t.ruling.acceptNa}
            </button>
          )}
          {ruling && (
            <button
              type="button"
              class="button button-small"
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

function rulingOf({ kind, points, reason }: Wanted) {
  if (kind === "override") return { kind, points, reason };
  return kind === "accept-na" ? { kind, reason } : { kind };
}

function asPoints(value: number | undefined): Points | undefined {
  return POINTS.find((each) => each === value);
}
