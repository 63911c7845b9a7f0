import { useState } from "preact/hooks";
import type { Assessment } from "../../../../../functions/contract/shapes/assessment.ts";
import { isOpen } from "../../../../../functions/domain/assessment.ts";
import { call } from "../../../api.ts";
import { t } from "../../../messages/base.ts";
import { chasing } from "../../../messages/chasing.ts";
import { Confirm } from "../../../parts/confirm.tsx";
import { Refused } from "../../../parts/refused.tsx";
import { may } from "../../../state.ts";
import { useAction } from "../../../use-action.ts";
import type { Loaded } from "../../../use-load.ts";
import { CopiedLink, type HandedLink } from "./copied-link.tsx";
import { Letters } from "./letters.tsx";
import { ReplaceContact } from "./replace-contact.tsx";

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
  const [said, setSaid] = useState("");
  const act = useAction(async (what: "resend" | "remind" | "rotate" | "link" | "revoke", key) => {
    const options = { params, body: {}, key };
    setSaid("");
    if (what === "remind") {
      loaded.replace(await call("remindInvitation", options));
      setSaid(chasing.reminded(contact.name));
    } else if (what === "rotate") {
      loaded.replace(await call("rotateInvitation", options));
      setLink(undefined);
    } else if (what === "link") setLink(await call("copyLink", options));
    else if (what === "resend") loaded.replace(await call("resendInvitation", options));
    else loaded.replace(await call("revokeInvitation", options));
    if (what === "revoke") setLink(undefined);
    if (what === "link") await loaded.reload();
  });
  const open = isOpen(assessment.status) && may("resendInvitation");
  const usable = state !== "revoked" && open;
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
                aria-label={chasing.remindName(contact.name)}
                onClick={() => void act.run("remind")}
              >
                {chasing.remind}
              </button>
            )}
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
              label={chasing.rotate}
              title={chasing.rotateTitle(contact.name)}
              body={chasing.rotateBody(contact.email !== undefined)}
              confirm={chasing.rotateConfirm}
              onConfirm={() => act.run("rotate")}
            />
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
      {state === "revoked" && open && (
        <div class="row">
          <button type="button" class="button button-small" onClick={() => void act.run("rotate")}>
            {chasing.again}
          </button>
        </div>
      )}
      <Refused problem={act.problem} />
      <p role="status" class={said ? "small" : "hidden-visually"}>
        {said}
      </p>
      {link && <CopiedLink link={link} name={contact.name} />}
      <Letters letters={letters} />
      {usable && may("inviteContact") && (
        <ReplaceContact assessment={assessment} invitation={invitation} loaded={loaded} />
      )}
    </div>
  );
}
