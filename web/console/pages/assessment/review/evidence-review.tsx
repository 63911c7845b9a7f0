import { useState } from "preact/hooks";
import type { EvidenceItem } from "../../../../../functions/contract/shapes/evidence.ts";
import { call } from "../../../api.ts";
import { dateText, instantText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { problemOf } from "../../../parts/form-fields.ts";
import { Refused } from "../../../parts/refused.tsx";
import { useAction } from "../../../use-action.ts";
import type { Judge } from "./judge.ts";

type Verdict = EvidenceItem["verdict"];
const JUDGEMENTS = ["accepted", "rejected", "out-of-scope"] as const;

/** One reference with its verdict, and the buttons to give another one. */
export function EvidenceReview(props: {
  assessmentId: string;
  record: EvidenceItem;
  /** What kind of document it is, as a sentence. */
  kind: string | undefined;
  offered: boolean;
  judge: Judge;
}) {
  const { assessmentId, record, kind, offered, judge: change } = props;
  const { id, title, url, dated, expiresOn, verdict, questions, version } = record;
  const [wanted, setWanted] = useState<Verdict>();
  const [independent, setIndependent] = useState(record.independent);
  const [reason, setReason] = useState(record.verdictReason ?? "");
  const judge = useAction(async (next: Verdict) => {
    const body = {
      verdict: next,
      independent: next === "accepted" && independent,
      reason: reason.trim() === "" ? undefined : reason,
      version,
    };
    const params = { assessmentId, evidenceId: id };
    await change({ is: "evidence", id, verdict: next, independent: body.independent }, () =>
      call("putVerdict", { params, body }),
    );
  });
  const choose = (next: Verdict) => {
    if (next === "accepted" || next === "unread") void judge.run(next);
    else setWanted(next);
  };
  const field = `verdict-${id}`;
  return (
    <div class={`evidence stack-small${verdict === "unread" ? " evidence-unread" : ""}`}>
      <p>
        <a href={url} rel="noreferrer noopener" target="_blank">
          {title}
        </a>{" "}
        <span class="small muted">{hostOf(url)}</span>
      </p>
      {kind && <p class="small muted">{kind}</p>}
      <p class="small muted">
        {t.evidence.facts(dateText(dated), expiresOn && dateText(expiresOn), questions.length)}
      </p>
      <p class="small">
        <strong>{t.verdicts[verdict]}</strong>
        {verdict === "accepted" && record.independent && `, ${t.evidence.independent}`}
        {record.judgedBy && record.judgedAt && (
          <span class="muted">
            {" "}
            {t.evidence.judged(record.judgedBy, instantText(record.judgedAt))}
          </span>
        )}
        {record.verdictReason && <span>: {record.verdictReason}</span>}
      </p>
      {offered && (
        <div class="stack-small no-print">
          <div class="row">
            <label class="row small">
              <input
                type="checkbox"
                checked={independent}
                onChange={(event) => setIndependent(event.currentTarget.checked)}
              />
              {t.evidence.independentBox}
            </label>
            {JUDGEMENTS.map((each) => (
              <button
                key={each}
                type="button"
                class="button button-small"
                aria-pressed={(wanted ?? verdict) === each}
                onClick={() => choose(each)}
              >
                {t.verdictButtons[each]}
                <span class="hidden-visually">: {title}</span>
              </button>
            ))}
          </div>
          {wanted && (
            <form
              class="stack-small"
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                void judge.run(wanted);
              }}
            >
              <label for={field} class="small">
                {t.evidence.reason}
              </label>
              {problemOf(judge.problem, "reason") && (
                <span class="problem" id={`${field}-problem`}>
                  {problemOf(judge.problem, "reason")}
                </span>
              )}
              <textarea
                id={field}
                class="input"
                rows={2}
                value={reason}
                aria-describedby={judge.problem ? `${field}-problem` : undefined}
                onInput={(event) => setReason(event.currentTarget.value)}
              />
              <button type="submit" class="button button-small">
                {t.evidence.save(
                  t.verdictButtons[wanted === "rejected" ? "rejected" : "out-of-scope"],
                )}
              </button>
            </form>
          )}
          {judge.problem?.fields.length === 0 && <Refused problem={judge.problem} />}
        </div>
      )}
    </div>
  );
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return "";
  }
}
