import { useState } from "preact/hooks";
import type { AssessmentLine } from "../../../../functions/contract/shapes/assessment-row.ts";
import type { IntakeRequest } from "../../../../functions/contract/shapes/dossier.ts";
import { signingOf } from "../../../../functions/domain/intake-request.ts";
import { Status, type StatusShape } from "../../../ui/status.tsx";
import { call, listAll } from "../../api.ts";
import { shortDate } from "../../format.ts";
import { requests as words } from "../../messages/requests.ts";
import { AssessmentStatus } from "../../parts/assessment-status.tsx";
import { Empty } from "../../parts/empty.tsx";
import { useWayBack } from "../../parts/in-place.ts";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { TableFrame } from "../../parts/table-frame.tsx";
import { useLoad } from "../../use-load.ts";
import { RequestForm } from "./request-form.tsx";
import { RequestSteps } from "./request-steps.tsx";

/** What colleagues want to buy, and whether they may sign. */
export function Requests() {
  const loaded = useLoad("requests", () => call("listRequests"));
  const assessments = useLoad("assessments", () => listAll("listAssessments"));
  const [asking, setAsking] = useState(false);
  const back = useWayBack(asking);
  const done = async () => {
    await loaded.reload();
    setAsking(false);
  };
  return (
    <Page
      title={words.title}
      actions={
        !asking && (
          <button
            type="button"
            class="button button-primary"
            ref={back}
            onClick={() => setAsking(true)}
          >
            {words.add}
          </button>
        )
      }
    >
      <p class="muted page-lead">{words.lead}</p>
      {asking && (
        <div class="notice">
          <RequestForm onDone={done} onCancel={() => setAsking(false)} />
        </div>
      )}
      <Loading of={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            !asking && (
              <Empty title={words.empty.title} body={words.empty.body}>
                <button type="button" class="button" onClick={() => setAsking(true)}>
                  {words.add}
                </button>
              </Empty>
            )
          ) : (
            <TableFrame label={words.title}>
              <table class="table table-stack">
                <caption class="hidden-visually">{words.title}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.columns.product}</th>
                    <th scope="col">{words.columns.supplier}</th>
                    <th scope="col">{words.columns.by}</th>
                    <th scope="col">{words.columns.neededBy}</th>
                    <th scope="col">{words.columns.signing}</th>
                    <th scope="col">{words.columns.state}</th>
                    <th scope="col">{words.columns.next}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((request) => (
                    <Row
                      key={request.id}
                      request={request}
                      assessments={(assessments.data ?? []).filter(
                        ({ engagementId, status }) =>
                          engagementId === request.engagementId && status !== "cancelled",
                      )}
                      onDone={loaded.reload}
                    />
                  ))}
                </tbody>
              </table>
            </TableFrame>
          )
        }
      </Loading>
    </Page>
  );
}

const SHAPES: Readonly<Record<ReturnType<typeof signingOf>, StatusShape>> = {
  "may-sign": "done",
  "may-sign-with-conditions": "needs",
  "may-not-sign": "cross",
  "not-yet": "ring",
};

function Row(props: {
  request: IntakeRequest;
  /** Those of the product it became, oldest first. */
  assessments: readonly AssessmentLine[];
  onDone: () => Promise<unknown>;
}) {
  const { request, assessments, onDone } = props;
  const signing = signingOf(request, assessments);
  const newest = assessments.at(-1);
  const { product, supplierName, supplierId, purpose, by, neededBy, state, reason } = request;
  return (
    <tr>
      <th scope="row">
        {product}
        <div class="small muted request-purpose">{purpose}</div>
      </th>
      <td>{supplierId ? <a href={`/suppliers/${supplierId}`}>{supplierName}</a> : supplierName}</td>
      <td data-label={words.columns.by}>{by.name}</td>
      <td class="nowrap" data-label={words.columns.neededBy}>
        {neededBy && shortDate(neededBy)}
      </td>
      <td class="nowrap">
        <Status shape={SHAPES[signing]} word={words.signing[signing]} />
      </td>
      <td>
        {words.states[state]}
        {newest && (
          <div class="small">
            <a href={`/assessments/${newest.id}`}>
              <AssessmentStatus status={newest.status} />
            </a>
          </div>
        )}
        {reason && <div class="small muted">{reason}</div>}
      </td>
      <td>
        <RequestSteps request={request} onDone={onDone} />
      </td>
    </tr>
  );
}
