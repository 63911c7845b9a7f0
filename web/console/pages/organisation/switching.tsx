import { useState } from "preact/hooks";
import type { MemberRow } from "../../../../functions/contract/shapes/organisation.ts";
import { call } from "../../api.ts";
import { organisation } from "../../messages/organisation.ts";
import { tracking } from "../../messages/tracking.ts";
import { Refused } from "../../parts/refused.tsx";
import { StaleHelp } from "../../parts/stale-help.tsx";
import { type Action, useAction } from "../../use-action.ts";
import type { Loaded } from "../../use-load.ts";

const words = organisation.people;

export type Switching = {
  /** Whoever was switched off last. */
  gone: MemberRow | undefined;
  turn: Action<Turn>;
  reload: () => Promise<unknown>;
};

type Turn = { member: MemberRow; active: boolean };

/** Switches people off, without a question before, and on again. */
export function useSwitching({ data, reload }: Loaded<MemberRow[]>): Switching {
  const [last, setLast] = useState<MemberRow>();
  const turn = useAction(async ({ member: { id, version }, active }: Turn) => {
    const body = { active, version };
    const member = await call("updateMember", { params: { memberId: id }, body });
    setLast((held) => (!active ? member : held?.id === id ? undefined : held));
    await reload();
  });
  // Somebody else may have changed them since: the way back starts from what stands now.
  const now = data?.find(({ id }) => id === last?.id);
  const gone = last && now && now.version >= last.version ? now : last;
  return { gone: gone?.active ? undefined : gone, turn, reload };
}

/** What became of it, with the way back. */
export function SwitchedOff({ switching }: { switching: Switching }) {
  const { gone, turn, reload } = switching;
  return (
    <>
      <Refused problem={turn.problem}>
        <StaleHelp problem={turn.problem} onReload={() => void reload().then(turn.clear)} />
      </Refused>
      <div role="status">
        {gone && (
          <div class="banner stack-small">
            <p class="row">
              <strong>{words.isOff(gone.name)}</strong>
              <button
                type="button"
                class="button button-small"
                aria-disabled={turn.busy || undefined}
                onClick={() => void turn.run({ member: gone, active: true })}
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
