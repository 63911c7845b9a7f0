import type { ReplyOf } from "../../../../functions/contract/route.ts";
import { call } from "../../api.ts";
import type { ConsoleRoutes } from "../../routes.ts";
import { type Loaded, useLoad } from "../../use-load.ts";

export type ScoreReply = ReplyOf<ConsoleRoutes["getScore"]>;

/** The result of an assessment as of now; shared by its sections. */
export function useScore(assessmentId: string): Loaded<ScoreReply> {
  return useLoad(`score ${assessmentId}`, () => call("getScore", { params: { assessmentId } }));
}
