import type { ComponentChildren } from "preact";
import { Mark } from "../../ui/mark.tsx";
import { Languages } from "./languages.tsx";
import { SavedState } from "./late-parts.ts";
import { usePortal } from "./use-portal.ts";

/** What stands around every page: skip link, mark, saved state, help in the same place. */
export function Frame({ children }: { children: ComponentChildren }) {
  const { state, words } = usePortal();
  const { stage } = state;
  const work = stage.is === "working" ? stage.work : undefined;
  const landing = stage.is === "landing" ? stage.landing : work?.landing;
  return (
    <>
      <button class="skip" type="button" onClick={skip}>
        {words.skip}
      </button>
      <header class="top no-print">
        <div class="top-inside">
          <Mark />
          {work && <SavedState work={work} />}
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {work && (
          <p class="about muted">{words.answersOf(work.landing.buyer, work.landing.product)}</p>
        )}
        {work && !state.online && (
          <p class="banner banner-warning">
            {(work.unkept && state.speech.work?.saved.unkept) || words.offline}
          </p>
        )}
        {children}
      </main>
      <p class="hidden-visually" role="status">
        {state.announcement}
      </p>
      <footer class="bottom muted no-print">
        {landing && (
          <p>
            {words.footer(landing.requester.name)}{" "}
            {landing.requester.email && (
              <a href={`mailto:${landing.requester.email}`}>
                {words.byMail(landing.requester.email)}
              </a>
            )}
          </p>
        )}
        <Languages />
      </footer>
    </>
  );
}

/** A button, not a link to a fragment: the fragment says which page this is. */
function skip(): void {
  document.getElementById("main")?.focus();
}
