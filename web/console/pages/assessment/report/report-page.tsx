import { useRoute } from "preact-iso";
import { call, listAll } from "../../../api.ts";
import { d } from "../../../messages/decision.ts";
import { Loading } from "../../../parts/loading.tsx";
import { Page } from "../../../parts/page.tsx";
import { useLoad } from "../../../use-load.ts";
import { DecisionCard } from "../decision/decision-card.tsx";
import { type Basis, ReportBasis } from "./report-basis.tsx";
import { ReportRegister } from "./report-register.tsx";
import { ReportSummary } from "./report-summary.tsx";

/** The decided assessment as a page to print: what was decided, on what, by whom, and its hashes. */
export function ReportPage() {
  const { assessmentId = "" } = useRoute().params;
  const params = { assessmentId };
  const loaded = useLoad(`report ${assessmentId}`, async () => {
    const [assessment, basis, sheet, risks, findings] = await Promise.all([
      call("getAssessment", { params }),
      call("getBasis", { params }),
      call("getAnswers", { params }),
      listAll("listRisks"),
      listAll("listFindings"),
    ]);
    return { assessment, basis: basis as Basis, sheet, risks, findings };
  });
  return (
    <Loading of={loaded}>
      {({ assessment, basis, sheet, risks, findings }) => {
        const { supplier, engagement, decision } = assessment;
        const own = <Row extends { supplierId: string; engagementId: string }>(rows: Row[]) =>
          rows.filter(
            (row) => row.supplierId === supplier.id && row.engagementId === engagement.id,
          );
        return (
          <Page
            title={`${d.report.title}: ${supplier.name}, ${engagement.product}`}
            above={<a href={`/assessments/${assessment.id}/decision`}>{supplier.name}</a>}
            actions={
              <button type="button" class="button no-print" onClick={() => print()}>
                {d.report.print}
              </button>
            }
          >
            <div class="stack-large report">
              <ReportSummary assessment={assessment} score={basis.score} />
              {decision && <DecisionCard decision={decision} />}
              <ReportBasis basis={basis} sheet={sheet} />
              <ReportRegister risks={own(risks)} findings={own(findings)} />
            </div>
          </Page>
        );
      }}
    </Loading>
  );
}
