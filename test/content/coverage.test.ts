import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Coverage, coverage, type FrameworkCover } from "../../functions/content/coverage.ts";
import { coveragePage } from "../../functions/content/coverage-page.ts";
import { builtInQuestionnaires, catalogue } from "../../functions/content/load.ts";
import { QUESTIONNAIRE } from "./replies.ts";
import { gate, POLICY, ROLES, scored, small } from "./small.ts";

const frameworks = ["iso-iec-42001-2023", "eu-ai-act", "nist-ai-rmf-1.0", "iso-iec-27001-2022"];

test("the page in the repository is what the content gives", () => {
  const page = readFileSync(new URL("../../docs/coverage.md", import.meta.url), "utf8");
  const whole = builtInQuestionnaires().filter(({ purpose }) => purpose === undefined);
  const coverages = whole.map((each) => coverage(each, catalogue()));
  expect(page).toBe(coveragePage(coverages));
  expect(page).not.toMatch(/complian|undefined/i);
});

describe("the built-in questionnaire", () => {
  const covers = coverage(QUESTIONNAIRE, catalogue());

  test("is laid against all four frameworks", () => {
    expect(covers.frameworks.map(({ framework }) => framework)).toEqual(frameworks);
  });

  test("asks about every control of Annex A that can be asked", () => {
    const gaps = cover(covers, "iso-iec-42001-2023").requirements.filter(({ gap }) => gap);
    expect(gaps.map(({ id, gap }) => [id, gap])).toEqual([
      ["A.2.3", "certificate-only"],
      ["A.9.2", "certificate-only"],
      ["A.9.3", "certificate-only"],
    ]);
  });

  test("reaches every article that a must-have names as its source", () => {
    const act = cover(covers, "eu-ai-act");
    for (const id of ["Art. 5", "Art. 22", "Art. 54", "Art. 53(1)(c)", "Art. 14"]) {
      expect(requirement(act, id).gap, id).toBe(null);
    }
    const link = { question: "prohibited-practices", through: "K1", basis: "must-have" };
    expect(requirement(act, "Art. 5").questions).toEqual([link]);
  });

  test("reaches articles and subcategories that a question asks about by itself", () => {
    const act = cover(covers, "eu-ai-act");
    const link = { question: "content-marking", through: "Art. 50(2)", basis: "cited" };
    expect(requirement(act, "Art. 50(2)").questions).toContainEqual(link);
    const open = covers.frameworks.flatMap(({ requirements }) => requirements);
    const gaps = open.filter(({ gap }) => gap !== null && gap !== "certificate-only");
    // Fines on model providers are nothing to ask about.
    expect(gaps.map(({ id }) => id)).toEqual(["Art. 101"]);
  });

  test.for(frameworks)("reads the same both ways against %s", (framework) => {
    const { requirements, questions } = cover(covers, framework);
    const down = requirements.flatMap(({ id, questions: links }) =>
      links.map(({ question }) => `${id} ${question}`),
    );
    const up = questions.flatMap(({ id, requirements: met }) => met.map((each) => `${each} ${id}`));
    expect(new Set(down)).toEqual(new Set(up));
    for (const { questions: links, gap } of requirements) expect(links.length > 0).toBe(!gap);
    for (const { requirements: met, gap } of questions) expect(met.length > 0).toBe(!gap);
  });

  test("names a basis that is explained for every link", () => {
    for (const { requirements, bases } of covers.frameworks) {
      const used = requirements.flatMap(({ questions }) => questions.map(({ basis }) => basis));
      expect(Object.keys(bases)).toEqual(expect.arrayContaining([...new Set(used)]));
    }
  });
});

