import type { ReplyOf } from "../../../../functions/contract/route.ts";
import type { ConsoleRoutes } from "../../routes.ts";

/** One entry of the register with what is behind it, its actions and its history. */
export type Risk = ReplyOf<ConsoleRoutes["getRisk"]>;
