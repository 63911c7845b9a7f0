import { spawnSync } from "node:child_process";
import { afterAll, expect, test } from "vitest";
import { questionnaireTable } from "../../functions/cli/questionnaire-table.ts";
import { loadQuestionnaire } from "../../functions/content/load.ts";
import { allQuestions } from "../../functions/domain/questionnaire.ts";
import { QUESTIONNAIRE } from "../content/replies.ts";
import { gate, POLICY, ROLES, scored, small } from "../content/small.ts";
import { folderFor } from "./files.ts";

const folder = folderFor("export");
afterAll(() => folder.remove());

const run = (...args: string[]) => {
  const command = ["functions/cli/export.ts", ...args];
  const options = { encoding: "utf8", maxBuffer: 10_000_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, command, options);
  return { status, stdout, stderr };
};

test("JSON is the questionnaire itself", () => {
  const { status, stdout } = run("ai-supplier", "--format", "json");
  expect([status, JSON.parse(stdout)]).toEqual([0, loadQuestionnaire("ai-supplier")]);
});

test("CSV has a heading and a row for each question, marked as UTF-8", () => {
  const { status, stdout } = run("--format", "csv", "ai-supplier@1");
  expect(status).toBe(0);
  expect(stdout.startsWith("\uFEFFSection,Scope,Id,")).toBe(true);
  expect(stdout.match(/\r\n/g)).toHaveLength(allQuestions(QUESTIONNAIRE).length + 1);
});

test("a reader that stops early ends the command without an error", () => {
  const command = `set -o pipefail; "$0" functions/cli/export.ts ai-supplier --format json | head -c 1`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", command, process.execPath], {
    encoding: "utf8",
  });
  expect([status, stdout, stderr]).toEqual([0, "{", ""]);
});

test("a text that a spreadsheet would run is exported as text", () => {
  const text = '=HYPERLINK("https://a.example","Click")';
  const file = folder.keep(small([scored({ id: "policy", text }), ROLES]));
  const { stdout } = run(file, "--format", "csv");
  expect(stdout).toContain(`,"'=HYPERLINK(""https://a.example"",""Click"")",`);
});

test("a row tells conditions, options, points, controls, evidence and must-haves", () => {
  const evidence = { T1: 3, T2: 2, T3: 0, T4: 0 } as const;
  const first = scored({ id: "policy", when: { tier: ["T1"] }, evidence, helps: ["ai-policy"] });
  const [heading = [], row = []] = questionnaireTable(small([first, ROLES], { gates: [gate({})] }));
  const cells = Object.fromEntries(heading.map((name, at) => [name, row[at]]));
  expect(cells).toMatchObject({
    ...{ Section: "First", Scope: "company", Id: "policy", Kind: "single", Required: "yes" },
    ...{ "Asked when": '{"tier":["T1"]}', "Options and points": "Yes (100); No (0)" },
    ...{ Silences: "unknown", "Controls and weights": "A.2.2 ×1", "Must-haves": "K1" },
    ...{ "Evidence by tier": "T1 3; T2 2", "Evidence that helps": "ai-policy" },
  });
});

test("a row of a number tells its range, its unit and its steps", () => {
  const number = { unit: "hours", min: 1, max: 100, points: [{ upTo: 24, points: 100 as const }] };
  const { options, ...rest } = scored({ id: "hours", kind: "number" });
  const [, , row] = questionnaireTable(small([POLICY, { ...rest, number }]));
  expect(row).toContain("1 to 100 hours; up to 24 (100)");
});

test.for([
  ["no questionnaire", ["--format", "csv"], "Name one questionnaire."],
  ["an unknown one", ["other", "--format", "csv"], "There is no questionnaire other."],
  ["no format", ["ai-supplier"], "Choose --format json or --format csv."],
  ["another format", ["ai-supplier", "--format", "xml"], "Choose --format json or --format csv."],
] as const)("given %s it says what is missing", ([, args, message]) => {
  const { status, stdout, stderr } = run(...args);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(message);
});

test("a faulty file is refused with the path to the value", () => {
  const { status, stderr } = run(folder.keep({ ...small(), gates: 1 }), "--format", "json");
  expect(status).toBe(1);
  expect(stderr).toContain("  gates: ");
});
