import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { call } from "../../../api.ts";
import { s } from "../../../messages/silent.ts";
import { ReasonForm } from "../../../parts/reason-form.tsx";
import { may } from "../../../state.ts";
import type { Loaded } from "../../../use-load.ts";

/** What a member can do where a supplier does not answer. */
export function SilentSupplier(props: { assessment: Assessment; loaded: Loaded<Assessment> }) {
  const { assessment, loaded } = props;
  const { id, status } = assessment;
  const open = status === "issued" || status === "returned";
  const desk = open || status === "draft" || status === "no-response";
  if (!desk || !may("closeAssessment")) return null;
  return (
    <section class="stack no-print" aria-labelledby="silent">
      <h2 id="silent">{s.title}</h2>
      <p>{s.deskLead}</p>
      <p>
        <a class="button" href={`/assessments/${id}/desk`}>
          {s.desk}
        </a>
      </p>
      {open && (
        <ReasonForm
          title={s.close}
          lead={s.closeLead}
          label={s.closeReason}
          submit={s.close}
          tone="danger"
          onReason={async (reason) => {
            const params = { assessmentId: id };
            loaded.replace(await call("closeAssessment", { params, body: { reason } }));
          }}
        />
      )}
    </section>
  );
}
