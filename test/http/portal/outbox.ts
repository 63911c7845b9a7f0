import { now } from "../../../functions/clock.ts";
import { keys, type OrganisationContext } from "../../../functions/data/keys.ts";
import { claimLetter } from "../../../functions/data/letters.ts";
import { query } from "../../../functions/data/table.ts";
import type { LetterFacts } from "../../../functions/domain/letter-facts.ts";
import { IDS } from "./assessment.ts";

/** The rows of an assessment's outbox, in order of id. */
export function outboxOf(context: OrganisationContext, assessment: string = IDS.assessment) {
  return query(keys.ofAssessment(context, assessment), { prefix: "OUTBOX#" });
}

/** Claims every pending letter of a kind, as the messenger would, and returns what they say. */
export async function claimAll(
  context: OrganisationContext,
  kind: LetterFacts["letter"],
  assessment: string = IDS.assessment,
): Promise<LetterFacts[]> {
  const said: LetterFacts[] = [];
  for (const { pk, sk, letter, state } of await outboxOf(context, assessment)) {
    if (letter !== kind || state !== "pending") continue;
    const facts = await claimLetter({ pk, sk }, now());
    if (facts) said.push(facts);
  }
  return said;
}

/** The code of the latest code letter, which the messenger has then written. */
export async function mailedCode(context: OrganisationContext): Promise<string> {
  const letter = (await claimAll(context, "code")).at(-1);
  if (letter?.letter !== "code") throw new Error("No code letter was asked for.");
  return letter.code;
}
