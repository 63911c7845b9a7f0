import { describe, expect, test } from "vitest";
import * as z from "zod";
import { openApi } from "../../functions/contract/openapi.ts";
import { patchOf } from "../../functions/contract/shapes/patch-of.ts";

const change = patchOf(
  z.strictObject({
    name: z.string().min(1),
    note: z.string().max(5).optional(),
    language: z.enum(["en"]).default("en"),
  }),
);

describe("a change takes", () => {
  test.for<[what: string, body: object]>([
    ["nothing at all", {}],
    ["one field of many", { name: "Acme" }],
    ["null for an optional field", { note: null }],
  ])("%s, and adds nothing to it", ([, body]) => {
    expect(change.parse(body)).toStrictEqual(body);
  });
});

describe("a change refuses by its name", () => {
  test.for<[what: string, body: object, path: string]>([
    ["null for a required field", { name: null }, "name"],
    ["null for a field with a default", { language: null }, "language"],
    ["what the field itself refuses", { note: "too long" }, "note"],
  ])("%s", ([, body, path]) => {
    const problem = change.safeParse(body).error;
    expect(problem?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });

  test("a field that nobody knows", () => {
    expect(change.safeParse({ colour: "red" }).success).toBe(false);
  });
});

test.for<[path: string, field: string, nullable: boolean]>([
  ["/api/v1/suppliers/{supplierId}", "note", true],
  ["/api/v1/suppliers/{supplierId}", "name", false],
  ["/api/v1/suppliers/{supplierId}/contacts/{contactId}", "email", true],
  ["/api/v1/suppliers/{supplierId}/engagements/{engagementId}", "tierOverride", true],
  ["/api/v1/suppliers/{supplierId}/engagements/{engagementId}", "triage", false],
  ["/api/v1/assessments/{assessmentId}", "message", true],
  ["/api/v1/assessments/{assessmentId}", "due", false],
  ["/api/v1/risks/{riskId}", "owner", true],
  ["/api/v1/risks/{riskId}", "status", false],
])("the description of PATCH %s says whether %s can be taken away", ([path, field, nullable]) => {
  const { paths } = document.parse(JSON.parse(JSON.stringify(openApi())));
  const schema = paths[path]?.patch?.requestBody.content["application/json"].schema;
  const { anyOf = [] } = schema?.properties[field] ?? {};
  expect(schema?.properties).toHaveProperty(field);
  expect(anyOf.some(({ type }) => type === "null")).toBe(nullable);
});

const field = z.looseObject({ anyOf: z.array(z.looseObject({ type: z.unknown() })).optional() });
// A body that is one of several has no properties of its own.
const body = z.object({ properties: z.record(z.string(), field).default({}) });
const content = z.object({ "application/json": z.object({ schema: body }) });
const operation = z.object({ requestBody: z.object({ content }) });
const document = z.object({
  paths: z.record(z.string(), z.object({ patch: operation.optional() })),
});
