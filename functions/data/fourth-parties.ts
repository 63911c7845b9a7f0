import { type FourthParty, fourthPartiesIn } from "../domain/fourth-parties.ts";
import type { Condition } from "./expression.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import type { StoredSources } from "./score-sources.ts";
import { get, query, Stale, transact } from "./table.ts";
import { put } from "./writes.ts";

/** The fourth parties of one engagement, as its newest submission names them. */
export type PartiesNamed = {
  supplierId: string;
  supplierName: string;
  engagementId: string;
  product: string;
  assessmentId: string;
  submittedAt: string;
  /** The submission's SHA-256. */
  submission: string;
  parties: FourthParty[];
};

/** A submission with its content and what both sides call supplier and product. */
type NamedSubmission = Pick<StoredSources, "content" | "submission" | "submissionHash"> & {
  supplierName: string;
  product: string;
};

/**
 * P220 · Keep what an engagement's newest submission says of its fourth parties; an older one, or
 * the same again, changes nothing. ORG#o#PARTIES / supplier#engagement
 */
export async function keepFourthParties(
  context: OrganisationContext,
  { content, submission, submissionHash, ...names }: NamedSubmission,
): Promise<void> {
  const { supplier, engagement, submittedAt } = submission;
  const key = keys.partiesOf(context, supplier, engagement);
  const before = await get(key);
  if (before?.submission === submissionHash) return;
  if (before && String(before.submittedAt) > submittedAt) return;
  const answers = Object.fromEntries(
    submission.answers.map(({ question, answer }) => [question, answer]),
  );
  const { scope } = submission;
  const named: PartiesNamed = {
    ...{ supplierId: supplier, supplierName: names.supplierName },
    ...{ engagementId: engagement, product: names.product },
    ...{ assessmentId: submission.assessment, submittedAt, submission: submissionHash },
    parties: fourthPartiesIn(content.questionnaire, {
      ...{ scope, answers, supplier: names.supplierName },
    }),
  };
  const asRead: Condition = before ? ["submission", "=", before.submission] : ["pk", "absent"];
  try {
    await transact([put({ ...key, ...named }, [asRead])]);
  } catch (error) {
    // Another run kept this or a newer submission meanwhile.
    if (!(error instanceof Stale)) throw error;
  }
}

/** P221 · The fourth parties of a supplier, by engagement. ORG#o#PARTIES / supplier# */
export async function partiesOfSupplier(
  context: OrganisationContext,
  supplier: string,
): Promise<PartiesNamed[]> {
  const items = await query(keys.parties(context), { prefix: `${supplier}#` });
  return items as unknown as PartiesNamed[];
}

/** P222 · The fourth parties of every engagement. ORG#o#PARTIES */
export async function listFourthParties(context: OrganisationContext): Promise<PartiesNamed[]> {
  return (await query(keys.parties(context))) as unknown as PartiesNamed[];
}