describe("a small questionnaire", () => {
  const covers = coverage(small([POLICY, ROLES, unscored()]), catalogue());

  test("leaves the controls it does not ask about as gaps", () => {
    const spine = cover(covers, "iso-iec-42001-2023");
    expect(requirement(spine, "A.2.2").gap).toBe(null);
    expect(requirement(spine, "A.7.5")).toMatchObject({ gap: "no-question", questions: [] });
  });

  test("tells a requirement no control leads to from one that nobody asks about", () => {
    const act = cover(covers, "eu-ai-act");
    expect(requirement(act, "Art. 101").gap).toBe("no-mapping");
    expect(requirement(act, "Art. 10(2)(b)").gap).toBe("no-question");
  });

  test("tells questions that sort from questions that speak for nothing here", () => {
    const [spine, ...others] = covers.frameworks;
    expect(spine?.questions.find(({ id }) => id === "sorts")?.gap).toBe("not-scored");
    for (const { questions } of others) {
      expect(questions.find(({ id }) => id === "sorts")?.gap).toBe("not-scored");
    }
  });
});

test("an article is met by its points, and a point not by its article", () => {
  const questions = [scored({ id: "transparency", controls: [{ control: "A.8.5", weight: 1 }] })];
  const act = cover(coverage(small(questions), catalogue()), "eu-ai-act");
  expect(requirement(act, "Art. 50").gap).toBe(null);
  expect(requirement(act, "Art. 50(2)")).toMatchObject({ within: "Art. 50", gap: "whole-only" });
  const source = "Regulation (EU) 2024/1689, Art. 10(2)(b)";
  const gated = small([POLICY, ROLES], { gates: [gate({ source })] });
  const data = cover(coverage(gated, catalogue()), "eu-ai-act");
  expect(requirement(data, "Art. 10").questions.map(({ through }) => through)).toEqual(["K1"]);
});

test("a question meets what it cites, and an article through its points", () => {
  const cites = [{ framework: "eu-ai-act", target: "Art. 50(2)" }];
  const { controls: _, ...sorts } = scored({ id: "marks" });
  const act = cover(
    coverage(
      small([POLICY, ROLES, { ...sorts, cites, options: undefined, kind: "text" }]),
      catalogue(),
    ),
    "eu-ai-act",
  );
  const link = { question: "marks", through: "Art. 50(2)", basis: "cited" };
  expect(requirement(act, "Art. 50(2)").questions).toEqual([link]);
  expect(requirement(act, "Art. 50").questions).toContainEqual(link);
  expect(requirement(act, "Art. 50(1)").questions).not.toContainEqual(link);
});

test("a source that names nothing of a framework leads nowhere", () => {
  const gates = [gate({ source: "Regulation (EU) 2024/1689, Art. 999; house rule" })];
  const covers = coverage(small([POLICY, ROLES], { gates }), catalogue());
  const links = covers.frameworks.flatMap(({ requirements }) =>
    requirements.flatMap(({ questions }) => questions),
  );
  expect(links.filter(({ basis }) => basis === "must-have")).toEqual([]);
});

function unscored() {
  const { controls, ...rest } = scored({ id: "sorts" });
  return { ...rest, options: [{ id: "yes", label: "Yes" }] };
}

function cover(covers: Coverage, framework: string): FrameworkCover {
  const found = covers.frameworks.find((each) => each.framework === framework);
  if (!found) throw new Error(`There is no ${framework}.`);
  return found;
}

function requirement({ requirements }: FrameworkCover, id: string) {
  const found = requirements.find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

test("articles of the act say from when they apply and how sure that is; other entries do not", () => {
  const whole = coverage(QUESTIONNAIRE, catalogue());
  const act = cover(whole, "eu-ai-act");
  const article = act.requirements.find(({ id }) => id === "Art. 10");
  expect(article?.applies).toEqual({
    dates: [
      { date: "2027-12-02", scope: "Annex III" },
      { date: "2028-08-02", scope: "Annex I" },
    ],
    confidence: "confirmed by secondary sources",
  });
  for (const { framework, requirements } of whole.frameworks) {
    for (const { id, within, applies } of requirements) {
      if (framework !== "eu-ai-act") expect(applies, id).toBeUndefined();
      else if (within === undefined) expect(applies?.dates.length, id).toBeGreaterThan(0);
    }
  }
});
