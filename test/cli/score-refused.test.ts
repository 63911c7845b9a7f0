import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { readScoreFile } from "../../functions/cli/score-file.ts";
import { loadQuestionnaire } from "../../functions/content/load.ts";
import { Refusal } from "../../functions/domain/errors.ts";
import { folderFor, inDocs } from "./files.ts";

const folder = folderFor("refused");
afterAll(() => folder.remove());

const read = (name: string) => JSON.parse(readFileSync(inDocs(name), "utf8"));
const example = () => read("examples/answers.json");
const golden = () => read("examples/golden/1.json");
const model = () => read("examples/golden/model.json");

describe("a file is refused, with the path to the value, for", () => {
  test.for<[what: string, path: string, file: () => unknown]>([
    ["an unknown key", "speed", () => ({ ...example(), speed: 1 })],
    ["an unknown key of the intake", "triage.speed", () => triage({ speed: 1 })],
    ["a missing fact of the intake", "triage.data", () => triage({ data: undefined })],
    ["a factor out of range", "triage.data", () => triage({ data: 6 })],
    ["a wrong type", "noResponse", () => ({ ...example(), noResponse: "no" })],
    ["a kind of supply there is not", "kind", () => ({ ...example(), kind: "magic" })],
    ["a fact there is not", "facts.0", () => ({ ...example(), facts: ["magic"] })],
    ["a day that is none", "asOf", () => ({ ...example(), asOf: "2026-02-30" })],
    ["no questionnaire", "questionnaire", () => ({ ...example(), questionnaire: undefined })],
    ["an unknown questionnaire", "questionnaire", () => ({ ...example(), questionnaire: "other" })],
    [
      "an unknown version",
      "questionnaire",
      () => ({ ...example(), questionnaire: "ai-supplier@99" }),
    ],
    ["a missing file", "questionnaire", () => ({ ...example(), questionnaire: "missing.json" })],
    ["a faulty questionnaire", "questionnaire.gates", faulty],
    ["an unknown question", "answers.magic", () => answered("magic", option("yes"))],
    ["an unknown option", "answers.switch-off", () => answered("switch-off", option("magic"))],
    ["a wrong kind", "answers.switch-off.is", () => answered("switch-off", { is: "confirmed" })],
    [
      "an answer of no kind",
      "answers.switch-off.is",
      () => answered("switch-off", { is: "maybe" }),
    ],
    [
      "an unknown key of an answer",
      "answers.switch-off.why",
      () => answered("switch-off", { is: "unknown", why: 1 }),
    ],
    ["a missing text", "answers.intended-use", () => answered("intended-use", option("exception"))],
    ["a missing day", "answers.switch-off", () => answered("switch-off", option("planned"))],
    [
      "a silence not offered",
      "answers.product-named.is",
      () => answered("product-named", { is: "nda" }),
    ],
    [
      "an N/A not offered",
      "answers.switch-off.is",
      () => answered("switch-off", { is: "not-applicable", reason: "No." }),
    ],
    [
      "a number out of range",
      "answers.notice-hours.value",
      () => answered("notice-hours", { is: "number", value: 0 }),
    ],
    ["an unknown kind of evidence", "evidence.0.type", () => shown({ type: "magic" })],
    [
      "evidence for an unknown question",
      "evidence.0.questions.1",
      () => shown({ questions: ["switch-off", "magic"] }),
    ],
    ["evidence named twice", "evidence.1.id", () => shown({ id: "models" })],
    ["evidence from after the day", "evidence.0.dated", () => shown({ dated: "2026-11-25" })],
    [
      "evidence issued after the day",
      "evidence.0.issuedOn",
      () => shown({ issuedOn: "2027-01-01" }),
    ],
    ["an unknown verdict", "evidence.0.verdict", () => shown({ verdict: "fine" })],
    ["a ruling on an unknown question", "rulings.magic", () => ruledOn("magic", {})],
    [
      "a ruling without a reason",
      "rulings.switch-off.reason",
      () => ruledOn("switch-off", { reason: undefined }),
    ],
    [
      "points there are not",
      "rulings.switch-off.points",
      () => ruledOn("switch-off", { points: 60 }),
    ],
    [
      "a state of an unknown question",
      "states.q10",
      () => ({ ...golden(), model: model(), states: { q10: { kind: "unknown" } } }),
    ],
    [
      "a model that asks for a question there is not",
      "model.c1",
      () => ({ ...golden(), model: withoutQuestion() }),
    ],
  ])("%s", ([, path, file]) => {
    expect(pathsOf(folder.keep(file()))).toContain(path);
  });

  test("a file that is no JSON is refused as well", () => {
    expect(() => readScoreFile(folder.keep("{"))).toThrow(SyntaxError);
  });

  test("keys that every object inherits are no questions", () => {
    const text = JSON.stringify(example()).replace(
      '"answers":{',
      '"answers":{"toString":{"is":"unknown"},',
    );
    expect(pathsOf(folder.keep(text))).toEqual(["answers.toString"]);
  });
});

function pathsOf(path: string): string[] {
  try {
    readScoreFile(path);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.fields.map((field) => field.path);
    throw error;
  }
}

function option(id: string) {
  return { is: "option", option: id };
}

function answered(id: string, answer: unknown) {
  const file = example();
  return { ...file, answers: { ...file.answers, [id]: answer } };
}

function triage(part: object) {
  const file = example();
  return { ...file, triage: { ...file.triage, ...part } };
}

function shown(part: object) {
  const file = example();
  const [first, ...others] = file.evidence;
  return { ...file, evidence: [{ ...first, ...part }, ...others] };
}

function ruledOn(question: string, part: object) {
  const ruling = {
    kind: "override",
    points: 50,
    reason: "Seen.",
    by: "m",
    at: "2026-11-20T09:00:00Z",
  };
  return { ...example(), rulings: { [question]: { ...ruling, ...part } } };
}

function faulty() {
  return { ...example(), questionnaire: { ...loadQuestionnaire("ai-supplier"), gates: 1 } };
}

function withoutQuestion() {
  const whole = model();
  return { ...whole, questions: whole.questions.slice(1) };
}
