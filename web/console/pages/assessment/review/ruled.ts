import type { ScoreReply } from "../score-reply.ts";

/** Takes the new score of a ruling or verdict and brings the rest of the desk up to date. */
export type Ruled = (reply: ScoreReply) => Promise<void>;
