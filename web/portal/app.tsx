import { useMemo } from "preact/hooks";
import { formatFor } from "./format.ts";
import { Frame } from "./parts/frame.tsx";
import { SessionOver } from "./parts/late-parts.ts";
import { FixedContext, HereContext, useStore } from "./parts/use-portal.ts";
import type { Portal } from "./portal.ts";
import { Screen } from "./screens/screen.tsx";

/** The whole portal. */
export function App({ portal }: { portal: Portal }) {
  const state = useStore(portal.store);
  const { stage } = state;
  const { language, words } = state.speech;
  const format = useMemo(() => formatFor(language), [language]);
  const here = useMemo(() => ({ portal, state, words, format }), [portal, state, words, format]);
  const { work } = state.speech;
  const fixed = useMemo(() => ({ portal, words: work, format }), [portal, work, format]);
  return (
    <HereContext.Provider value={here}>
      <FixedContext.Provider value={fixed}>
        <Frame>
          <Screen />
        </Frame>
        {state.sessionOver && stage.is === "working" && <SessionOver work={stage.work} />}
      </FixedContext.Provider>
    </HereContext.Provider>
  );
}
