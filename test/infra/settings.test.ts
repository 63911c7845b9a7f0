import { App } from "aws-cdk-lib";
import { expect, test } from "vitest";
import { readSettings } from "../../infra/settings.ts";

const certificate = "arn:aws:acm:us-east-1:111122223333:certificate/abc";
const read = (context: Record<string, string>) => readSettings(new App({ context }));

test("a stage without settings is the developer's", () => {
  expect(read({})).toMatchObject({ stage: "dev", region: "eu-central-1" });
});

test("a stage takes a name and a certificate of its own together", () => {
  expect(read({ domain: "assay.example.org", certificate }).domain).toBe("assay.example.org");
});

test.for<[flaw: string, context: Record<string, string>, says: RegExp]>([
  ["a stage name with blanks", { stage: "my stage" }, /stage must be/],
  ["a region that is none", { region: "mars" }, /region is not/],
  ["a mail domain with an address in it", { mailDomain: "a@b.example" }, /mailDomain is not/],
  ["a domain without a certificate", { domain: "assay.example.org" }, /belong together/],
  [
    "a certificate of another region",
    { domain: "a.example", certificate: certificate.replace("us-east-1", "eu-west-1") },
    /us-east-1/,
  ],
  ["an alarm address that is none", { alarmEmail: "nobody" }, /alarmEmail/],
])("%s is refused by name", ([, context, says]) => {
  expect(() => read(context)).toThrow(says);
});
