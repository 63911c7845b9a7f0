import type { AnswerSheet } from "../../../../../functions/contract/shapes/answer-sheet.ts";
import type { Question } from "../../../../../functions/domain/questionnaire.ts";
import type { Score } from "../../../../../functions/domain/score.ts";

/** Why a question may need a person. */
export const FLAGS = [
  "must-have-open",
  "na-claimed",
  "unread",
  "not-answered",
  "silence",
  "nda",
  "exception",
  "contradiction",
  "changed",
  "returned",
  "noted",
  "ruled",
] as const;
export type Flag = (typeof FLAGS)[number];

/** One question as the reviewer's list shows it. */
export type QueueItem = {
  question: Question;
  section: string;
  /** Place in the questionnaire as asked, from 1. */
  number: number;
  flags: readonly Flag[];
  /** Whether a ruling or a verdict is still wanted. */
  needsJudging: boolean;
};

/** What the list shows: what needs judging, everything, or one kind of reason. */
export type QueueFilter = "needs" | "all" | Exclude<Flag, "ruled" | "silence" | "returned">;

export const FILTERS: readonly QueueFilter[] = [
  "needs",
  "all",
  "must-have-open",
  "not-answered",
  "na-claimed",
  "unread",
  "nda",
  "exception",
  "contradiction",
  "changed",
  "noted",
];

/** What a person has to look at until it was judged; nothing else stands in the queue. */
const NEEDS: readonly Flag[] = [
  "must-have-open",
  "na-claimed",
  "nda",
  "exception",
  "contradiction",
  "changed",
  "returned",
];

/** Every question that was asked, in reading order, with what speaks for looking at it. */
export function reviewQueue(sheet: AnswerSheet, score: Score | undefined): QueueItem[] {
  const asked = new Set(sheet.visible);
  const open = new Set(
    score?.gates.filter((gate) => gate.open !== null).map(({ question }) => question),
  );
  const items: QueueItem[] = [];
  for (const section of sheet.questionnaire.sections) {
    for (const question of section.questions) {
      if (!asked.has(question.id)) continue;
      const flags = flagsOf(question, sheet, open.has(question.id));
      items.push({
        question,
        section: section.title,
        number: items.length + 1,
        flags,
        needsJudging: needsJudging(flags),
      });
    }
  }
  return items;
}

/** The items a filter leaves. */
export function filterQueue(items: readonly QueueItem[], filter: QueueFilter): QueueItem[] {
  if (filter === "all") return [...items];
  if (filter === "needs") return items.filter((item) => item.needsJudging);
  if (filter === "changed") {
    return items.filter(({ flags }) => flags.includes("changed") || flags.includes("returned"));
  }
  return items.filter(({ flags }) => flags.includes(filter));
}

/**
 * The neighbour of a question in a list, in reading order, also where the question itself has left
 * the list since; the first without one; undefined at the ends.
 */
export function neighbour(
  items: readonly QueueItem[],
  current: QueueItem | undefined,
  step: 1 | -1,
): string | undefined {
  if (!current) return items[0]?.question.id;
  const next =
    step === 1
      ? items.find(({ number }) => number > current.number)
      : items.findLast(({ number }) => number < current.number);
  return next?.question.id;
}

function flagsOf(question: Question, sheet: AnswerSheet, mustHaveOpen: boolean): Flag[] {
  const given = sheet.answers.find((each) => each.question === question.id)?.answer;
  const scored = (question.controls?.length ?? 0) > 0;
  const flags: Flag[] = [];
  if (mustHaveOpen) flags.push("must-have-open");
  if (given?.is === "not-applicable" && scored) flags.push("na-claimed");
  const unread = sheet.evidence.some(
    ({ questions, verdict }) => verdict === "unread" && questions.includes(question.id),
  );
  if (unread) flags.push("unread");
  if (!given && scored) flags.push("not-answered");
  if (given?.is === "unknown" || given?.is === "undisclosed") flags.push("silence");
  if (given?.is === "nda") flags.push("nda");
  if (given?.is === "option" && given.detail) flags.push("exception");
  const notes = notesOn(question.id, sheet);
  if (notes.some(({ kind }) => kind === "contradiction")) flags.push("contradiction");
  if (sheet.origins[question.id] === "changed") flags.push("changed");
  if (sheet.returned.includes(question.id)) flags.push("returned");
  const told = ["contradiction", "nda"];
  if (notes.some(({ kind }) => !told.includes(kind))) flags.push("noted");
  if (sheet.rulings.some((ruling) => ruling.question === question.id)) flags.push("ruled");
  return flags;
}

/** What there is to look at on a question besides points. */
export function notesOn(question: string, { notes }: Pick<AnswerSheet, "notes">) {
  return notes.filter(({ questions }) => questions.includes(question));
}

/**
 * A ruling settles everything but a document nobody has read; one that was made on the same answer
 * the time before settles it as well, until it is no longer fresh.
 */
function needsJudging(flags: readonly Flag[]): boolean {
  if (flags.includes("unread")) return true;
  return !flags.includes("ruled") && NEEDS.some((each) => flags.includes(each));
}
