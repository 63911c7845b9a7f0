import { useState } from "preact/hooks";
import { Banner } from "../../ui/banner.tsx";
import { askForCode, startNow } from "../codes.ts";
import { refusalText } from "../refusal-text.ts";
import type { Work } from "../state.ts";
import { CodeForm } from "./code-form.tsx";
import { Dialog } from "./dialog.tsx";
import { useAction } from "./use-action.ts";
import { useWork } from "./use-portal.ts";

/** Asks for a new code in place: the screen behind it and what was typed stay. */
export function SessionOver({ work }: { work: Work }) {
  const { portal, state, words } = useWork();
  const [gone, setGone] = useState(false);
  const action = useAction();
  const { assessment, mailbox, stepUp } = work.landing;
  const text = useWork().words.sessionOver;
  const lost = gone || action.error?.status === 401 || action.error?.status === 410;
  const told = stepUp === "passcode";
  const close = () => portal.store.set({ sessionOver: false });
  const ask = () =>
    action.run(() =>
      stepUp === "start" ? startNow(portal, assessment) : askForCode(portal, assessment),
    );
  return (
    <Dialog title={text.title} onClose={close}>
      <p>
        {lost ? text.gone : text.text} {work.unkept ? `${words.saved.unkept}.` : text.kept}
      </p>
      {action.error && !lost && (
        <Banner tone="danger" live>
          <p>{refusalText(words, action.error)}</p>
        </Banner>
      )}
      {!lost && told && <p>{words.passcode.from(work.landing.requester.name)}</p>}
      {!lost && state.code && <p>{words.code.sentTo(state.code.mailbox)}</p>}
      {!lost && (told || state.code) && (
        <CodeForm landing={work.landing} onGone={() => setGone(true)} />
      )}
      <div class="actions">
        {!lost && !told && !state.code && (
          <button
            class="button button-primary"
            type="button"
            aria-disabled={action.busy}
            onClick={ask}
          >
            {stepUp === "start" ? words.landing.start : words.landing.send}
          </button>
        )}
        <button class="button" type="button" onClick={close}>
          {text.later}
        </button>
      </div>
      {!lost && !state.code && stepUp === "code" && mailbox && (
        <p class="muted small">{words.landing.codeWhy(mailbox, true)}</p>
      )}
    </Dialog>
  );
}
