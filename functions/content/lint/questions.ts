import { ANSWER_BYTES, DETAIL_LIMIT, REASON_LIMIT, textLimit } from "../../domain/answers.ts";
import { cellLimit } from "../../domain/question-table.ts";
import { allQuestions, type Question, type Questionnaire } from "../../domain/questionnaire.ts";
import type { Finding } from "./finding.ts";

/** An assessment's answers together stay below this many bytes. */
const ASSESSMENT_BYTES = 2 * 1024 * 1024;
/** A character takes at most this many bytes in UTF-8, counted by UTF-16 units. */
const BYTES_PER_UNIT = 3;
/** An explanation shorter than this explains nothing. */
const SHORTEST_EXPLANATION = 15;

/**
 * Each question by itself: its kind fits its fields, points are totally ordered, it explains
 * itself in words of its own, and all texts together fit into an assessment.
 */
export function lintQuestions(questionnaire: Questionnaire): Finding[] {
  const questions = allQuestions(questionnaire);
  return [
    ...questions.flatMap(kindFindings),
    ...questions.flatMap(orderFindings),
    ...questions.flatMap(explanationFindings),
    ...wordingFindings(questions),
    ...sizeFindings(questions),
  ];
}

function kindFindings(question: Question): Finding[] {
  const place = `question ${question.id}`;
  const scored = isScored(question);
  const choice = question.kind === "single" || question.kind === "multiple";
  const found: Finding[] = [];
  const add = (rule: string, says: string, cure: string) => found.push({ rule, place, says, cure });
  if (choice !== Boolean(question.options)) {
    add(
      "kind-misfit",
      "Only choices have options, and every choice has them.",
      "Mend kind or options.",
    );
  }
  if ((question.kind === "number") !== Boolean(question.number)) {
    add("kind-misfit", "Only numbers have a unit and a range.", "Mend kind or range.");
  }
  if (scored && question.kind !== "single" && question.kind !== "number") {
    add(
      "kind-not-scored",
      `A ${question.kind} earns no points.`,
      "Drop its controls or make it a choice.",
    );
  }
  const pointed = [...(question.options ?? []), ...(question.number?.points ?? [])];
  if (!scored && pointed.some(({ points }) => points !== undefined)) {
    add("points-without-control", "It gives points but evidences no control.", "Name the control.");
  }
  if (scored && question.options?.some(({ points }) => points === undefined)) {
    add("points-missing", "An option has no points.", "Give every option its points.");
  }
  if (scored && question.kind === "number" && !question.number?.points) {
    add("points-missing", "The number has no steps.", "Say which number earns what.");
  }
  if (scored && !pointed.some(({ points }) => points === 100)) {
    add("full-points-missing", "No answer earns full points.", "Give the best answer 100.");
  }
  return found;
}

function orderFindings(question: Question): Finding[] {
  const place = `question ${question.id}`;
  const found: Finding[] = [];
  const points = question.options?.flatMap((each) => each.points ?? []) ?? [];
  if (!steady(points)) {
    found.push({
      rule: "options-unordered",
      place,
      says: `The options' points run ${points.join(", ")}.`,
      cure: "Order the options from best to worst or worst to best.",
    });
  }
  const steps = question.number?.points ?? [];
  const rising = steps.every((step, at) => at === 0 || step.upTo > (steps[at - 1]?.upTo ?? 0));
  if (!rising || !steady(steps.map((step) => step.points))) {
    found.push({
      rule: "options-unordered",
      place,
      says: "The steps do not rise, or their points change direction.",
      cure: "Order the steps by number and let the points only fall or only rise.",
    });
  }
  const labels = question.options?.map(({ label }) => plain(label)) ?? [];
  const ids = question.options?.map(({ id }) => id) ?? [];
  if (new Set(labels).size < labels.length || new Set(ids).size < ids.length) {
    found.push({
      rule: "duplicate-wording",
      place,
      says: "Two options have the same words or the same id.",
      cure: "Tell them apart or drop one.",
    });
  }
  return found;
}

/** Whether values never rise or never fall. */
function steady(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? value));
  return steps.every((step) => step <= 0) || steps.every((step) => step >= 0);
}

function explanationFindings(question: Question): Finding[] {
  const { id, text, why, good } = question;
  const idle = (words: string) =>
    words.trim().length < SHORTEST_EXPLANATION || plain(words) === plain(text);
  const missing = [idle(why) ? "why it is asked" : "", idle(good) ? "what is good" : ""];
  return missing.filter(Boolean).map((what) => ({
    rule: "explanation-missing",
    place: `question ${id}`,
    says: `It does not say ${what}.`,
    cure: "Write one plain sentence.",
  }));
}

function wordingFindings(questions: readonly Question[]): Finding[] {
  const first = new Map<string, string>();
  return questions.flatMap(({ id, text, why }) =>
    [text, why].flatMap((words): Finding[] => {
      const twin = first.get(plain(words));
      if (twin === undefined) first.set(plain(words), id);
      if (twin === undefined) return [];
      return [
        {
          rule: "duplicate-wording",
          place: `question ${id}`,
          says: `It uses the same words as "${twin}".`,
          cure: "Merge the two or say what sets them apart.",
        },
      ];
    }),
  );
}

function sizeFindings(questions: readonly Question[]): Finding[] {
  const units = questions.reduce((sum, question) => sum + longestAnswer(question), 0);
  if (units * BYTES_PER_UNIT <= ASSESSMENT_BYTES) return [];
  return [
    {
      rule: "answers-too-large",
      place: "questionnaire",
      says: `Answers could take ${units * BYTES_PER_UNIT} bytes, more than ${ASSESSMENT_BYTES}.`,
      cure: "Lower the text limits or ask for fewer texts.",
    },
  ];
}

function longestAnswer(question: Question): number {
  const text = question.kind === "text" || question.kind === "long-text";
  const detail = question.options?.some((option) => option.detail?.kind === "text");
  return Math.max(
    text ? textLimit(question) : 0,
    detail ? DETAIL_LIMIT : 0,
    question.notApplicable ? REASON_LIMIT : 0,
    Math.min(tableLength(question.table), ANSWER_BYTES / BYTES_PER_UNIT),
  );
}

function tableLength(table: Question["table"]): number {
  const row = table?.columns.reduce((sum, column) => sum + cellLimit(column), 0) ?? 0;
  return row * (table?.fixed?.length ?? table?.maxRows ?? 0);
}

function isScored(question: Question): boolean {
  return (question.controls?.length ?? 0) > 0;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
