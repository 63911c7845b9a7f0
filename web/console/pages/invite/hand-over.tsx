import { useState } from "preact/hooks";
import { call } from "../../api.ts";
import { inviting } from "../../messages/invite.ts";
import { Refused } from "../../parts/refused.tsx";
import { useAction } from "../../use-action.ts";
import { CopiedLink, type HandedLink } from "../assessment/progress/copied-link.tsx";

/** A link for somebody no letter reaches, made when it is asked for. */
export function HandOver(props: {
  outcome: { assessment: string; invitation: string };
  name: string;
}) {
  const { outcome, name } = props;
  const [link, setLink] = useState<HandedLink>();
  const copy = useAction(async (invitationId: string, key) => {
    const params = { assessmentId: outcome.assessment, invitationId };
    setLink(await call("copyLink", { params, body: {}, key }));
  });
  return (
    <div class="stack-small">
      <p class="row small">
        {inviting.byHand}
        {!link && (
          <button
            type="button"
            class="button button-small"
            onClick={() => void copy.run(outcome.invitation)}
          >
            {inviting.handOver}
            <span class="hidden-visually"> {name}</span>
          </button>
        )}
      </p>
      <Refused problem={copy.problem} />
      {link && <CopiedLink link={link} name={name} />}
    </div>
  );
}
