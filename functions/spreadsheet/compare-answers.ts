import { type Answer, answerProblem, answerSchema } from "../domain/answers.ts";
import type { SupplierQuestion } from "../domain/supplier-view.ts";
import { fingerprint } from "./fingerprint.ts";
import type { SheetAnswer } from "./read-answers.ts";
import type { Problem, Unreadable } from "./reading.ts";
import type { StandingAnswer } from "./sheet-source.ts";

/**
 * What a file would change, by question: `new` where nothing stands, `changed` where what was
 * downloaded still stands, `conflict` where somebody changed it since, `cleared` where the file
 * leaves empty what is answered.
 */
export type Proposal = {
  question: string;
  state: "new" | "changed" | "conflict" | "cleared";
  answer: Answer | null;
  /** What stands now, on which version, by whom and when. */
  standing?: Answer;
  version: number;
  by?: string;
  at?: string;
  place?: { sheet: string; cell: string };
};

export type AnswerComparison = {
  proposals: Proposal[];
  unreadable: Unreadable[];
  /** Answers that stand as the file has them, or that nobody touched in it. */
  same: number;
};

/** What answers are compared with. */
export type Present = {
  questions: readonly SupplierQuestion[];
  answers: readonly StandingAnswer[];
  /** Only these may be changed; absent when all may. */
  unlocked?: readonly string[] | undefined;
};

/**
 * Compares a file's answers with those that stand. An answer that says what was downloaded was
 * not touched and proposes nothing, whatever stands now; one to a locked question is named and
 * not proposed, as is one that does not fit its question.
 */
export function compareAnswers(
  given: readonly SheetAnswer[],
  { questions, answers, unlocked }: Present,
): AnswerComparison {
  const result: AnswerComparison = { proposals: [], unreadable: [], same: 0 };
  const asked = new Map(questions.map((each) => [each.id, each]));
  const standing = new Map(answers.map((each) => [each.question, each]));
  for (const { question: id, version, base, answer, place } of given) {
    const question = asked.get(id);
    if (!question) continue;
    const now = standing.get(id);
    const print = fingerprint(answer);
    if (print === base || print === fingerprint(now?.answer)) {
      result.same += 1;
      continue;
    }
    const problem = problemOf(question, answer, unlocked);
    if (problem) {
      result.unreadable.push({ ...place, question: id, ...problem });
      continue;
    }
    result.proposals.push({
      ...{ question: id, state: stateOf(answer, version, now), answer, place },
      version: now?.version ?? 0,
      ...(now && { standing: now.answer, by: now.by, at: now.at }),
    });
  }
  return result;
}

/**
 * Compares answers given elsewhere with those that stand here: what is answered here and what the
 * file leaves empty stays, and nothing of it counts as a conflict.
 */
export function compareEarlier(
  given: readonly Pick<SheetAnswer, "question" | "answer">[],
  { questions, answers, unlocked }: Present,
): AnswerComparison {
  const asked = new Map(questions.map((each) => [each.id, each]));
  const standing = new Map(answers.map((each) => [each.question, each]));
  const result: AnswerComparison = { proposals: [], unreadable: [], same: 0 };
  for (const { question: id, answer } of given) {
    const question = asked.get(id);
    if (!question || fingerprint(answer) === "") continue;
    const now = standing.get(id);
    const problem = problemOf(question, answer, unlocked);
    if (fingerprint(answer) === fingerprint(now?.answer)) result.same += 1;
    else if (problem) result.unreadable.push({ sheet: "", cell: "", question: id, ...problem });
    else {
      result.proposals.push({
        ...{ question: id, answer, state: now ? "changed" : "new" },
        version: now?.version ?? 0,
        ...(now && { standing: now.answer, by: now.by, at: now.at }),
      });
    }
  }
  return result;
}

function stateOf(
  answer: Answer | null,
  version: number,
  now: StandingAnswer | undefined,
): Proposal["state"] {
  if (!now) return "new";
  if (now.version !== version) return "conflict";
  return fingerprint(answer) === "" ? "cleared" : "changed";
}

function problemOf(
  question: SupplierQuestion,
  answer: Answer | null,
  unlocked: readonly string[] | undefined,
): Problem | undefined {
  if (unlocked && !unlocked.includes(question.id)) return { problem: "locked" };
  if (answer === null) return undefined;
  const whole = answerSchema().safeParse(answer);
  if (!whole.success) return overLimit(whole.error.issues) ?? { problem: "misfit" };
  if (!JSON.stringify(answer).isWellFormed()) return { problem: "misfit" };
  const found = answerProblem(question, whole.data);
  switch (found?.code) {
    case undefined:
      return undefined;
    case "too-long":
    case "too-many-rows":
      return { problem: found.code, max: found.limit };
    case "out-of-range":
      return { problem: found.code, min: found.min, max: found.max };
    default:
      return { problem: "misfit" };
  }
}

type Issue = { code: string; origin?: string; maximum?: unknown };

/** What is longer than an answer of any question can be. */
function overLimit(issues: readonly Issue[]): Problem | undefined {
  const [issue] = issues;
  if (issue?.code !== "too_big") return undefined;
  const problem = issue.origin === "string" ? "too-long" : "too-many-rows";
  return { problem, max: Number(issue.maximum) };
}
