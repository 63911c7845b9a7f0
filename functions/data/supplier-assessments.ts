import type { AssessmentRow } from "./assessment-row.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { getAll, query } from "./table.ts";

/** P185 · Ids of a supplier's assessments. ORG#o#SUPPLIER#s / ASSESSMENT# */
export async function assessmentIdsOf(
  context: OrganisationContext,
  supplier: string,
): Promise<string[]> {
  const items = await query(keys.ofSupplier(context, supplier), { prefix: "ASSESSMENT#" });
  return items.map(({ id }) => String(id));
}

/** P186 · These assessments as the list shows them, the last changed last. ROW */
export async function assessmentLines(
  context: OrganisationContext,
  ids: readonly string[],
): Promise<AssessmentRow[]> {
  const items = await getAll(ids.map((id) => keys.assessmentRow(context, id)));
  const rows = items.map(({ row }) => row as AssessmentRow);
  return rows.sort((one, other) => (one.updatedAt < other.updatedAt ? -1 : 1));
}

/** Which member asked by which questionnaire. */
export type Asked = { requester: string; questionnaire: string };

/** P241 · Who asked by which questionnaire in each of these assessments, by their ids. HEAD */
export async function askedIn(
  context: OrganisationContext,
  assessments: readonly string[],
): Promise<ReadonlyMap<string, Asked>> {
  const heads = await getAll(assessments.map((id) => keys.head(context, id)));
  return new Map(
    heads.map(({ id, requester, questionnaire }) => [
      String(id),
      { requester: String(requester), questionnaire: String(questionnaire) },
    ]),
  );
}
