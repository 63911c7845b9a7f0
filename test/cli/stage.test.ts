import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { enterStage } from "../../functions/cli/stage.ts";

const outputs = {
  Region: "eu-central-1",
  StateTable: "state",
  LedgerTable: "ledger",
  UserPoolId: "eu-central-1_abc",
  SiteUrl: "https://assay.nordlicht.example",
};

function deployed(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "assay-stages-"));
  writeFileSync(join(folder, "prod.json"), JSON.stringify(content));
  return folder;
}

test("a deployed stage tells a command its tables, pool and region", () => {
  const environment = {};
  const stage = enterStage("prod", environment, deployed({ "Assay-prod": outputs }));
  expect(stage).toEqual({ userPoolId: "eu-central-1_abc", siteUrl: outputs.SiteUrl });
  expect(environment).toMatchObject({ STATE_TABLE: "state", AWS_REGION: "eu-central-1" });
});

test("without a stage the environment counts", () => {
  const environment = {
    STATE_TABLE: "s",
    LEDGER_TABLE: "l",
    USER_POOL_ID: "p",
    SITE_ORIGIN: "http://localhost:4300",
  };
  expect(enterStage(undefined, environment).userPoolId).toBe("p");
});

test("a command that does not know where to work says what is missing", () => {
  expect(() => enterStage(undefined, { STATE_TABLE: "s" })).toThrow(/LEDGER_TABLE/);
});

test("a stage that was not deployed from here is refused with the way to do it", () => {
  expect(() => enterStage("other", {}, deployed({}))).toThrow(/npm run deploy/);
  expect(() => enterStage("prod", {}, deployed({ "Assay-test": outputs }))).toThrow(
    /another stage/,
  );
});
