import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { readScoreFile } from "../../functions/cli/score-file.ts";
import { scoreReport } from "../../functions/cli/score-report.ts";
import { scoreTable } from "../../functions/cli/score-table.ts";
import { contentOf, loadQuestionnaire } from "../../functions/content/load.ts";
import { hashOf } from "../../functions/data/hash.ts";
import { canonicalJson } from "../../functions/domain/canonical.ts";
import { folderFor, inDocs } from "./files.ts";

const folder = folderFor("score");
afterAll(() => folder.remove());

const EXAMPLE = inDocs("examples/answers.json");
const example = () => JSON.parse(readFileSync(EXAMPLE, "utf8"));
const golden = () => JSON.parse(readFileSync(inDocs("examples/golden/1.json"), "utf8"));
const model = () => JSON.parse(readFileSync(inDocs("examples/golden/model.json"), "utf8"));

describe("the command", () => {
  const run = (...args: string[]) => {
    const command = ["functions/cli/score.ts", ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
    return { status, stdout, stderr };
  };

  test("prints the whole result as JSON", () => {
    const { status, stdout } = run(EXAMPLE);
    const report = scoreReport(readScoreFile(EXAMPLE));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(canonicalJson(report)));
  });

  test("prints a readable table when asked", () => {
    const { status, stdout } = run(EXAMPLE, "--table");
    expect([status, stdout]).toEqual([0, scoreTable(scoreReport(readScoreFile(EXAMPLE)))]);
  });

  test("names every value of a refused file and ends with 1", () => {
    const file = { ...example(), extra: 1, asOf: "soon" };
    const { status, stdout, stderr } = run(folder.keep(file));
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("  extra: There is no such key.");
    expect(stderr).toContain("  asOf: ");
  });

  test.for([
    ["no file", []],
    ["two files", [EXAMPLE, EXAMPLE]],
    ["a file that is not there", ["missing.json"]],
  ] as const)("explains itself when given %s", ([, args]) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain("npm run score -- <answers.json>");
  });
});

describe("the table", () => {
  const table = scoreTable(scoreReport(readScoreFile(EXAMPLE)));

  test("tells grade, open must-have, ledger and way up", () => {
    expect(table).toContain("D, by score B, by claim B, held by K5c");
    expect(table).toMatch(/K5c +OPEN, major: not met +processors-named/);
    expect(table).toMatch(/Sum +7347/);
    expect(table).toContain("processors-named  answer from unknown to 75");
    expect(table).toContain(
      "This score is not a statement of conformity with any law or standard.",
    );
  });

  test("tells a must-have that does not arise from one that is met", () => {
    expect(table).toMatch(/K3 +met/);
    expect(table).toMatch(/K3b +not asked/);
  });

  test("shows the range of tiers while facts are missing", () => {
    const file = readScoreFile(inDocs("examples/golden/5.json"));
    expect(scoreTable(scoreReport(file))).toContain("T1 (T1 to T3, 4 facts missing)");
  });
});

describe("a file of answers", () => {
  test("may name a version, hold the questionnaire itself, or name a file beside it", () => {
    const first = scoreReport(readScoreFile(EXAMPLE));
    const questionnaire = loadQuestionnaire("ai-supplier");
    const beside = folder.keep(questionnaire).split("/").at(-1);
    for (const named of ["ai-supplier", questionnaire, beside]) {
      const path = folder.keep({ ...example(), questionnaire: named });
      expect(scoreReport(readScoreFile(path))).toEqual(first);
    }
  });

  test("may hold its scoring model itself", () => {
    const inside = folder.keep({ ...golden(), model: model() });
    const first = scoreReport(readScoreFile(inDocs("examples/golden/1.json")));
    expect(scoreReport(readScoreFile(inside))).toEqual(first);
  });

  test("names answers to questions that are not asked", () => {
    const report = scoreReport(readScoreFile(withAnswer("pen-test", option("independent"))));
    expect(report.ignored).toEqual(["pen-test"]);
  });

  test("is named in the result by content, day and a hash over all that was read", () => {
    const { record } = scoreReport(readScoreFile(EXAMPLE));
    const questionnaire = loadQuestionnaire("ai-supplier");
    if (!questionnaire) throw new Error("There is no questionnaire.");
    const hash = hashOf(contentOf(questionnaire));
    const content = { id: "ai-supplier", version: questionnaire.version, hash };
    expect(record).toMatchObject({ model: "AISA-1", content, asOf: "2026-11-24" });
    const told = folder.keep({ ...example(), about: "Other words." });
    expect(scoreReport(readScoreFile(told)).record).toEqual(record);
    const other = withAnswer("processors-named", { is: "undisclosed" });
    expect(scoreReport(readScoreFile(other)).record.inputHash).not.toBe(record.inputHash);
  });
});

function option(id: string) {
  return { is: "option", option: id };
}

function withAnswer(id: string, answer: unknown): string {
  const file = example();
  return folder.keep({ ...file, answers: { ...file.answers, [id]: answer } });
}
