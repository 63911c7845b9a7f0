import type { CallError } from "../../client.ts";
import { t } from "../messages/base.ts";

/**
 * After a refused save because somebody else saved first: loads the present version and keeps
 * what was typed, which the member then compares and saves again.
 */
export function StaleHelp(props: { problem: CallError | undefined; onReload: () => void }) {
  if (props.problem?.code !== "stale") return null;
  return (
    <button type="button" class="button button-small" onClick={props.onReload}>
      {t.refused.loadCurrent}
    </button>
  );
}
