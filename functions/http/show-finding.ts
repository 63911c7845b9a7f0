import type { Finding } from "../contract/shapes/finding.ts";
import { loadFinding } from "../data/findings.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { ledgerOf } from "../data/ledger.ts";

/** A finding as members see it, with what both sides wrote and its history. */
export async function showFinding(context: OrganisationContext, id: string): Promise<Finding> {
  const { sk, row, action, note, thread } = await loadFinding(context, id);
  const history = await ledgerOf(context, `FINDING#${sk}`);
  return {
    ...{ ...row, action, history },
    ...(note !== undefined && { note }),
    thread: thread.map(({ change: _, ...message }) => message),
  };
}
