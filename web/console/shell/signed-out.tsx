import { useEffect } from "preact/hooks";
import { Banner } from "../../ui/banner.tsx";
import { Mark } from "../../ui/mark.tsx";
import { t } from "../messages/base.ts";
import { LanguageSwitch } from "../parts/language-switch.tsx";
import type { Session } from "../session.ts";
import { useAction } from "../use-action.ts";

/** One button; what went wrong at the last try stands above it. */
export function SignedOut(props: { session?: Session; problem: string | undefined }) {
  const { session, problem } = props;
  const signIn = useAction(async () => {
    const place = location.pathname + location.search;
    location.assign((await session?.signInAddress(place)) ?? place);
  });
  useEffect(() => {
    document.title = t.signIn.pageTitle;
  }, []);
  return (
    <main class="signed-out stack">
      <Mark />
      <h1>{t.signIn.title}</h1>
      <p class="lead muted">{t.signIn.lead}</p>
      {problem && <Banner tone="danger">{problem}</Banner>}
      <div class="actions">
        <button
          type="button"
          class="button button-primary"
          aria-disabled={signIn.busy}
          onClick={() => void signIn.run(undefined)}
        >
          {session ? t.signIn.button : t.signIn.retry}
        </button>
        <LanguageSwitch />
      </div>
    </main>
  );
}
