import { sha256 } from "../data/hash.ts";
import { type Head, loadHead } from "../data/head.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { loadSources } from "../data/score-sources.ts";
import type { Scored } from "../data/scored.ts";
import { inputText } from "../domain/input-text.ts";
import { reachablePoints } from "../domain/reachable-points.ts";
import { type Role, roleAllows } from "../domain/roles.ts";
import { scoreInputOf } from "../domain/score-input-of.ts";
import { type WayUp, wayUp } from "../domain/way-up.ts";
import { showScore } from "../http/show-score.ts";
import type { ConsoleAct } from "./caller.ts";

/** Who is shown the way up: whoever speaks with the supplier is not handed a recipe. */
const REVIEWERS: readonly Role[] = ["risk-manager", "viewer"];

/** The result with every intermediate figure, and for reviewers the shortest way up from it. */
export const getScore: ConsoleAct<"getScore"> = async ({ caller, params, now }) => {
  const head = await loadHead(caller.context, params.assessmentId);
  const reply = await showScore(caller.context, head, now);
  if (!roleAllows(caller.role, REVIEWERS)) return reply;
  const way = await wayFrom(caller.context, head, reply);
  return { ...reply, ...(way && { wayUp: way }) };
};

/** The way up from this very result; undefined where what it was computed from has moved on. */
async function wayFrom(
  context: OrganisationContext,
  head: Head,
  { score, inputHash }: Scored,
): Promise<WayUp | undefined> {
  const sources = await loadSources(context, head);
  if (!sources) return undefined;
  const input = scoreInputOf({ ...sources, asOf: score.asOf });
  if (sha256(inputText(input)) !== inputHash) return undefined;
  return wayUp(input, reachablePoints(sources.content.questionnaire));
}
