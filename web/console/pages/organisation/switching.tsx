import { useState } from "preact/hooks";
import type { MemberRow } from "../../../../functions/contract/shapes/organisation.ts";
import { call } from "../../api.ts";
import { organisation } from "../../messages/organisation.ts";
import { tracking } from "../../messages/tracking.ts";
import { Refused } from "../../parts/refused.tsx";
import { type Action, useAction } from "../../use-action.ts";

const words = organisation.people;

export type Switching = {
  /** Whoever was switched off last. */
  gone: MemberRow | undefined;
  off: Action<MemberRow>;
  on: Action<MemberRow>;
};

/** Switches people off, without a question before, and on again. */
export function useSwitching(onDone: () => Promise<unknown>): Switching {
  const [gone, setGone] = useState<MemberRow>();
  const turn = async ({ id, version }: MemberRow, active: boolean) => {
    const body = { active, version };
    const member = await call("updateMember", { params: { memberId: id }, body });
    setGone(active ? undefined : member);
    await onDone();
  };
  const off = useAction<MemberRow>((member) => turn(member, false));
  const on = useAction<MemberRow>((member) => turn(member, true));
  return { gone, off, on };
}

/** What became of it, with the way back. */
export function SwitchedOff({ switching }: { switching: Switching }) {
  const { gone, off, on } = switching;
  return (
    <>
      <Refused problem={off.problem ?? on.problem} />
      <div role="status">
        {gone && (
          <div class="banner stack-small">
            <p class="row">
              <strong>{words.isOff(gone.name)}</strong>
              <button
                type="button"
                class="button button-small"
                aria-disabled={on.busy || undefined}
                onClick={() => void on.run(gone)}
              >
                {tracking.undo}
              </button>
            </p>
            <p class="small">{words.isOffMore}</p>
          </div>
        )}
      </div>
    </>
  );
}
