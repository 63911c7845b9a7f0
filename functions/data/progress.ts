import type { AssessmentRow } from "./assessment-row.ts";
import type { Head } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { writeAlone } from "./table.ts";
import { update } from "./writes.ts";

/** Figures shown in lists are refreshed at most once in this time. */
const REFRESH_MS = 60_000;

/** Whether the list shows this assessment's progress as it was a minute ago or earlier. */
export function progressIsOld({ progressAt }: Pick<Head, "progressAt">, now: string): boolean {
  return progressAt === undefined || Date.parse(now) - Date.parse(progressAt) >= REFRESH_MS;
}

/**
 * P89 · Tell the list how far the answers are, unless the assessment has moved on since the head
 * was read; a write of its own, so that no save can fail by it. ROW
 */
export async function saveProgress(
  context: OrganisationContext,
  { id, status }: Pick<Head, "id" | "status">,
  progress: AssessmentRow["progress"],
): Promise<void> {
  const set = { "row.progress": progress };
  await writeAlone(update(keys.assessmentRow(context, id), { set }, [["row.status", "=", status]]));
}
