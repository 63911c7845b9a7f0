import { findingsOf } from "../data/findings.ts";
import { isShownToSupplier } from "../domain/finding.ts";
import { suppliersFinding } from "../http/suppliers-finding.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** What the supplier is asked to mend, and what became of it; what is only noted stays out. */
export const listFindings: PortalAct<"listFindings"> = async ({ caller, now }) => {
  const { context, head } = sessionOf(caller);
  const all = await findingsOf(context, head);
  const shown = all.filter(({ row }) => isShownToSupplier(row.state));
  return { findings: shown.map((each) => suppliersFinding(each, now)) };
};
