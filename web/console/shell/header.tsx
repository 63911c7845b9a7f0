import { Mark } from "../../ui/mark.tsx";
import { t } from "../messages/base.ts";
import { LanguageSwitch } from "../parts/language-switch.tsx";
import type { Session } from "../session.ts";
import { me } from "../state.ts";

/** Organisation, member with role, keys and sign-out. */
export function Header({ session, onKeys }: { session: Session; onKeys: () => void }) {
  const { member, organisation } = me.value ?? {};
  const signOut = async () => {
    // Without the site's configuration the session still ends here.
    const address = await session.signOut().catch(() => undefined);
    location.assign(address ?? "/");
  };
  return (
    <header class="header">
      <a href="/" class="header-mark" aria-label={t.shell.home}>
        <Mark />
      </a>
      <span class="header-organisation">{organisation?.name}</span>
      <span class="header-member">
        {member?.name}
        <span class="muted"> · {t.roles[member?.role ?? ""] ?? member?.role}</span>
      </span>
      <button type="button" class="button button-quiet button-small header-keys" onClick={onKeys}>
        {t.shell.keys}
      </button>
      <LanguageSwitch />
      <button type="button" class="button button-quiet button-small" onClick={() => void signOut()}>
        {t.shell.signOut}
      </button>
    </header>
  );
}
