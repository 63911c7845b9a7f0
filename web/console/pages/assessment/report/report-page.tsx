import { useRoute } from "preact-iso";
import type { ReplyOf } from "../../../../../functions/contract/route.ts";
import { call, type ItemOf, listAll } from "../../../api.ts";
import { d } from "../../../messages/decision.ts";
import { Loading } from "../../../parts/loading.tsx";
import { Page } from "../../../parts/page.tsx";
import type { ConsoleRoutes } from "../../../routes.ts";
import { useLoad } from "../../../use-load.ts";
import { spokenSheet } from "../answer-sheet.ts";
import { DecisionCard } from "../decision/decision-card.tsx";
import type { Basis } from "./basis.ts";
import { ReportBasis } from "./report-basis.tsx";
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
    const own = ofProduct(assessment);
    return {
      ...{ assessment, basis: basis as Basis, sheet },
      risks: await Promise.all(risks.filter(own).map(wholeRisk)),
      findings: await Promise.all(findings.filter(own).map(wholeFinding)),
    };
  });
  return (
    <Loading of={loaded}>
      {({ assessment, basis, sheet, risks, findings }) => {
        const { supplier, engagement, decision } = assessment;
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
              <ReportBasis basis={basis} sheet={spokenSheet(sheet)} />
              <ReportRegister
                register={basis.register ?? risks}
                frozen={basis.register !== undefined}
                names={{ supplierName: supplier.name, product: engagement.product }}
                findings={findings}
              />
            </div>
          </Page>
        );
      }}
    </Loading>
  );
}

type OfProduct = { supplierId: string; engagementId: string };

function ofProduct({ supplier, engagement }: ReplyOf<ConsoleRoutes["getAssessment"]>) {
  return (row: OfProduct) => row.supplierId === supplier.id && row.engagementId === engagement.id;
}

/** What a list cut short stands in full on paper. */
async function wholeRisk(line: ItemOf<"listRisks">): Promise<ItemOf<"listRisks">> {
  if (!line.sentence.endsWith(CUT)) return line;
  const { row } = await call("getRisk", { params: { riskId: line.id } });
  return { ...line, sentence: row.sentence };
}

async function wholeFinding(line: ItemOf<"listFindings">): Promise<ItemOf<"listFindings">> {
  if (!line.title.endsWith(CUT)) return line;
  const { title } = await call("getFinding", { params: { findingId: line.id } });
  return { ...line, title };
}

const CUT = "…";
