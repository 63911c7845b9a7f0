import { describe, expect, test } from "vitest";
import type { Answers } from "../../functions/domain/answers.ts";
import { fourthPartiesIn } from "../../functions/domain/fourth-parties.ts";
import type { Table } from "../../functions/domain/question-table.ts";
import { question, questionnaireOf, SCOPE } from "./questions.ts";

const columns = (ids: string[]): Table["columns"] =>
  ids.map((id) => ({ id, label: id, kind: "text", required: true }));

const MODELS = question({
  ...{ id: "models", kind: "table" },
  table: { row: "Model", maxRows: 9, of: "models", columns: columns(["name", "maker", "region"]) },
});
const PROCESSORS = question({
  ...{ id: "processors", kind: "table" },
  table: {
    ...{ row: "Company", maxRows: 9, of: "processors" },
    columns: columns(["name", "task", "country"]),
  },
});
const PLAIN = question({
  ...{ id: "plain", kind: "table" },
  table: { row: "Row", maxRows: 9, columns: columns(["name", "maker"]) },
});

const named = (answers: Answers, supplier = "Acme AI") =>
  fourthPartiesIn(questionnaireOf([MODELS, PROCESSORS, PLAIN]), {
    ...{ scope: SCOPE, answers, supplier },
  });

const models = (...makers: string[]) => ({
  models: {
    is: "table" as const,
    rows: makers.map((maker, at) => ({ name: `m${at + 1}`, maker, region: "EU" })),
  },
});

describe("fourth parties", () => {
  test("makers of models and processors of data are one company each, with what it does", () => {
    const rows = [{ name: "Northwind Cloud", task: "Hosting", country: "Ireland" }];
    expect(named({ ...models("Northwind Cloud"), processors: { is: "table", rows } })).toEqual([
      {
        ...{ key: "northwind-cloud", company: "Northwind Cloud" },
        ...{ models: ["m1"], tasks: ["Hosting"], places: ["EU", "Ireland"] },
      },
    ]);
  });

  test.for([
    ["Northwind, Inc.", "northwind"],
    ["NORTHWIND  GmbH", "northwind"],
    ["Überblick AG", "uberblick"],
    ["AG", "ag"],
  ])("%s is known as %s", ([company = "", key]) => {
    expect(named(models(company))).toMatchObject([{ key }]);
  });

  test("two spellings of one company are one, two companies are two", () => {
    expect(named(models("Northwind Ltd", "northwind"))).toMatchObject([{ models: ["m1", "m2"] }]);
    expect(named(models("Northwind", "Southwind"))).toHaveLength(2);
  });

  test("a supplier's own models name nobody", () => {
    expect(named(models("ACME AI Ltd"), "Acme AI")).toEqual([]);
  });

  test("other tables, silences and rows without a name say nothing", () => {
    const rows = [{ name: "x", maker: "Northwind" }];
    expect(named({ plain: { is: "table", rows }, models: { is: "unknown" } })).toEqual([]);
    expect(named({ models: { is: "table", rows: [{ name: "x" }] } })).toEqual([]);
  });
});
