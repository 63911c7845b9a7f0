import type {
  QuestionCover,
  RequirementCover,
} from "../../../../functions/contract/shapes/coverage.ts";

type Confidence = NonNullable<RequirementCover["applies"]>["confidence"];

const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

/** The words of the coverage page, apart from the rest because only it needs them. */
export const coverageWords = {
  /** Names, titles, dates and grounds of the frameworks. */
  say: (text: string) => text,
  title: "Coverage",
  hint: "Which question speaks for which requirement, and where nothing is asked. A link says that two things are related, never that one replaces the other; it is no statement of conformity with any law or standard.",
  framework: "Framework",
  directions: "Read it by",
  direction: { requirements: "Requirements", questions: "Questions" },
  asked: (asked: number, all: number) => `${asked} of ${all} requirements are asked about.`,
  speaking: (some: number, all: number) => `${some} of ${all} questions speak for at least one.`,
  checked: (date: string, source: string) => `Checked on ${date}. ${source.replace(/\.?$/, ".")}`,
  search: { requirements: "Search requirements", questions: "Search questions" },
  show: "Show",
  gapsOnly: "Gaps only",
  columns: {
    requirement: "Requirement",
    questions: "Questions",
    grounds: "Grounds",
    question: "Question",
    requirements: "Requirements",
  },
  applies: (days: readonly string[], confidence: Confidence) =>
    `Applies from ${days.join(", ")}; ${confidence}.`,
  noDate: "a date not established",
  partOf: (id: string) => `part of ${id}`,
  questions: (count: number) => counted(count, "question", "questions"),
  through: (ids: readonly string[]) => `through ${ids.join(", ")}`,
  requirementGaps: {
    "certificate-only": "Shown by a certificate only",
    "whole-only": "Asked about as a whole only",
    "no-mapping": "No control leads here",
    "no-question": "Its controls have no question",
  } satisfies Record<NonNullable<RequirementCover["gap"]>, string>,
  questionGaps: {
    "not-scored": "Sorts the questions, is not scored",
    "no-mapping": "Speaks for none of these",
  } satisfies Record<NonNullable<QuestionCover["gap"]>, string>,
  bases: "What the grounds mean",
  baseNames: {
    question: "the question itself",
    cited: "named by the question",
    "must-have": "a must-have",
    "act-companion": "a published mapping",
    "act-text": "the wording of the act",
    "airc-crosswalk": "a published crosswalk",
    "nist-text": "the wording of the framework",
    "scf-bridge": "controls both are mapped to",
    "title-correspondence": "the same subject by title",
  } as Readonly<Record<string, string>>,
};
