import { useEffect, useRef } from "preact/hooks";
import type { BodyOf } from "../../../../../functions/contract/route.ts";
import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { call } from "../../../api.ts";
import { chasing } from "../../../messages/chasing.ts";
import { tracking } from "../../../messages/tracking.ts";
import { Refused } from "../../../parts/refused.tsx";
import { StaleHelp } from "../../../parts/stale-help.tsx";
import type { ConsoleRoutes } from "../../../routes.ts";
import { useAction } from "../../../use-action.ts";
import type { Loaded } from "../../../use-load.ts";

/** A change of due date or reminders that was just made, and what sets it back, if that is possible. */
export type TermsChange = {
  said: string;
  back?: Omit<BodyOf<ConsoleRoutes["updateAssessment"]>, "version"> | undefined;
  tooLate?: boolean;
};

/** What was changed, with the way back. Takes the focus, as the form that made the change is gone. */
export function TermsChanged(props: {
  assessment: Assessment;
  loaded: Loaded<Assessment>;
  change: TermsChange | undefined;
  onChange: (change: TermsChange) => void;
}) {
  const { assessment, loaded, change, onChange } = props;
  const box = useRef<HTMLDivElement>(null);
  const undo = useAction(async (back: NonNullable<TermsChange["back"]>) => {
    const params = { assessmentId: assessment.id };
    const body = { ...back, version: assessment.version };
    loaded.replace(await call("updateAssessment", { params, body }));
    onChange({ said: chasing.asBefore });
  });
  useEffect(() => {
    if (change) box.current?.focus();
    undo.clear();
  }, [change]);
  return (
    <>
      <Refused problem={undo.problem}>
        <StaleHelp problem={undo.problem} onReload={() => void loaded.reload().then(undo.clear)} />
      </Refused>
      <div role="status" class="no-print" ref={box} tabIndex={-1}>
        {change && (
          <div class="banner stack-small">
            <p class="row">
              <strong>{change.said}</strong>
              {change.back && (
                <button
                  type="button"
                  class="button button-small"
                  aria-disabled={undo.busy || undefined}
                  onClick={() => change.back && void undo.run(change.back)}
                >
                  {tracking.undo}
                </button>
              )}
            </p>
            {change.tooLate && <p class="small muted">{tracking.tooLate}</p>}
          </div>
        )}
      </div>
    </>
  );
}
