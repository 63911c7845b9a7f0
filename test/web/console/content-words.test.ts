import { expect, test } from "vitest";
import { builtInQuestionnaires } from "../../../functions/content/load.ts";
import { spokenIn } from "../../../functions/domain/spoken.ts";
import { approval } from "../../../functions/words/de/approval.ts";
import { contentWords } from "../../../web/console/messages/de/content-words.ts";

const questionnaires = builtInQuestionnaires();
const questions = questionnaires.flatMap(({ sections }) => sections.flatMap((s) => s.questions));

test("every question, domain and must-have has a German title of its own", () => {
  const titles = [
    ...questions.map(({ text }) => text),
    ...questionnaires.flatMap(({ domains, gates }) => [...domains, ...gates]).map((x) => x.title),
  ];
  expect(titles.length).toBeGreaterThan(100);
  expect(titles.filter((title) => contentWords.say(title) === title)).toEqual([]);
});

test("what a result asks of a supplier is asked in German, down to the question", () => {
  const [question] = questions;
  const text = question?.text ?? "";
  const asks = ["Put this in place and show it", "Show proof of this", "Show how this is met"];
  for (const ask of [...asks, "Put this in place as planned"]) {
    const said = contentWords.ask(`${ask}: ${text}`);
    expect(said).toContain(`: ${contentWords.say(text)}`);
    expect(said).not.toContain(ask);
  }
  expect(contentWords.ask("Give another document in place of “Plan”.")).toContain("„Plan“");
  const actions = questions.flatMap(({ options = [] }) => options.flatMap((o) => o.finding ?? []));
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.filter((action) => contentWords.ask(action) === action)).toEqual([]);
});

test("what a person wrote stays as it was written", () => {
  expect(contentWords.say("Our own question")).toBe("Our own question");
  expect(contentWords.ask("Send it: now")).toBe("Send it: now");
});

test("a questionnaire in German keeps ids, points and conditions", () => {
  const [full] = questionnaires;
  if (!full) throw new Error("There is no questionnaire.");
  const said = spokenIn({ ...full, translations: { de: { ...contentWords.phrases() } } }, "de");
  const points = (each: typeof full) =>
    each.sections.map((section) =>
      section.questions.map(({ id, options = [], when }) => [
        id,
        when,
        options.map((o) => o.points),
      ]),
    );
  expect(points(said)).toEqual(points(full));
  expect(said.sections[0]?.title).not.toBe(full.sections[0]?.title);
});

test("whoever approves by mail link reads the German titles of must-haves", () => {
  const title = "No duty to tell us about AI incidents";
  for (const said of [
    approval.gate("K2", title, "Ausschluss"),
    approval.waiver("K2", title, "morgen"),
  ]) {
    expect(said).toContain(contentWords.say(title));
    expect(said).not.toContain(title);
  }
  expect(approval.gate("X1", "Our own must-have", "schwer")).toContain("Our own must-have");
});
