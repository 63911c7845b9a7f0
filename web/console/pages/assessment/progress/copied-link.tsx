import { useId, useState } from "preact/hooks";
import type { ReplyOf } from "../../../../../functions/contract/route.ts";
import { Banner } from "../../../../ui/banner.tsx";
import { instantText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { chasing } from "../../../messages/chasing.ts";
import type { ConsoleRoutes } from "../../../routes.ts";

export type HandedLink = ReplyOf<ConsoleRoutes["copyLink"]>;

/** A link to hand over by other means; it stands here once and is gone with the page. */
export function CopiedLink({ link, name }: { link: HandedLink; name: string }) {
  const [copied, setCopied] = useState(false);
  const id = useId();
  const address = location.origin + link.path;
  return (
    <Banner tone="warning" live>
      <p>
        <label for={id}>{t.progress.linkFor(name, instantText(link.expiresAt))}</label>
      </p>
      <div class="row">
        <input
          id={id}
          class="input mono handed-link"
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          class="button"
          onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
        >
          {t.progress.copy}
        </button>
        <span role="status">{copied ? t.progress.copied : ""}</span>
      </div>
      {link.passcode && (
        <p>
          {chasing.passcode(name)} <strong class="mono">{grouped(link.passcode)}</strong>.{" "}
          {chasing.passcodeHow}
        </p>
      )}
    </Banner>
  );
}

/** "48291 37705": as one says it. */
function grouped(passcode: string): string {
  return `${passcode.slice(0, 5)} ${passcode.slice(5)}`;
}
