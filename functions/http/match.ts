import { PREFIX, type Route } from "../contract/route.ts";

/** A route found for a request, with its path parameters decoded. */
export type Match<R> = { name: string; route: R; params: Record<string, string> };

/** The route of a door for a method and path, or undefined. */
export function matchRoute<R extends Route>(
  routes: Readonly<Record<string, R>>,
  method: string,
  path: string,
): Match<R> | undefined {
  for (const [name, route] of Object.entries(routes)) {
    if (route.method !== method) continue;
    const params = paramsOf(`${PREFIX[route.door]}${route.path}`, path);
    if (params) return { name, route, params };
  }
  return undefined;
}

function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (!part.startsWith("{")) {
      if (part !== value) return undefined;
      continue;
    }
    const id = idIn(value);
    if (!id) return undefined;
    params[part.slice(1, -1)] = id;
  }
  return params;
}

/** Ids of ours hold no other characters, so anything else is simply not found. */
function idIn(value: string): string | undefined {
  return /^[A-Za-z0-9_-]{1,200}$/.test(value) ? value : undefined;
}
