import { assess } from "../../../functions/data/assess.ts";
import type { Buyer } from "./buyer.ts";
import { addPortfolio, type Portfolio } from "./portfolio.ts";
import { answerAll } from "./supplier.ts";

/** A portfolio whose assessment was answered, submitted and scored. */
export async function addSubmitted(
  buyer: Buyer,
  reply?: Parameters<typeof answerAll>[2],
): Promise<Portfolio> {
  const ids = await addPortfolio(buyer);
  await buyer.done("issueAssessment", { params: { assessmentId: ids.assessmentId }, body: {} });
  await answerAll(buyer, ids, reply, true);
  await rescore(buyer, ids);
  return ids;
}

/** Scores an assessment as the stream would have it done. */
export function rescore(
  { context }: Buyer,
  { assessmentId }: Pick<Portfolio, "assessmentId">,
): ReturnType<typeof assess> {
  return assess(context, assessmentId, new Date().toISOString());
}
