import { useEffect, useState } from "preact/hooks";
import { LocationProvider } from "preact-iso";
import { call, speakFor } from "./api.ts";
import { forgetMember, keepMember, knownMember } from "./known-member.ts";
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
    start(setStage).then(setStage, (problem: unknown) => {
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

/**
 * Where the console begins. A tab that is loaded again shows its page at once, as for whom it knew
 * before; the server says meanwhile whether that still holds, and answers nobody else.
 */
async function start(meanwhile: (stage: Stage) => void): Promise<Stage> {
  const session = await Session.open(sessionStorage);
  const known = session.mayResume(location.search) ? knownMember(sessionStorage) : undefined;
  if (!known) return identified(session);
  me.value = known;
  speakFor(session);
  meanwhile({ is: "in", session });
  // Out of reach is no reason to take the page away: it says so itself.
  return identified(session).catch(() => ({ is: "in", session }));
}

/** Who is signed in, as the server says. */
async function identified(session: Session): Promise<Stage> {
  const asked = location.pathname + location.search;
  const { outcome, place } = await session.start(location.search);
  if (place !== undefined) history.replaceState(null, "", place);
  else if (outcome !== "signed-in" && outcome !== "signed-out") history.replaceState(null, "", "/");
  if (outcome !== "signed-in") {
    forgetMember(sessionStorage);
    return { is: "out", session, why: outcome };
  }
  speakFor(session);
  try {
    const member = await call("me");
    keepMember(sessionStorage, member);
    if (JSON.stringify(member) !== JSON.stringify(me.value)) me.value = member;
  } catch (problem) {
    if (!sessionEnded.value) throw problem;
    sessionEnded.value = false;
    forgetMember(sessionStorage);
    history.replaceState(null, "", place ?? asked);
    return { is: "out", session, why: "unknown" };
  }
  return { is: "in", session };
}
