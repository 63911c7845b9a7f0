import { expect, test } from "vitest";
import { allRoutes, routes } from "../../functions/contract/routes.ts";
import { matchRoute } from "../../functions/http/match.ts";

test("a path finds its route and parameters", () => {
  const match = matchRoute(routes.console, "PATCH", "/api/v1/suppliers/acme-1/contacts/maria-2");
  expect(match?.name).toBe("updateContact");
  expect(match?.params).toEqual({ supplierId: "acme-1", contactId: "maria-2" });
});

test.for([
  ["another method", "DELETE", "/api/v1/suppliers"],
  ["a longer path", "GET", "/api/v1/suppliers/a/b/c"],
  ["the other door", "GET", "/portal/v1/suppliers"],
  ["an encoded slash", "GET", "/api/v1/suppliers/a%2Fb"],
  ["a dot segment", "GET", "/api/v1/suppliers/.."],
] as const)("%s finds nothing", ([, method, path]) => {
  expect(matchRoute(routes.console, method, path)?.name).toBeUndefined();
});

test("no two routes of a door answer the same call", () => {
  const calls = allRoutes().map(
    ([, { door, method, path }]) => `${door} ${method} ${path.replace(/\{\w+\}/g, "{}")}`,
  );
  expect(new Set(calls).size).toBe(calls.length);
});
