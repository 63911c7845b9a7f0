import { consoleRoutes } from "./console.ts";
import { consoleFileRoutes } from "./console-files.ts";
import { fileRoutes } from "./files.ts";
import { portalRoutes } from "./portal.ts";
import type { Route } from "./route.ts";

/** Every route of both doors, by name: the map of the product. */
export const routes = {
  console: { ...consoleRoutes, ...consoleFileRoutes },
  portal: { ...portalRoutes, ...fileRoutes },
} as const;

/** Every route in one list. */
export function allRoutes(): [name: string, route: Route][] {
  return [...Object.entries(routes.console), ...Object.entries(routes.portal)];
}
