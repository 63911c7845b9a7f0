import * as z from "zod";
import { PREFIX } from "../../../functions/contract/route.ts";
import { routes } from "../../../functions/contract/routes.ts";

/** What an invocation works on: the route that an HTTP event asks for, else the function's name. */
export function workOf(functionName: string, event: unknown): string {
  const { data } = HttpEvent.safeParse(event);
  if (data === undefined) return functionName;
  const { method, path } = data.requestContext.http;
  const route = PATTERNS.find((one) => one.method === method && one.pattern.test(path));
  return route?.name ?? `${method} without a route`;
}

const HttpEvent = z.object({
  requestContext: z.object({ http: z.object({ method: z.string(), path: z.string() }) }),
});

const PATTERNS = [...Object.values(routes.console), ...Object.values(routes.portal)].map(
  ({ door, method, path }) => ({
    method,
    name: `${method} ${PREFIX[door]}${path}`,
    pattern: new RegExp(`^${PREFIX[door]}${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
  }),
);
