import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { call } from "../../../api.ts";
import { t } from "../../../messages/base.ts";
import { Refused } from "../../../parts/refused.tsx";
import { may } from "../../../state.ts";
import { useAction } from "../../../use-action.ts";
import type { Loaded } from "../../../use-load.ts";

/** A draft waits to be issued. */
export function IssueDraft(props: { assessment: Assessment; loaded: Loaded<Assessment> }) {
  const { assessment, loaded } = props;
  const params = { assessmentId: assessment.id };
  const issue = useAction(async (_: "issue", key) => {
    loaded.replace(await call("issueAssessment", { params, body: {}, key }));
  });
  return (
    <section class="stack" aria-labelledby="issue">
      <h2 id="issue">{t.progress.draft}</h2>
      <p>{t.progress.draftText(assessment.contactIds.length)}</p>
      <Refused problem={issue.problem} />
      {may("issueAssessment") && (
        <div class="actions">
          <button
            type="button"
            class="button button-primary"
            aria-disabled={issue.busy || undefined}
            onClick={() => void issue.run("issue")}
          >
            {t.newAssessment.send(assessment.contactIds.length, 0)}
          </button>
        </div>
      )}
    </section>
  );
}
