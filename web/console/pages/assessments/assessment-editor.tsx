import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { isOpen } from "../../../../functions/domain/assessment.ts";
import { call } from "../../api.ts";
import { deviceZone } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { Loading } from "../../parts/loading.tsx";
import { Refused } from "../../parts/refused.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { useAction } from "../../use-action.ts";
import { useLoad } from "../../use-load.ts";
import { Preview } from "../invite/preview.tsx";
import { proposedAmong } from "../invite/proposed-among.ts";
import { type QuestionnaireRow, useQuestionnaires } from "../questionnaires/use-questionnaires.ts";
import { AssessmentFields } from "./assessment-fields.tsx";
import {
  type AssessmentForm,
  assessmentBody,
  invitationCount,
  previewBody,
  proposedAssessment,
} from "./assessment-form.ts";
import { AssessmentSummary } from "./assessment-summary.tsx";

type EditorProps = { supplier: Supplier; engagementId: string | undefined };

/** The form of a new assessment; there is none to press before it is known what can be asked. */
export function AssessmentEditor(props: EditorProps) {
  const loaded = useQuestionnaires();
  return (
    <Loading of={loaded}>
      {(questionnaires) => <Editing {...props} questionnaires={questionnaires} />}
    </Loading>
  );
}

/** Kept as a draft, or issued and sent at once. */
function Editing(props: EditorProps & { questionnaires: readonly QuestionnaireRow[] }) {
  const { supplier, engagementId, questionnaires } = props;
  const { route } = useLocation();
  const plan = useLoad(`asked ${supplier.id}`, () =>
    call("planInvitations", { body: { supplierIds: [supplier.id] } }),
  );
  const before = plan.data?.suppliers[0]?.assessments ?? [];
  const [held, setForm] = useState(() =>
    proposedAssessment(supplier, engagementId, deviceZone(), new Date()),
  );
  const engagement = supplier.engagements.find(({ id }) => id === held.engagementId);
  const proposed = engagement && proposedAmong(questionnaires, engagement, before);
  const usual = proposed ?? questionnaires[0];
  const form = { ...held, questionnaireId: held.questionnaireId || (usual?.id ?? "") };

  const create = useAction(async (input: { form: AssessmentForm; send: boolean }, key) => {
    const body = assessmentBody(supplier.id, input.form);
    const { id } = await call("createAssessment", { body, key });
    if (!input.send) return route(`/assessments/${id}`);
    const params = { assessmentId: id };
    const issued = await call("issueAssessment", { params, body: {}, key: `${key}-issue` }).catch(
      () => undefined,
    );
    // The draft exists: its own page says that nothing was sent and offers to try again.
    return route(`/assessments/${id}${issued ? "" : "/progress?unsent=1"}`);
  });

  const { letters, links } = invitationCount(supplier.contacts, form.contactIds);
  const twin = before.find(
    ({ engagementId, status }) => engagementId === form.engagementId && status !== "decided",
  );
  const elsewhere = before.find(
    ({ engagementId, status }) => engagementId !== form.engagementId && isOpen(status),
  );
  const nothing = supplier.contacts.length === 0;
  return (
    <form
      class="form stack-large"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create.run({ form, send: true });
      }}
    >
      <Refused problem={create.problem} form="assessment" />
      <AssessmentFields
        supplier={supplier}
        questionnaires={questionnaires}
        proposed={proposed}
        form={form}
        onForm={setForm}
        problem={create.problem}
      />
      <AssessmentSummary
        supplier={supplier}
        form={form}
        questionnaire={questionnaires.find(({ id }) => id === form.questionnaireId)}
        twin={twin}
        elsewhere={elsewhere}
      />
      {engagement && form.contactIds.length > 0 && form.date !== "" && (
        <Preview
          rows={[{ key: engagement.id, supplier: { ...supplier, assessments: [] }, engagement }]}
          bodyOf={({ key }) => ({ key, body: previewBody(supplier.id, form) })}
        />
      )}
      <div class="actions">
        {!nothing && (
          <SubmitButton label={t.newAssessment.send(letters, links)} busy={create.busy} />
        )}
        <button type="button" class="button" onClick={() => void create.run({ form, send: false })}>
          {t.newAssessment.draft}
        </button>
        <a class="button button-quiet" href={`/suppliers/${supplier.id}`}>
          {t.cancel}
        </a>
      </div>
    </form>
  );
}
