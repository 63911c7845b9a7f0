import { expect, test } from "vitest";
import { consoleRoutes } from "../../../functions/contract/console.ts";
import { routes } from "../../../web/console/routes.ts";

test("the page knows every route as the contract has it", () => {
  const lean = Object.entries(consoleRoutes).map(([name, route]) => {
    const { door, method, path } = route;
    return [name, { door, method, path, ...("roles" in route && { roles: route.roles }) }];
  });
  expect(routes).toEqual(Object.fromEntries(lean));
});
