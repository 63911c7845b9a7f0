import { useId, useState } from "preact/hooks";
import type { ReplyOf } from "../../../../../functions/contract/route.ts";
import { Banner } from "../../../../ui/banner.tsx";
import { instantText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
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
    </Banner>
  );
}
