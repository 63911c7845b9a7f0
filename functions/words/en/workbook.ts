import type { Comparison } from "../../contract/shapes/files.ts";
import { answers, documents } from "./counts.ts";

type Problem = Comparison["unreadable"][number]["problem"];

const problems: Readonly<Record<Problem, string>> = {
  formula: "A formula stands here; write the value",
  error: "The spreadsheet program shows a fault here; write the value",
  "not-offered": "This is none of the answers in the list; choose one of them",
  "not-a-number": "This is no number; write digits, such as 12 or 1.5",
  "not-a-date": "This is no date; write it as 2027-03-14",
  "two-answers": "There is an answer and something instead of it; clear one of them",
  "details-alone": "Details stand here without an answer; give one, or clear them",
  "details-not-taken": "This question takes no details; move the text into the answer",
  "date-not-taken": "This answer takes no date; clear it",
  "no-such-question": "No question has this number; the numbers stand beside the questions",
  "incomplete-document":
    "Something of this document is missing: questions, kind, title, link and date",
  "too-long": "This text has too many characters",
  "out-of-range": "This number does not fit",
  "too-many-rows": "Too many rows are filled in",
  "not-a-link": "This is no web address; write all of it, with https://",
  "date-ahead": "This day is still to come",
  "ends-early": "This day lies before the document's own date",
  "not-asked": "One of these questions is not asked here, or is locked",
  misfit: "This does not fit what is asked here",
  locked: "This answer is locked; the change was not read",
};

/** Words of answering in a spreadsheet and of starting from an earlier download, in English. */
export const workbook = {
  title: "Answer in a spreadsheet",
  task: "Answer in a spreadsheet, or start from an earlier download",
  intro:
    "Download the questions with the answers so far, fill them in offline, and upload the file again. You can go on answering on this page meanwhile.",
  download: "Download the workbook",
  downloading: "Preparing the file …",
  upload: "Upload a file",
  uploadHint:
    "The workbook you filled in. Or a workbook or JSON file you downloaded from Assay before, from whichever buyer: answers to the same questions are offered here. At most 4 MB.",
  file: "File (.xlsx or .json)",
  choose: "Choose a file first",
  tooLarge: "This file is larger than 4 MB; choose the one you filled in",
  compare: "Show what would change",
  comparing: "Reading the file …",
  nothingYet: "Nothing is saved before you confirm it.",
  offline: "You are offline. Files need the network.",
  failed: "There is no connection. Nothing was changed; try again.",
  from: {
    this: "This file was downloaded from this questionnaire.",
    earlier: "This file comes from another questionnaire. Look at every answer: does it hold here?",
  },
  nothing: "The file changes nothing here.",
  same: (count: number) => `${answers(count)} in the file stand here already or were not touched.`,
  strange: (count: number) =>
    count === 1
      ? "1 question of the file is not asked here."
      : `${count} questions of the file are not asked here.`,
  groups: {
    new: (count: number) => `New: ${answers(count)}`,
    changed: (count: number) => `Changed: ${answers(count)}`,
    conflict: (count: number) => `Changed here as well since the download: ${answers(count)}`,
    cleared: (count: number) => `Left empty in the file: ${answers(count)}`,
    documents: (count: number) => `Documents: ${documents(count)}`,
    unreadable: (count: number) =>
      count === 1 ? "Not read: 1 place" : `Not read: ${count} places`,
  },
  conflictHelp: "Tick what you want to take from the file; what is not ticked stays as it is here.",
  unreadableHelp: "Mend these in the file and upload it again, or answer them on this page.",
  now: "Here now",
  inFile: "In the file",
  by: (by: string, at: string) => `by ${by}, ${at}`,
  empty: "Nothing",
  take: (question: string) => `Take over: ${question}`,
  place: (sheet: string, cell: string) => `${sheet}, cell ${cell}`,
  found: (found: string) => `Found: “${found}”`,
  problems,
  taken: (min: string | undefined, max: string) => `${min ? `from ${min} to` : "at most"} ${max}`,
  apply: (count: number) => `Take over what is ticked (${count})`,
  applying: "Taking over …",
  applied: (count: number) =>
    `${answers(count)} taken over. They are saved like anything you type.`,
  documentFailed: (title: string, why: string) => `“${title}” was not added: ${why}`,
};

/** Words of a second time, in English. */
export const secondTime = {
  last: "Answered last time",
  lastBy: (by: string, day: string) => `${by}, ${day}`,
  stillTrue: "This is still true",
  stillTrueOf: (question: string) => `This is still true: ${question}`,
  orChange: "If not, answer anew above.",
  waiting: (count: number) =>
    count === 1
      ? "1 answer from last time waits for you: say that it is still true, or change it."
      : `${count} answers from last time wait for you: say that they are still true, or change them.`,
  carried: (count: number) =>
    count === 1
      ? "1 answer about your company was taken over from an earlier questionnaire. It is not asked again."
      : `${count} answers about your company were taken over from an earlier questionnaire. They are not asked again.`,
  carriedHere: (by: string, day: string) =>
    `Taken over from an earlier questionnaire: ${by}, ${day}. It is not asked again.`,
  note: (buyer: string) => `${buyer} writes:`,
};

/** Words of what a supplier keeps of a submission, in English. */
export const keeping = {
  title: "Keep your answers",
  workbook: "Download as a workbook",
  json: "Download as JSON",
  hint: "The next questionnaire on Assay can start from either file, whoever sends it.",
};
