import { useState } from "preact/hooks";
import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { isOpen } from "../../../../../functions/domain/assessment.ts";
import { call } from "../../../api.ts";
import { t } from "../../../messages/en.ts";
import { Confirm } from "../../../parts/confirm.tsx";
import { Refused } from "../../../parts/refused.tsx";
import { may } from "../../../state.ts";
import { useAction } from "../../../use-action.ts";
import type { Loaded } from "../../../use-load.ts";
import { CopiedLink, type HandedLink } from "./copied-link.tsx";
import { Letters } from "./letters.tsx";

type InvitationItem = Assessment["invitations"][number];

/** One invited person: letters, and what can be done with the right to answer. */
export function Invitation(props: {
  assessment: Assessment;
  invitation: InvitationItem;
  loaded: Loaded<Assessment>;
}) {
  const { assessment, invitation, loaded } = props;
  const { contact, state, letters } = invitation;
  const [link, setLink] = useState<HandedLink>();
  const params = { assessmentId: assessment.id, invitationId: invitation.id };
  const act = useAction(async (what: "resend" | "link" | "revoke", key) => {
    const options = { params, body: {}, key };
    if (what === "link") setLink(await call("copyLink", options));
    else if (what === "resend") loaded.replace(await call("resendInvitation", options));
    else loaded.replace(await call("revokeInvitation", options));
    if (what === "revoke") setLink(undefined);
    if (what === "link") await loaded.reload();
  });
  const usable = state !== "revoked" && isOpen(assessment.status) && may("resendInvitation");
  return (
    <div class="stack-small">
      <div class="row row-apart">
        <div>
          <strong>{contact.name}</strong>{" "}
          <span class="muted">{contact.email ?? t.contact.noEmail}</span>
          <div class="small">{t.progress.invitationStates[state]}</div>
        </div>
        {usable && (
          <div class="row">
            {contact.email && (
              <button
                type="button"
                class="button button-small"
                onClick={() => void act.run("resend")}
              >
                {t.progress.resend}
              </button>
            )}
            <button type="button" class="button button-small" onClick={() => void act.run("link")}>
              {t.progress.copyLink}
            </button>
            <Confirm
              label={t.progress.revoke}
              title={t.progress.revokeTitle(contact.name)}
              body={t.progress.revokeBody}
              confirm={t.progress.revokeConfirm}
              onConfirm={() => act.run("revoke")}
            />
          </div>
        )}
      </div>
      <Refused problem={act.problem} />
      {link && <CopiedLink link={link} name={contact.name} />}
      <Letters letters={letters} />
    </div>
  );
}
