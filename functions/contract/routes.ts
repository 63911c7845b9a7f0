import { consoleRoutes } from "./console.ts";
import { fileRoutes } from "./files.ts";
import { portalRoutes } from "./portal.ts";
import type { Route } from "./route.ts";

/** Every route of both doors, by name: the map of the product. */
export const routes = {
  console: consoleRoutes,
  portal: { ...portalRoutes, ...fileRoutes },
} as const;

/** Every route in one list. */
export function allRoutes(): [name: string, route: Route][] {
  return [...Object.entries(consoleRoutes), ...Object.entries(routes.portal)];
}
