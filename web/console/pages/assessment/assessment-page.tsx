import { lazy, useRoute } from "preact-iso";
import type { Assessment } from "../../../../functions/contract/shapes/assessment.ts";
import { call } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { AssessmentStatus } from "../../parts/assessment-status.tsx";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { may } from "../../state.ts";
import { type Loaded, useLoad } from "../../use-load.ts";
import { headSentence } from "./head-sentence.ts";
import { Progress } from "./progress/progress.tsx";
import { isSection, SECTIONS, type Section, usualSection } from "./sections.ts";

const Review = lazy(() => import("./review/review.tsx").then((m) => m.Review));
const Result = lazy(() => import("./result/result.tsx").then((m) => m.Result));
const DecisionSection = lazy(() =>
  import("./decision/decision-section.tsx").then((m) => m.DecisionSection),
);
const History = lazy(() => import("./history/history.tsx").then((m) => m.History));

/** One assessment: its state in a sentence and its sections, each at its own address. */
export function AssessmentPage() {
  const { assessmentId = "", section } = useRoute().params;
  const loaded = useLoad(`assessment ${assessmentId}`, () =>
    call("getAssessment", { params: { assessmentId } }),
  );
  return (
    <Loading of={loaded}>
      {(assessment) => (
        <Whole
          assessment={assessment}
          loaded={loaded}
          section={isSection(section) ? section : usualSection(assessment.status)}
        />
      )}
    </Loading>
  );
}

/** Whether there is something that another assessment of the same product can start from. */
function isAnswered({ status, receipt }: Assessment): boolean {
  return receipt !== undefined && !["issued", "returned", "cancelled"].includes(status);
}

function Whole(props: { assessment: Assessment; loaded: Loaded<Assessment>; section: Section }) {
  const { assessment, loaded, section } = props;
  const { id, supplier, engagement, status } = assessment;
  return (
    <Page
      title={`${supplier.name}: ${engagement.product}`}
      above={
        <>
          <a href="/assessments">{t.assessments.title}</a> ·{" "}
          <a href={`/suppliers/${supplier.id}`}>{supplier.name}</a>
        </>
      }
      beside={<AssessmentStatus status={status} />}
      actions={
        isAnswered(assessment) &&
        may("createAssessment") && (
          <a
            class="button"
            href={`/assessments/new?supplier=${supplier.id}&product=${engagement.id}`}
          >
            {t.assessment.reassess}
          </a>
        )
      }
    >
      <p class="lead page-lead">{headSentence(assessment)}</p>
      <nav class="sections no-print" aria-label={t.assessment.sectionsLabel}>
        <ul class="plain">
          {SECTIONS.map((each) => (
            <li key={each}>
              <a
                href={`/assessments/${id}/${each}`}
                aria-current={each === section ? "page" : undefined}
              >
                {t.assessment.sections[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {section === "progress" && <Progress assessment={assessment} loaded={loaded} />}
      {section === "review" && <Review assessment={assessment} loaded={loaded} />}
      {section === "result" && <Result assessment={assessment} />}
      {section === "decision" && <DecisionSection assessment={assessment} loaded={loaded} />}
      {section === "history" && <History assessment={assessment} />}
    </Page>
  );
}
