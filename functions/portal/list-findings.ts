import { findingsOf } from "../data/findings.ts";
import { isShownToSupplier } from "../domain/finding.ts";
import { findingsFor } from "../http/findings-for.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** What the supplier is asked to mend, and what became of it; what is only noted stays out. */
export const listFindings: PortalAct<"listFindings"> = async ({ caller, query, now }) => {
  const { context, head } = sessionOf(caller);
  const [all, show] = await Promise.all([
    findingsOf(context, head),
    findingsFor(head.content, query.language ?? head.language, now),
  ]);
  const shown = all.filter(({ row }) => isShownToSupplier(row.state));
  return { findings: shown.map(show) };
};
