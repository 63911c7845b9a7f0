import type { Landing } from "../contract/shapes/portal.ts";
import type { ApprovalItem } from "../data/approvals.ts";
import { loadContent } from "../data/content.ts";
import type { Head } from "../data/head.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { requesterFacts } from "../data/parties.ts";
import type { Language } from "../domain/languages.ts";
import { sayTitle } from "../words/say-finding.ts";
import { FINDINGS } from "../words/spoken.ts";

/** What a business owner is asked to approve, as far as the letter says it too, in a language. */
export async function askedOfApprover(
  context: OrganisationContext,
  head: Head,
  { decision, by, at, waivers, exception, answerBy }: ApprovalItem,
  language: Language = head.language,
): Promise<NonNullable<Landing["approval"]>> {
  const [{ questionnaire }, asker] = await Promise.all([
    loadContent(head.content),
    requesterFacts(context, by.id),
  ]);
  const titles = new Map(
    questionnaire.gates.map(({ id, title }) => [id, sayTitle(title, FINDINGS[language])]),
  );
  return {
    ...{ decision, at, answerBy },
    by: { name: by.name, ...(asker?.email && { email: asker.email }) },
    waived: waivers.map(({ gate, until }) => ({ gate, until, title: titles.get(gate) ?? gate })),
    ...(exception && { until: exception.until }),
  };
}
