import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "../../functions/domain/answers.ts";
import {
  assertShare,
  isWithin,
  joinedShare,
  questionsOfShare,
} from "../../functions/domain/share.ts";
import { sharedView } from "../../functions/domain/shared-view.ts";
import { supplierView } from "../../functions/domain/supplier-view.ts";
import { visibleIds } from "../../functions/domain/visibility.ts";
import { question, questionnaireOf, SCOPE } from "./questions.ts";

const SECTION = { scope: "product", intro: "Intro." } as const;

const whole = supplierView(
  questionnaireOf([], {
    sections: [
      {
        ...{ ...SECTION, id: "one", title: "One" },
        questions: [
          question({ id: "q-a" }),
          question({ id: "q-b", when: { question: "q-a", equals: "no" } }),
          question({ id: "q-c", when: { question: "q-b", equals: "yes" } }),
          question({ id: "q-d" }),
        ],
      },
      {
        ...{ ...SECTION, id: "two", title: "Two", when: { question: "q-d", equals: "yes" } },
        questions: [
          question({ id: "q-e" }),
          question({
            id: "q-f",
            when: {
              any: [
                { question: "q-a", equals: "no" },
                { question: "q-e", equals: "no" },
              ],
            },
          }),
        ],
      },
    ],
  }),
  SCOPE,
);

const share = (sections: string[], questions: string[] = []) => ({ sections, questions });

test.for<[what: string, share: ReturnType<typeof share>, own: string[]]>([
  ["a section is all its questions", share(["two"]), ["q-e", "q-f"]],
  ["a single question stays single", share([], ["q-d"]), ["q-d"]],
  ["a question brings along what its answer reveals", share([], ["q-a"]), ["q-a", "q-b", "q-c"]],
  ["what another section reveals stays outside", share([], ["q-d", "q-e"]), ["q-d", "q-e", "q-f"]],
  ["both kinds together, each once", share(["two"], ["q-e", "q-d"]), ["q-d", "q-e", "q-f"]],
])("%s", ([, part, own]) => {
  expect(questionsOfShare(whole.sections, part)).toEqual(own);
});

test.for<[what: string, share: ReturnType<typeof share>, path: string]>([
  ["nothing", share([]), "sections"],
  ["an unknown section", share(["one", "nine"]), "sections.1"],
  ["an unknown question", share([], ["q-z"]), "questions.0"],
])("a share of %s is refused by its field", ([, part, path]) => {
  expect(() => assertShare(whole.sections, part)).toThrow(
    expect.objectContaining({ fields: [expect.objectContaining({ path })] }),
  );
});

test("a share that is there already is within what stands", () => {
  const stands = joinedShare(share(["one"]), share(["two"], ["q-e"]));
  expect(isWithin(share(["two"]), stands)).toBe(true);
  expect(isWithin(share(["two"], ["q-f"]), stands)).toBe(false);
});

const YES = { is: "option", option: "yes" } as const;
const NO = { is: "option", option: "no" } as const;
const anAnswer = fc.constantFrom<typeof YES | typeof NO | undefined>(YES, NO, undefined);
const answers = fc.record({
  ...{
    "q-a": anAnswer,
    "q-b": anAnswer,
    "q-c": anAnswer,
    "q-d": anAnswer,
    "q-e": anAnswer,
    "q-f": anAnswer,
  },
});
const aShare = fc.record({
  sections: fc.subarray(["one", "two"]),
  questions: fc.subarray(["q-a", "q-b", "q-c", "q-d", "q-e", "q-f"]),
});

describe("what a colleague sees", () => {
  test("names no question outside the share, whatever the conditions said", () => {
    fc.assert(
      fc.property(aShare, answers, (part, given) => {
        const own = questionsOfShare(whole.sections, part);
        const text = JSON.stringify(sharedView(whole, own, given).sections);
        for (const id of ["q-a", "q-b", "q-c", "q-d", "q-e", "q-f"].filter(
          (each) => !own.includes(each),
        )) {
          expect(text).not.toContain(`"${id}"`);
        }
      }),
    );
  });

  test("is asked of them exactly when it is asked of the lead", () => {
    fc.assert(
      fc.property(aShare, answers, (part, given: Answers) => {
        const own = questionsOfShare(whole.sections, part);
        const asked = visibleIds(whole.sections, undefined, given);
        const mine = Object.fromEntries(own.map((id) => [id, given[id]]));
        const view = sharedView(whole, own, given);
        expect(visibleIds(view.sections, undefined, mine)).toEqual(
          asked.filter((id) => own.includes(id)),
        );
      }),
    );
  });
});
