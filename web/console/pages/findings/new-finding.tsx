import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { FINDING_SEVERITIES } from "../../../../functions/domain/finding.ts";
import { call } from "../../api.ts";
import { f } from "../../messages/findings.ts";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { Refused } from "../../parts/refused.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAction } from "../../use-action.ts";
import { useLoad } from "../../use-load.ts";

/** Raises a finding by hand in the assessment the address names. */
export function NewFinding() {
  const { query, route } = useLocation();
  const assessmentId = query.assessment ?? "";
  const loaded = useLoad(`assessment ${assessmentId}`, () =>
    call("getAssessment", { params: { assessmentId } }),
  );
  const [form, setForm] = useState({
    title: query.title ?? "",
    action: "",
    severity: "major",
    due: "",
  });
  const [atOnce, setAtOnce] = useState(false);
  const raise = useAction(async (zone: string, key) => {
    const body = {
      ...{ assessmentId, title: form.title, action: form.action },
      severity: FINDING_SEVERITIES.find((each) => each === form.severity) ?? ("major" as const),
      ...(query.question && { question: query.question }),
      ...(form.due && { due: { date: form.due, zone } }),
      state: atOnce ? ("asked" as const) : ("noted" as const),
    };
    const { id } = await call("createFinding", { body, key });
    route(`/findings/${id}`);
  });
  const text = (path: "title" | "action" | "due") => ({
    ...{ form: "finding", path, label: f.page.fields[path], value: form[path] },
    onValue: (value: string) => setForm({ ...form, [path]: value }),
    problem: raise.problem,
  });
  return (
    <Loading of={loaded}>
      {({ supplier, engagement, due }) => (
        <Page
          title={f.create.title}
          above={<a href={`/assessments/${assessmentId}/review`}>{f.page.assessment}</a>}
        >
          <p class="lead page-lead">{f.create.lead(supplier.name, engagement.product)}</p>
          <form
            class="form stack"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void raise.run(due.zone);
            }}
          >
            <Refused problem={raise.problem} form="finding" />
            <TextField {...text("title")} />
            <TextField {...text("action")} hint={f.page.actionHint} rows={3} />
            <SelectField
              form="finding"
              path="severity"
              label={f.page.fields.severity}
              value={form.severity}
              options={FINDING_SEVERITIES.map((value) => ({ value, label: f.severities[value] }))}
              onValue={(severity) => setForm({ ...form, severity })}
              problem={raise.problem}
              size="medium"
            />
            <TextField {...text("due")} type="date" size="short" optional={!atOnce} />
            <label class="choice">
              <input
                type="checkbox"
                checked={atOnce}
                onChange={(event) => setAtOnce(event.currentTarget.checked)}
              />
              <span>{f.create.askAtOnce}</span>
            </label>
            <div class="actions">
              <SubmitButton label={atOnce ? f.page.ask : f.create.submit} busy={raise.busy} />
            </div>
          </form>
        </Page>
      )}
    </Loading>
  );
}
