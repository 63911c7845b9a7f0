import type { ScoreReply } from "../score-reply.ts";
import type { Change } from "./foreseen.ts";

/**
 * Makes a change: shows at once what it makes of the result, sends it, takes the server's result
 * and brings the rest of the desk up to date.
 */
export type Judge = (
  change: Change,
  send: () => Promise<ScoreReply>,
  /** What follows as soon as the server has taken it. */
  taken?: () => void,
) => Promise<void>;
