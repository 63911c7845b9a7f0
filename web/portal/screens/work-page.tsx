import { AttestPage, CheckPage, ReceiptPage } from "../parts/late-parts.ts";
import { usePortal } from "../parts/use-portal.ts";
import type { Work } from "../state.ts";
import { SectionPage } from "./section.tsx";
import { TasksPage } from "./tasks.tsx";

/** Once the round is over there are two pages: the receipt, and the answers to read. */
export function WorkPage({ work }: { work: Work }) {
  const { route } = usePortal().state;
  if (work.landing.status !== "open") {
    return route.page === "check" ? (
      <CheckPage key="check" work={work} />
    ) : (
      <ReceiptPage key="receipt" work={work} />
    );
  }
  switch (route.page) {
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
      return <AttestPage key="attest" work={work} />;
    case "receipt":
      return <ReceiptPage key="receipt" work={work} />;
    default:
      return <TasksPage key="tasks" work={work} />;
  }
}
