import type { AssessmentRow } from "./assessment-row.ts";
import type { FindingRow } from "./finding-row.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import type { RiskRow } from "./risk-row.ts";
import type { SupplierRow } from "./supplier-row.ts";
import { queryList } from "./table.ts";

/** The three lists of an organisation, whole. */
export type Lists = {
  suppliers: SupplierRow[];
  assessments: AssessmentRow[];
  risks: RiskRow[];
};

/** P225 · The three lists, whole, for figures over all of them. list: ORG#o#SUPPLIERS, ORG#o#ASSESSMENTS, ORG#o#RISKS */
export async function loadLists(context: OrganisationContext): Promise<Lists> {
  const [suppliers, assessments, risks] = await Promise.all([
    queryList(keys.suppliersList(context), ALL, undefined),
    queryList(keys.assessmentsList(context), ALL, undefined),
    queryList(keys.risksList(context), ALL, undefined),
  ]);
  return {
    suppliers: suppliers.rows as SupplierRow[],
    assessments: assessments.rows as AssessmentRow[],
    risks: risks.rows as RiskRow[],
  };
}

/** P261 · All findings, whole, for figures over all of them. list: ORG#o#FINDINGS */
export async function loadFindings(context: OrganisationContext): Promise<FindingRow[]> {
  const { rows } = await queryList(keys.findingsList(context), ALL, undefined);
  return rows as FindingRow[];
}

/** Beyond this an organisation's figures would be those of its first rows; no list comes near it. */
const ALL = 200_000;
