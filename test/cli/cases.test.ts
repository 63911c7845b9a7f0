import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readScoreFile } from "../../functions/cli/score-file.ts";
import { scoreReport } from "../../functions/cli/score-report.ts";
import { scoreTable } from "../../functions/cli/score-table.ts";
import { inDocs } from "./files.ts";

describe.for(["start-up", "trust-portal"])("the worked case %s", (name) => {
  const page = readFileSync(inDocs(`cases/${name}.md`), "utf8");
  const [argument = "", figures = ""] = page.split("## The figures");
  const file = readScoreFile(inDocs(`cases/${name}.json`));

  test("prints the figures its answers give", () => {
    expect(figures.split("```")[1]).toBe(`\n${scoreTable(scoreReport(file))}`);
  });

  test("answers everything it is asked, and nothing else", () => {
    const { score, ignored } = scoreReport(file);
    expect(ignored).toEqual([]);
    expect(score.questions.filter(({ state }) => state.kind === "unanswered")).toEqual([]);
  });

  test("proposes what its page argues for", () => {
    const said = { "accept-with-actions": "accept with actions", conditional: "conditional" };
    const { decision } = scoreReport(file).score.proposed;
    expect(Object.entries(said).find(([key]) => key === decision)?.[1]).toBeDefined();
    expect(argument).toContain(
      `**${said[decision === "conditional" ? decision : "accept-with-actions"]}**`,
    );
    expect(argument).not.toMatch(/complian|\d %/);
  });
});

test("the start-up is shown at T2: B, and one band down", () => {
  const { score } = scoreReport(readScoreFile(inDocs("cases/start-up.json")));
  expect(score).toMatchObject({ tier: "T2", shown: 7886, claimed: 7914, status: "final" });
  expect(score.grade).toMatchObject({ byScore: "B", held: "B", heldBy: null });
  expect(score.residual).toMatchObject({ assured: false, current: { band: "Moderate" } });
  const weak = score.domains.filter(({ shown }) => (shown ?? 0) < 5000);
  expect(weak.map(({ title }) => title)).toEqual(["People and use"]);
});

test("the pages count what the files hold", () => {
  const pageOf = (name: string) => readFileSync(inDocs(`cases/${name}.md`), "utf8");
  const startUp = JSON.parse(readFileSync(inDocs("cases/start-up.json"), "utf8"));
  expect(startUp.evidence).toHaveLength(8);
  expect(pageOf("start-up")).toContain("shows eight documents");
  const accepted = Object.keys(startUp.rulings).toSorted();
  expect(accepted).toEqual(["ai-disclosure", "data-lineage", "data-provenance", "data-rights"]);
  expect(pageOf("start-up")).toMatch(
    /Three questions about training data left[\s\S]*A fourth left/,
  );
  const { wayUp } = scoreReport(readScoreFile(inDocs("cases/start-up.json")));
  expect(wayUp.grade?.steps).toHaveLength(2);
  expect(pageOf("start-up")).toContain("Grade A would be two answers away");
  expect(pageOf("trust-portal")).toMatch(/Eighteen\s+questions have no page/);
});

test("the trust portal is held at D by the report nobody has read, and stays open", () => {
  const report = scoreReport(readScoreFile(inDocs("cases/trust-portal.json")));
  const { score, wayUp } = report;
  expect(score).toMatchObject({ tier: "T1", shown: 5381, claimed: 5381, status: "open" });
  expect(score.grade).toMatchObject({ byScore: "C", held: "D", heldBy: "K11" });
  expect(score.residual.current.band).toBe("High");
  expect(score.questions.filter(({ state }) => state.kind === "undisclosed")).toHaveLength(18);
  expect(score.questions.every(({ level }) => level <= 2)).toBe(true);
  expect(wayUp.gates?.steps).toMatchObject([{ question: "pen-test", state: "nda" }]);
});
