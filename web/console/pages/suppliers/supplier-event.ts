import type { ReplyOf } from "../../../../functions/contract/route.ts";
import type { ConsoleRoutes } from "../../routes.ts";

/** What is known of a supplier beside its own facts. */
export type Dossier = ReplyOf<ConsoleRoutes["getDossier"]>;

/** Something a member noted about a supplier. */
export type SupplierEvent = Dossier["events"][number];

/** An entry of a supplier's history. */
export type TimelineEntry = ReplyOf<ConsoleRoutes["getTimeline"]>["items"][number];
