import { expect, test } from "vitest";
import * as z from "zod";
import { functionEntries } from "../../infra/function-entries.ts";
import { synthesise } from "./synthesise.ts";

const Settings = z.looseObject({
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  LoggingConfig: z.looseObject({ LogGroup: z.object({ Ref: z.string() }) }),
});

const { all } = synthesise();

function functionNamed(name: string) {
  const found = Object.entries(all("AWS::Lambda::Function")).find(([id]) => id.startsWith(name));
  expect(found, name).toBeDefined();
  return found?.[1].Properties ?? {};
}

test.for(Object.keys(functionEntries))(
  "%s runs on Node 24 and keeps its log half a year",
  (name) => {
    const properties = functionNamed(name);
    expect(properties).toMatchObject({
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      MemorySize: 512,
      Handler: "index.handler",
    });
    const { LogGroup } = Settings.parse(properties).LoggingConfig;
    expect(all("AWS::Logs::LogGroup")[LogGroup.Ref]?.Properties.RetentionInDays).toBe(180);
  },
);

test.for<[name: string, settings: string[]]>([
  ["ConsoleApi", ["ADDRESS_PEPPER"]],
  ["ConsoleFiles", []],
  ["PortalApi", ["ADDRESS_PEPPER"]],
  ["PortalFiles", []],
  ["Assessor", []],
  ["Messenger", ["ADDRESS_PEPPER", "MAIL_CONFIGURATION_SET", "MAIL_FROM", "SITE_ORIGIN"]],
  ["MailFeedback", ["ADDRESS_PEPPER"]],
  ["Sweep", ["ADDRESS_PEPPER"]],
])("%s is told what it needs and no more", ([name, settings]) => {
  const { Variables } = Settings.parse(functionNamed(name)).Environment;
  const common = ["LEDGER_TABLE", "NODE_OPTIONS", "STAGE", "STATE_TABLE"];
  expect(Object.keys(Variables).sort()).toEqual([...common, ...settings].sort());
});

test("one messenger works at a time and the others as many as needed", () => {
  expect(functionNamed("Messenger").ReservedConcurrentExecutions).toBe(1);
  expect(functionNamed("Assessor")).not.toHaveProperty("ReservedConcurrentExecutions");
});

test("the functions of a stage live in one region, the one that was chosen", () => {
  const { template } = synthesise({ context: { region: "eu-west-3" } });
  const text = JSON.stringify(template.toJSON());
  const regions = text.match(
    /\b(us|eu|ap|ca|sa|me|af)-(north|south|east|west|central)[a-z]*-\d\b/g,
  );
  expect(new Set(regions)).toEqual(new Set(["eu-west-3"]));
});
