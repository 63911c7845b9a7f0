import { expect, test } from "vitest";
import { deployArguments } from "../../infra/deploy.ts";

test("a deploy names its stack and hands the stage's settings on", () => {
  const args = ["--stage", "prod", "--mail-domain", "mail.example.org", "--region", "eu-west-1"];
  expect(deployArguments(args)).toEqual([
    "deploy",
    "Assay-prod",
    "--outputs-file",
    ".cache/stages/prod.json",
    "-c",
    "stage=prod",
    "-c",
    "mailDomain=mail.example.org",
    "-c",
    "region=eu-west-1",
  ]);
});

test("a deploy asks before rights are widened unless told not to", () => {
  const args = ["--stage", "prod", "--mail-domain", "mail.example.org"];
  expect(deployArguments(args)).not.toContain("--require-approval");
  expect(deployArguments([...args, "--yes"])).toContain("--require-approval");
});

test.for<[flaw: string, args: string[], says: RegExp]>([
  ["an unknown flag", ["--stage", "prod", "--mail-domain", "m.example", "--force"], /--force/],
  ["a stray word", ["prod"], /prod/],
  ["no stage", ["--mail-domain", "m.example"], /--stage is missing/],
  ["no mail domain", ["--stage", "prod"], /--mail-domain is missing/],
])("%s is refused", ([, args, says]) => {
  expect(() => deployArguments(args)).toThrow(says);
});
