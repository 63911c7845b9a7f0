import { useCallback } from "preact/hooks";
import type { Landing } from "../../../functions/contract/shapes/portal.ts";
import type { CallError } from "../../client.ts";
import { obstacleIn, stop } from "../arrive.ts";
import { CodeForm } from "../parts/code-form.tsx";
import { Page } from "../parts/page.tsx";
import { usePortal } from "../parts/use-portal.ts";

/** Takes the code from the mail, or the passcode that was told. */
export function CodePage({ landing }: { landing: Landing }) {
  const { portal, state, words } = usePortal();
  const onGone = useCallback((error: CallError) => stop(portal, obstacleIn(error)), [portal]);
  const text = words.code;
  if (landing.stepUp === "passcode") {
    return (
      <Page title={words.passcode.title}>
        <p>{words.passcode.from(landing.requester.name)}</p>
        <CodeForm landing={landing} onGone={onGone} />
      </Page>
    );
  }
  return (
    <Page title={text.title}>
      <p>{state.code ? text.sentTo(state.code.mailbox) : text.typeIt}</p>
      <CodeForm landing={landing} onGone={onGone} />
    </Page>
  );
}
