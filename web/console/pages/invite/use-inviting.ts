import { useRef, useState } from "preact/hooks";
import type { BodyOf } from "../../../../functions/contract/route.ts";
import type { CallError } from "../../../client.ts";
import { call } from "../../api.ts";
import { randomText } from "../../pkce.ts";
import type { ConsoleRoutes } from "../../routes.ts";
import { asCallError } from "../../use-load.ts";

/** One assessment to be made and issued. */
export type ToInvite = { key: string; body: BodyOf<ConsoleRoutes["createAssessment"]> };

/** What became of one: invited, or why not. */
export type Invited = { assessment: string; invitation: string } | { problem: CallError };

/**
 * Prepares and issues assessments one after the other and keeps what became of each. Tried again,
 * only those that failed are asked for, under the keys they had: none is made twice.
 */
export function useInviting() {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Invited>>(new Map());
  const [busy, setBusy] = useState(false);
  const keys = useRef(new Map<string, string>());

  const run = async (all: readonly ToInvite[]) => {
    if (busy) return;
    setBusy(true);
    for (const each of all) {
      const text = JSON.stringify(each.body);
      const name = keys.current.get(text) ?? randomText();
      keys.current.set(text, name);
      const outcome = await invite(each, name);
      setOutcomes((held) => new Map([...held, [each.key, outcome]]));
    }
    setBusy(false);
  };
  return { outcomes, busy, run };
}

async function invite({ body }: ToInvite, key: string): Promise<Invited> {
  try {
    const { id } = await call("createAssessment", { body, key });
    const params = { assessmentId: id };
    const issued = await call("issueAssessment", { params, body: {}, key: `${key}-issue` });
    return { assessment: id, invitation: issued.invitations[0]?.id ?? "" };
  } catch (problem) {
    return { problem: asCallError(problem) };
  }
}
