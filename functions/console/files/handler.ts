import { consoleFileRoutes } from "../../contract/console-files.ts";
import { endpoint } from "../../http/endpoint.ts";
import type { Member } from "../caller.ts";
import { identify } from "../identify.ts";
import { exportRegister } from "./export-register.ts";
import { planRegister } from "./plan-register.ts";
import { readSuppliers } from "./read-suppliers.ts";

/** The console's files, apart from its other calls: this function reads and never writes. */
export const handler = endpoint<typeof consoleFileRoutes, Member>({
  routes: consoleFileRoutes,
  identify,
  acts: { exportRegister, planRegister, readSuppliers },
});
