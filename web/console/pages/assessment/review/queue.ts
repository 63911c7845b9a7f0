import type { AnswerSheet } from "../../../../../functions/contract/shapes/assessment.ts";
import type { Question } from "../../../../../functions/domain/questionnaire.ts";
import type { Score } from "../../../../../functions/domain/score.ts";

/** Why a question may need a person. */
export const FLAGS = [
  "must-have-open",
  "na-claimed",
  "unread",
  "not-answered",
  "silence",
  "exception",
  "contradiction",
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
export type QueueFilter = "needs" | "all" | Exclude<Flag, "ruled" | "silence">;

export const FILTERS: readonly QueueFilter[] = [
  "needs",
  "all",
  "must-have-open",
  "not-answered",
  "na-claimed",
  "unread",
  "exception",
  "contradiction",
  "noted",
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
      const scored = (question.controls?.length ?? 0) > 0;
      items.push({
        question,
        section: section.title,
        number: items.length + 1,
        flags,
        needsJudging: needsJudging(flags, scored),
      });
    }
  }
  return items;
}

/** The items a filter leaves. */
export function filterQueue(items: readonly QueueItem[], filter: QueueFilter): QueueItem[] {
  if (filter === "all") return [...items];
  if (filter === "needs") return items.filter((item) => item.needsJudging);
  return items.filter(({ flags }) => flags.includes(filter));
}

/** The neighbour of a question in a list; the first when it is not in it; undefined at the ends. */
export function neighbour(
  items: readonly QueueItem[],
  id: string | undefined,
  step: 1 | -1,
): string | undefined {
  const at = items.findIndex(({ question }) => question.id === id);
  return (at < 0 ? items[0] : items[at + step])?.question.id;
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
  if (given?.is === "unknown" || given?.is === "undisclosed" || given?.is === "nda") {
    flags.push("silence");
  }
  if (given?.is === "option" && given.detail) flags.push("exception");
  const notes = notesOn(question.id, sheet);
  if (notes.some(({ kind }) => kind === "contradiction")) flags.push("contradiction");
  if (notes.some(({ kind }) => kind !== "contradiction")) flags.push("noted");
  if (sheet.rulings.some((ruling) => ruling.question === question.id)) flags.push("ruled");
  return flags;
}

/** What there is to look at on a question besides points. */
export function notesOn(question: string, { notes }: Pick<AnswerSheet, "notes">) {
  return notes.filter(({ questions }) => questions.includes(question));
}

/**
 * A ruling settles everything but a document nobody has read. An exception counts as its option
 * says and wants no ruling; it has its own filter. A contradiction wants one where one can be made.
 */
function needsJudging(flags: readonly Flag[], scored: boolean): boolean {
  if (flags.includes("unread")) return true;
  if (flags.includes("ruled")) return false;
  return (
    flags.includes("must-have-open") ||
    flags.includes("na-claimed") ||
    (scored && flags.includes("contradiction"))
  );
}
