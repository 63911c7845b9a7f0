import { loadHead, loadRound } from "./head.ts";
import type { OrganisationContext } from "./keys.ts";
import type { LetterRow } from "./outbox.ts";
import { buyerName, requesterFacts } from "./parties.ts";
import { type Prepared, REFUSED, roundIn } from "./prepared-letter.ts";
import { loadReceipt } from "./submissions.ts";

/** P70 · What the member who asked learns of a submission. SUBMISSION#n, MEMBER#m */
export async function prepareSubmitted(
  context: OrganisationContext,
  { id, assessment, member = "" }: LetterRow,
): Promise<Prepared> {
  const [head, receipt, to] = await Promise.all([
    loadHead(context, assessment),
    loadReceipt(context, assessment, roundIn(id)),
    requesterFacts(context, member),
  ]);
  if (!receipt) return { refused: REFUSED.gone };
  if (!to?.email) return { refused: REFUSED.member };
  const [{ supplierName: supplier, product }, buyer] = await Promise.all([
    loadRound(context, head),
    buyerName(context),
  ]);
  const { reference, submittedAt, by, daysLate } = receipt;
  return {
    facts: {
      ...{ letter: "submitted", language: head.language, buyer, product, supplier, assessment },
      ...{ reference, submittedAt, by, daysLate, zone: head.due.zone },
      to: { name: to.name, email: to.email },
    },
    writes: [],
  };
}
