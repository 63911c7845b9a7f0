import { useMemo } from "preact/hooks";
import { formatFor } from "./format.ts";
import { messagesFor } from "./messages/messages-for.ts";
import { Frame } from "./parts/frame.tsx";
import { SessionOver } from "./parts/session-over.tsx";
import { HereContext, useStore } from "./parts/use-portal.ts";
import type { Portal } from "./portal.ts";
import { Screen } from "./screens/screen.tsx";

/** The whole portal. */
export function App({ portal }: { portal: Portal }) {
  const state = useStore(portal.store);
  const { stage } = state;
  const landing =
    stage.is === "landing"
      ? stage.landing
      : stage.is === "working"
        ? stage.work.landing
        : undefined;
  const words = messagesFor(landing?.language ?? "en");
  const format = useMemo(() => formatFor(words.language), [words]);
  const here = useMemo(() => ({ portal, state, words, format }), [portal, state, words, format]);
  return (
    <HereContext.Provider value={here}>
      <Frame>
        <Screen />
      </Frame>
      {state.sessionOver && stage.is === "working" && <SessionOver work={stage.work} />}
    </HereContext.Provider>
  );
}
