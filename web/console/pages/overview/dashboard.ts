import type { ReplyOf } from "../../../../functions/contract/route.ts";
import type { ConsoleRoutes } from "../../routes.ts";

/** What the overview is told. */
export type Dashboard = ReplyOf<ConsoleRoutes["getDashboard"]>;
