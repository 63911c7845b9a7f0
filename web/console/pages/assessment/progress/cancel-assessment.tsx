import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { mayMove } from "../../../../../functions/domain/assessment.ts";
import { call } from "../../../api.ts";
import { t } from "../../../messages/base.ts";
import { Confirm } from "../../../parts/confirm.tsx";
import { Refused } from "../../../parts/refused.tsx";
import { may } from "../../../state.ts";
import { useAction } from "../../../use-action.ts";
import type { Loaded } from "../../../use-load.ts";

/** Ends an assessment for good; offered while the rules allow it. */
export function CancelAssessment(props: { assessment: Assessment; loaded: Loaded<Assessment> }) {
  const { assessment, loaded } = props;
  const cancel = useAction(async (_: "cancel", key) => {
    const params = { assessmentId: assessment.id };
    loaded.replace(await call("cancelAssessment", { params, body: {}, key }));
  });
  if (!mayMove(assessment.status, "cancelled") || !may("cancelAssessment")) return null;
  return (
    <div class="no-print">
      <Refused problem={cancel.problem} />
      <Confirm
        label={t.progress.cancel}
        title={t.progress.cancelTitle}
        body={t.progress.cancelBody}
        confirm={t.progress.cancelConfirm}
        onConfirm={() => cancel.run("cancel")}
      />
    </div>
  );
}
