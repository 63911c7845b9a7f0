import { t } from "../messages/base.ts";
import type { Session } from "../session.ts";
import { sessionEnded } from "../state.ts";
import { useAction } from "../use-action.ts";

/** Shown once the server refuses our tokens: what stands on the page stays until the member goes. */
export function SessionEnded({ session }: { session: Session }) {
  const again = useAction(async () => {
    location.assign(await session.signInAddress(location.pathname + location.search));
  });
  if (!sessionEnded.value) return null;
  return (
    <div class="banner banner-warning notice" role="alert">
      <p>{t.signIn.ended}</p>
      <button type="button" class="button" onClick={() => void again.run(undefined)}>
        {t.signIn.again}
      </button>
    </div>
  );
}
