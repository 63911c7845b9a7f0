import { useEffect, useState } from "preact/hooks";
import { LocationProvider } from "preact-iso";
import { call, speakFor } from "./api.ts";
import { t } from "./messages/base.ts";
import { Session, type SessionStart } from "./session.ts";
import { Shell } from "./shell/shell.tsx";
import { SignedOut } from "./shell/signed-out.tsx";
import { me, sessionEnded } from "./state.ts";

type Stage =
  | { is: "starting" }
  | { is: "broken"; why: string }
  | { is: "out"; session: Session; why: SessionStart }
  | { is: "in"; session: Session };

/** The console: signed out, or the shell with the page asked for. */
export function App() {
  const [stage, setStage] = useState<Stage>({ is: "starting" });
  useEffect(() => {
    start().then(setStage, (problem: unknown) => {
      setStage({ is: "broken", why: problem instanceof Error ? problem.message : "" });
    });
  }, []);

  if (stage.is === "starting") {
    return (
      <p class="starting" role="status">
        {t.starting}
      </p>
    );
  }
  if (stage.is === "broken") return <SignedOut problem={`${t.signIn.broken} ${stage.why}`} />;
  if (stage.is === "out") {
    return <SignedOut session={stage.session} problem={t.signIn.problems[stage.why]} />;
  }
  return (
    <LocationProvider>
      <Shell session={stage.session} />
    </LocationProvider>
  );
}

async function start(): Promise<Stage> {
  const session = await Session.open(sessionStorage);
  const asked = location.pathname + location.search;
  const { outcome, place } = await session.start(location.search);
  if (place !== undefined) history.replaceState(null, "", place);
  else if (outcome !== "signed-in" && outcome !== "signed-out") history.replaceState(null, "", "/");
  if (outcome !== "signed-in") return { is: "out", session, why: outcome };
  speakFor(session);
  try {
    me.value = await call("me");
  } catch (problem) {
    if (!sessionEnded.value) throw problem;
    sessionEnded.value = false;
    history.replaceState(null, "", place ?? asked);
    return { is: "out", session, why: "unknown" };
  }
  return { is: "in", session };
}
