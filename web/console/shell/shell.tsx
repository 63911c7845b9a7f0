import { useEffect, useState } from "preact/hooks";
import { ErrorBoundary, lazy, Route, Router, useLocation } from "preact-iso";
import { t } from "../messages/base.ts";
import { Overview } from "../pages/overview/overview.tsx";
import type { Session } from "../session.ts";
import { Header } from "./header.tsx";
import { KeysSheet } from "./keys-sheet.tsx";
import { Navigation } from "./navigation.tsx";
import { NotFound } from "./not-found.tsx";
import { Running } from "./running.tsx";
import { SessionEnded } from "./session-ended.tsx";
import { useKeys } from "./use-keys.ts";
import { useOnline } from "./use-online.ts";

/** What stands around every page: skip link, header, navigation, notices and the page itself. */
export function Shell({ session }: { session: Session }) {
  const { route, path } = useLocation();
  const [sheet, setSheet] = useState(false);
  const [crash, setCrash] = useState<string>();
  const online = useOnline();
  useKeys({
    "?": () => setSheet(true),
    "g o": () => route("/"),
    "g s": () => route("/suppliers"),
    "g i": () => route("/requests"),
    "g a": () => route("/assessments"),
    "g r": () => route("/risks"),
    "g f": () => route("/findings"),
    "g q": () => route("/questionnaires"),
    "g p": () => route("/organisation"),
  });
  useEffect(() => setCrash(undefined), [path]);
  return (
    <div class="shell">
      <a class="skip" href="#main">
        {t.shell.skip}
      </a>
      <Header session={session} onKeys={() => setSheet(true)} />
      <Navigation path={path} />
      <main id="main" class="main" tabIndex={-1}>
        <div class="notices">
          {!online && (
            <div class="banner banner-warning notice" role="status">
              {t.shell.offline}
            </div>
          )}
          <SessionEnded session={session} />
        </div>
        {crash === undefined ? (
          <ErrorBoundary onError={(problem) => setCrash(String(problem))}>
            <Pages />
          </ErrorBoundary>
        ) : (
          <div class="banner banner-danger" role="alert">
            <p>
              <strong>{t.shell.crashed}</strong>
            </p>
            <p>
              <a href={path}>{t.shell.reloadPage}</a>
            </p>
          </div>
        )}
      </main>
      <Running />
      <KeysSheet open={sheet} onClose={() => setSheet(false)} />
    </div>
  );
}

const Suppliers = lazy(() => import("../pages/suppliers/suppliers.tsx").then((m) => m.Suppliers));
const NewSupplier = lazy(() =>
  import("../pages/suppliers/new-supplier.tsx").then((m) => m.NewSupplier),
);
const ImportPage = lazy(() => import("../pages/import/import-page.tsx").then((m) => m.ImportPage));
const InvitePage = lazy(() => import("../pages/invite/invite-page.tsx").then((m) => m.InvitePage));
const Requests = lazy(() => import("../pages/requests/requests.tsx").then((m) => m.Requests));
const SupplierPage = lazy(() =>
  import("../pages/suppliers/supplier-page.tsx").then((m) => m.SupplierPage),
);
const EngagementPage = lazy(() =>
  import("../pages/engagement/engagement-page.tsx").then((m) => m.EngagementPage),
);
const Assessments = lazy(() =>
  import("../pages/assessments/assessments.tsx").then((m) => m.Assessments),
);
const NewAssessment = lazy(() =>
  import("../pages/assessments/new-assessment.tsx").then((m) => m.NewAssessment),
);
const AssessmentPage = lazy(() =>
  import("../pages/assessment/assessment-page.tsx").then((m) => m.AssessmentPage),
);
const Risks = lazy(() => import("../pages/risks/risks.tsx").then((m) => m.Risks));
const NewRisk = lazy(() => import("../pages/risks/new-risk.tsx").then((m) => m.NewRisk));
const BringRegister = lazy(() =>
  import("../pages/risks/bring-register.tsx").then((m) => m.BringRegister),
);
const RiskPage = lazy(() => import("../pages/risks/risk-page.tsx").then((m) => m.RiskPage));
const Findings = lazy(() => import("../pages/findings/findings.tsx").then((m) => m.Findings));
const FindingPage = lazy(() =>
  import("../pages/findings/finding-page.tsx").then((m) => m.FindingPage),
);
const NewFinding = lazy(() =>
  import("../pages/findings/new-finding.tsx").then((m) => m.NewFinding),
);
const DeskPage = lazy(() =>
  import("../pages/assessment/desk/desk-page.tsx").then((m) => m.DeskPage),
);
const ReportPage = lazy(() =>
  import("../pages/assessment/report/report-page.tsx").then((m) => m.ReportPage),
);
const Questionnaires = lazy(() =>
  import("../pages/questionnaires/questionnaires.tsx").then((m) => m.Questionnaires),
);
const QuestionnairePage = lazy(() =>
  import("../pages/questionnaires/questionnaire-page.tsx").then((m) => m.QuestionnairePage),
);
const CoveragePage = lazy(() =>
  import("../pages/questionnaires/coverage-page.tsx").then((m) => m.CoveragePage),
);
const OrganisationPage = lazy(() =>
  import("../pages/organisation/organisation-page.tsx").then((m) => m.OrganisationPage),
);

function Pages() {
  return (
    <Router>
      <Route path="/" component={Overview} />
      <Route path="/suppliers" component={Suppliers} />
      <Route path="/suppliers/new" component={NewSupplier} />
      <Route path="/suppliers/import" component={ImportPage} />
      <Route path="/invite" component={InvitePage} />
      <Route path="/requests" component={Requests} />
      <Route path="/suppliers/:supplierId" component={SupplierPage} />
      <Route path="/suppliers/:supplierId/products/new" component={EngagementPage} />
      <Route path="/suppliers/:supplierId/products/:engagementId" component={EngagementPage} />
      <Route path="/assessments" component={Assessments} />
      <Route path="/assessments/new" component={NewAssessment} />
      <Route path="/assessments/:assessmentId/desk" component={DeskPage} />
      <Route path="/assessments/:assessmentId/report" component={ReportPage} />
      <Route path="/findings" component={Findings} />
      <Route path="/findings/new" component={NewFinding} />
      <Route path="/findings/:findingId" component={FindingPage} />
      <Route path="/assessments/:assessmentId/:section?" component={AssessmentPage} />
      <Route path="/risks" component={Risks} />
      <Route path="/risks/new" component={NewRisk} />
      <Route path="/risks/import" component={BringRegister} />
      <Route path="/risks/:riskId" component={RiskPage} />
      <Route path="/questionnaires" component={Questionnaires} />
      <Route path="/questionnaires/:questionnaireId" component={QuestionnairePage} />
      <Route path="/questionnaires/:questionnaireId/coverage" component={CoveragePage} />
      <Route path="/organisation" component={OrganisationPage} />
      <Route default component={NotFound} />
    </Router>
  );
}
