import {
  AttestPage,
  CheckPage,
  FindingsPage,
  ReceiptPage,
  SignPage,
  TeamPage,
  WorkbookPage,
} from "../parts/late-parts.ts";
import { usePortal } from "../parts/use-portal.ts";
import type { Work } from "../state.ts";
import { SectionPage } from "./section.tsx";
import { TasksPage } from "./tasks.tsx";

/**
 * Once the round is over there are two pages: the receipt, and the answers to read. What is asked
 * to be mended stands beside all that; a signatory has one page, to read and to sign.
 */
export function WorkPage({ work }: { work: Work }) {
  const { route } = usePortal().state;
  const lead = work.role === "lead";
  if (route.page === "findings" && lead) return <FindingsPage key="findings" work={work} />;
  if (work.landing.status !== "open") {
    return route.page === "check" ? (
      <CheckPage key="check" work={work} />
    ) : (
      <ReceiptPage key="receipt" work={work} />
    );
  }
  if (work.role === "signatory") return <SignPage key="sign" work={work} />;
  switch (route.page) {
    case "team":
      return lead ? <TeamPage key="team" work={work} /> : <TasksPage key="tasks" work={work} />;
    case "section":
      return (
        <SectionPage
          key={`${route.section} ${route.question ?? ""}`}
          work={work}
          id={route.section}
          question={route.question}
        />
      );
    case "check":
      return <CheckPage key="check" work={work} />;
    case "attest":
      return lead ? <AttestPage key="attest" work={work} /> : <TasksPage key="tasks" work={work} />;
    case "workbook":
      return <WorkbookPage key="workbook" work={work} />;
    case "receipt":
      return <ReceiptPage key="receipt" work={work} />;
    default:
      return <TasksPage key="tasks" work={work} />;
  }
}
