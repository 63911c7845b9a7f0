import type { AssessmentOfList } from "./assessment-row.ts";
import type { FindingLine } from "./finding-row.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import type { RiskLine } from "./risk-row.ts";
import type { SupplierLine } from "./supplier-row.ts";
import { queryList } from "./table.ts";

/** The three lists of an organisation, whole. */
export type Lists = {
  suppliers: SupplierLine[];
  assessments: AssessmentOfList[];
  risks: RiskLine[];
};

/** P225 · The three lists, whole, for figures over all of them. list: ORG#o#S, ORG#o#A, ORG#o#R */
export async function loadLists(context: OrganisationContext): Promise<Lists> {
  const [suppliers, assessments, risks] = await Promise.all([
    queryList(keys.suppliersList(context), ALL, undefined),
    queryList(keys.assessmentsList(context), ALL, undefined),
    queryList(keys.risksList(context), ALL, undefined),
  ]);
  return {
    suppliers: suppliers.rows as SupplierLine[],
    assessments: assessments.rows as AssessmentOfList[],
    risks: risks.rows as RiskLine[],
  };
}

/** P261 · All findings, whole, for figures over all of them. list: ORG#o#F */
export async function loadFindings(context: OrganisationContext): Promise<FindingLine[]> {
  const { rows } = await queryList(keys.findingsList(context), ALL, undefined);
  return rows as FindingLine[];
}

/** Beyond this an organisation's figures would be those of its first rows; no list comes near it. */
const ALL = 200_000;
