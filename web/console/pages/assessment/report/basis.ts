import type { ReplyOf } from "../../../../../functions/contract/route.ts";
import type { Score } from "../../../../../functions/domain/score.ts";
import type { ConsoleRoutes } from "../../../routes.ts";

/** What a decision rests on, as the report reads it. */
export type Basis = Omit<ReplyOf<ConsoleRoutes["getBasis"]>, "score"> & { score: Score };
