import { useEffect, useState } from "preact/hooks";
import { LocationProvider } from "preact-iso";
import { call, speakFor } from "./api.ts";
import { forgetMember, keepMember, knownMember } from "./known-member.ts";
import { t } from "./messages/base.ts";
import { Session, type SessionStart } from "./session.ts";
import { Shell } from "./shell/shell.tsx";
import { SignedOut } from "./shell/signed-out.tsx";
import { me, sessionEnded } from "./state.ts";

type First = { is: "starting" | "in"; session: Session };
type Stage =
  | First
  | { is: "broken"; why: string }
  | { is: "out"; session: Session; why: SessionStart };

/** The console: signed out, or the shell with the page asked for. */
export function App() {
  const [first] = useState(firstStage);
  const [stage, setStage] = useState<Stage>(first);
  useEffect(() => {
    identified(first.session).then(setStage, (problem: unknown) => {
      // Out of reach is no reason to take a page away that is there: it says so itself.
      if (first.is === "in") return;
      setStage({ is: "broken", why: problem instanceof Error ? problem.message : "" });
    });
  }, [first]);

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
      <Lasting session={stage.session} />
    </LocationProvider>
  );
}

/**
 * The shell, which draws itself again for every place. The provider of places keeps the element it
 * was first given for ever, and with it all that was drawn below it then, of which every later
 * drawing of a list hangs; an element that is never drawn again holds the shell as it is now.
 */
function Lasting({ session }: { session: Session }) {
  return <Shell session={session} />;
}

/**
 * Where the console begins. A tab that is loaded again shows its page at once, as for whom it knew
 * before; the server says meanwhile whether that still holds, and answers nobody else.
 */
function firstStage(): First {
  const session = Session.of(sessionStorage);
  const known = session.mayResume(location.search) ? knownMember(sessionStorage) : undefined;
  if (!known) return { is: "starting", session };
  me.value = known;
  speakFor(session);
  return { is: "in", session };
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
