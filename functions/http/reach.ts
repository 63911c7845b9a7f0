import { type Round, unlockedIn } from "../data/head.ts";
import type { InvitationFacts } from "../data/parties.ts";
import { ownQuestions } from "../domain/own-questions.ts";
import type { Questionnaire } from "../domain/questionnaire.ts";

/** What somebody on the supplier's side may see, and what of it may be changed in this round. */
export type Reach = {
  /** The questions of a colleague's share; undefined for whoever answers for all. */
  own: string[] | undefined;
  /** The questions that may be changed; undefined when all may. */
  unlocked: string[] | undefined;
};

/** The reach of an invitation in a round: its share, and what a return left open of it. */
export function reachOf(
  questionnaire: Questionnaire,
  round: Round,
  { share }: Pick<InvitationFacts, "share">,
): Reach {
  const own = share && ownQuestions(questionnaire, round.scope, share);
  const returned = unlockedIn(round);
  const unlocked = own && returned ? own.filter((id) => returned.includes(id)) : (own ?? returned);
  return { own, unlocked };
}
