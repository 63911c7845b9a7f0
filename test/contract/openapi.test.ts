import { expect, test } from "vitest";
import * as z from "zod";
import { openApi } from "../../functions/contract/openapi.ts";
import { PREFIX } from "../../functions/contract/route.ts";
import { allRoutes } from "../../functions/contract/routes.ts";

const document = z
  .object({
    openapi: z.string(),
    paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
    components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
  })
  .parse(JSON.parse(JSON.stringify(openApi())));

test.for(allRoutes())("%s is described", ([name, route]) => {
  const path = document.paths[PREFIX[route.door] + route.path];
  const operation = path?.[route.method.toLowerCase()];
  expect(operation).toMatchObject({ operationId: `${route.door}.${name}`, summary: route.summary });
  expect(operation?.requestBody !== undefined).toBe(!!route.body || !!route.takes);
  expect(operation?.responses).toHaveProperty(String(route.status ?? 200));
});

test("it describes nothing else", () => {
  const operations = Object.values(document.paths).flatMap((path) => Object.keys(path));
  expect(operations).toHaveLength(allRoutes().length);
});

test("every reference leads to a schema of the document", () => {
  const text = JSON.stringify(openApi());
  const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = ""]) => path);
  expect(references.length).toBeGreaterThan(allRoutes().length);
  for (const reference of references) {
    expect(reference).toMatch(/^components\/schemas\//);
    expect(document.components.schemas).toHaveProperty([
      reference.slice("components/schemas/".length),
    ]);
  }
});

test("nothing a supplier sends or gets names points, gates or the good answer", () => {
  const portal = Object.entries(document.paths).filter(([path]) => path.startsWith("/portal/"));
  const text = JSON.stringify(portal);
  for (const secret of ["points", "gates", '"good"', "controls"])
    expect(text).not.toContain(secret);
});
