import { ApprovalPage, WorkPage } from "../parts/late-parts.ts";
import { Page } from "../parts/page.tsx";
import { usePortal } from "../parts/use-portal.ts";
import { CodePage } from "./code.tsx";
import { LandingPage } from "./landing.tsx";
import { ObstaclePage } from "./obstacle.tsx";

/** The page that stands for the stage and, at work, for the address. */
export function Screen() {
  const { state, words } = usePortal();
  const { stage, route } = state;
  switch (stage.is) {
    case "opening":
      return <p class="page lead coming">{words.opening}</p>;
    case "obstacle":
      return <ObstaclePage key={stage.why} why={stage.why} />;
    case "left":
      return (
        <Page key="left" title={words.left.title}>
          <p class="lead">{words.left.text}</p>
        </Page>
      );
    case "landing":
      if (stage.landing.approval && (route.page !== "code" || stage.landing.level === "proved")) {
        return <ApprovalPage key="approval" landing={stage.landing} />;
      }
      if (route.page === "code") return <CodePage key="code" landing={stage.landing} />;
      return <LandingPage key="landing" landing={stage.landing} />;
    case "working":
      return <WorkPage work={stage.work} />;
  }
}
