import type { OfferedAnswer } from "../domain/offered-answers.ts";
import { loadContent } from "./content.ts";
import type { Round } from "./head.ts";
import type { OrganisationContext } from "./keys.ts";
import { loadSubmission } from "./submissions.ts";

/**
 * P142 · What was answered before the first round of an assessment, a list for each submission it
 * looks back at: all of that about the same engagement, of others what concerns the company.
 * SUBMISSION#n, SUBMISSION#n#PART#
 */
export async function earlierAnswers(
  context: OrganisationContext,
  { before = [] }: Pick<Round, "before">,
): Promise<OfferedAnswer[][]> {
  return Promise.all(
    before.map(async ({ assessment, round, company }) => {
      const stored = await loadSubmission(context, assessment, round);
      if (!stored) return [];
      const { submission } = stored;
      if (!company) return submission.answers;
      const { questionnaire } = await loadContent(submission.content);
      const kept = questionnaire.sections.filter(({ scope }) => scope === "company");
      const ids = new Set(kept.flatMap(({ questions }) => questions.map(({ id }) => id)));
      return submission.answers.filter(({ question }) => ids.has(question));
    }),
  );
}
