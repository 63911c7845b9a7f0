import { FreshLink } from "../parts/fresh-link.tsx";
import { Page } from "../parts/page.tsx";
import { usePortal } from "../parts/use-portal.ts";
import type { Obstacle } from "../state.ts";

/** Obstacles that trying again may clear; the others offer a fresh link. */
const PASSING: readonly Obstacle[] = ["unreachable", "failed", "too-many-tries"];
/** A link that was made for somebody once: its mailbox is known. */
const KNOWN: readonly Obstacle[] = ["link-expired", "link-replaced"];

/** Why the page cannot be opened, and the one next step. */
export function ObstaclePage({ why }: { why: Obstacle }) {
  const { portal, words } = usePortal();
  const { title, text } = words.obstacles[why];
  return (
    <Page title={title}>
      <p class="lead">{text}</p>
      {PASSING.includes(why) ? (
        <button class="button button-primary" type="button" onClick={() => tryAgain(portal.token)}>
          {words.tryAgain}
        </button>
      ) : why.startsWith("approval-") ? (
        <a class="button button-primary" href="/">
          {words.signIn}
        </a>
      ) : (
        <FreshLink token={KNOWN.includes(why) ? portal.token : undefined} />
      )}
    </Page>
  );
}

/** Opens the same place anew; a link that had left the address is put back first. */
function tryAgain(token: string | undefined): void {
  if (token && location.hash === "") history.replaceState(null, "", `#${token}`);
  location.reload();
}
