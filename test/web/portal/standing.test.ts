import fc from "fast-check";
import { expect, test } from "vitest";
import { edit, type Outbox, openOutbox } from "../../../web/portal/outbox.ts";
import { progressOf } from "../../../web/portal/progress.ts";
import { standingOf } from "../../../web/portal/standing.ts";
import { freshAssessment } from "./fixture.ts";

const all = freshAssessment.questionnaire.sections.flatMap(({ questions }) => questions);
const edits = fc.array(
  fc.record({
    question: fc.constantFrom(...all),
    pick: fc.nat(5),
    blank: fc.boolean(),
  }),
  { maxLength: 12 },
);

test("what follows from the answers is the same step by step as from the start", () => {
  fc.assert(
    fc.property(edits, (steps) => {
      const going = structuredClone(freshAssessment.questionnaire);
      let outbox: Outbox = openOutbox({}, []);
      standingOf({ questionnaire: going, outbox });
      for (const [at, { question, pick, blank }] of steps.entries()) {
        const option = question.options?.[pick % question.options.length]?.id;
        const answer = option
          ? ({ is: "option", option } as const)
          : ({ is: "text", text: `words ${pick}` } as const);
        outbox = edit(outbox, question.id, blank ? null : answer, `change-${at}`);
        const step = standingOf({ questionnaire: going, outbox });
        const anew = standingOf({ questionnaire: structuredClone(going), outbox });
        expect([...step.visible.keys()]).toEqual([...anew.visible.keys()]);
        expect(step.progress).toEqual(anew.progress);
        expect(step.progress).toEqual(progressOf(going.sections, step.answers));
      }
    }),
    { numRuns: 300 },
  );
});

test("a change leaves alone what it does not reach", () => {
  const { questionnaire } = freshAssessment;
  const before = standingOf({ questionnaire, outbox: openOutbox({}, []) });
  const [first, second] = before.progress.sections;
  const question = first?.questions.at(-1)?.id ?? "";
  const outbox = edit(openOutbox({}, []), question, { is: "text", text: "words" }, "change-0001");
  const after = standingOf({ questionnaire, outbox });
  expect(after.progress.sections.find(({ section }) => section === second?.section)).toBe(second);
});
