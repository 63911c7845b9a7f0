import { Page } from "../parts/page.tsx";
import { usePortal } from "../parts/use-portal.ts";
import type { Work } from "../state.ts";
import { AttestPage } from "./attest.tsx";
import { CheckPage } from "./check.tsx";
import { CodePage } from "./code.tsx";
import { LandingPage } from "./landing.tsx";
import { ObstaclePage } from "./obstacle.tsx";
import { ReceiptPage } from "./receipt.tsx";
import { SectionPage } from "./section.tsx";
import { TasksPage } from "./tasks.tsx";

/** The page that stands for the stage and, at work, for the address. */
export function Screen() {
  const { state, words } = usePortal();
  const { stage, route } = state;
  switch (stage.is) {
    case "opening":
      return <p class="page lead">{words.opening}</p>;
    case "obstacle":
      return <ObstaclePage key={stage.why} why={stage.why} />;
    case "left":
      return (
        <Page key="left" title={words.left.title}>
          <p class="lead">{words.left.text}</p>
        </Page>
      );
    case "landing":
      if (route.page === "code") return <CodePage key="code" landing={stage.landing} />;
      return <LandingPage key="landing" landing={stage.landing} />;
    case "working":
      return <WorkPage work={stage.work} />;
  }
}

/** Once the round is over there are two pages: the receipt, and the answers to read. */
function WorkPage({ work }: { work: Work }) {
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
