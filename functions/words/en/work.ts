import type { ArrivalWords } from "./arrival.ts";
import { answers, minutes, questions } from "./counts.ts";
import { question } from "./question.ts";
import { notDone } from "./refusals.ts";
import { together } from "./team.ts";
import { keeping, secondTime, workbook } from "./workbook.ts";

/** What the supplier's page says once the mailbox is proved, in English; fetched meanwhile. */
export const work = {
  question,
  ...together,
  workbook,
  secondTime,
  keeping,
  notDone,

  back: "Back to the list of sections",

  tasks: {
    due: "Answer until",
    left: "Still open",
    leftIs: (count: number, time: number) =>
      count === 0 ? "Nothing: check and submit" : `${questions(count)}, about ${minutes(time)}`,
    begin: "Start answering",
    resume: "Continue where you stopped",
    check: "Check your answers",
    sections: "Sections",
    status: {
      "not-started": "Not started",
      "in-progress": (n: number, m: number) => `In progress, ${n} of ${m}`,
      attention: (n: number, m: number) => `Needs attention, ${n} of ${m}`,
      completed: "Completed",
    },
    checkTask: "Check your answers",
    attestTask: "Confirm and submit",
    returned: (count: number) =>
      `${questions(count)} came back to you. Only these can be changed; all else stays as it was submitted.`,
    later: "You can close this page at any time. The link in your mail brings you back.",
  },

  section: {
    step: (n: number, m: number) => `Section ${n} of ${m}`,
    go: "Continue",
    backToCheck: "Back to check your answers",
    summary: (count: number) =>
      count === 1 ? "1 question still wants something" : `${count} questions still want something`,
    kept: "Everything you typed is kept. Mend these now, or",
    leave: "leave them for later",
    locked: "Cannot be changed in this round",
    missing: "There is no such section, or it is not asked any more.",
    answeredBy: (by: string, at: string) => `Last saved by ${by}, ${at}`,
  },

  saved: {
    busy: "Saving …",
    at: (time: string) => `Saved ${time}`,
    all: "All answers are saved",
    waiting: "Saved on this device, waiting for network",
    unkept: "Not saved yet, and this browser cannot keep it: leave this page open",
    session: "Saved on this device, waiting for a new code",
    held: (count: number) => `${answers(count)} not sent yet: mend what is marked`,
    conflicts: (count: number) => `${answers(count)} changed by somebody else as well: choose one`,
    closed: "Not sent: the answers were submitted meanwhile",
    link: "Saved on this device; the link was withdrawn, so it cannot be sent",
  },

  appeared: (came: number, went: number) =>
    [
      came > 0 ? `${questions(came)} more below.` : "",
      went > 0 ? `${questions(went)} no longer asked.` : "",
    ]
      .join(" ")
      .trim(),

  conflict: "Somebody else answered this too",

  refused: (reason: string) => `The server did not take this answer: ${reason}`,

  finish: "Finish on this device",

  evidence: {
    title: "Documents",
    asked: "A document that shows this counts for more than the answer alone. A link is enough.",
    add: "Add a document",
    use: "Use one you already gave",
    edit: "Edit",
    remove: "Remove",
    dated: (date: string) => `dated ${date}`,
    cancel: "Cancel",
    removed: (title: string) => `“${title}” is no longer linked here.`,
    failed: "Not saved: there is no network. What you typed stays here; try again.",
  },

  sessionOver: {
    title: "Confirm that it is still you",
    text: "Your session ended for safety.",
    gone: "This page cannot ask for a code any more. Open the link in your mail again in this browser.",
    kept: "What you typed is kept on this device until it is sent.",
    later: "Later",
  },

  conflictView: {
    text: "Both answers are kept until you choose.",
    mine: "Your answer, on this device",
    theirs: (by: string, at: string) => `${by}, ${at}`,
    keepMine: "Keep my answer",
    takeTheirs: "Take the other answer",
  },

  document: {
    useThis: (title: string) => `Use “${title}” here`,
    type: "What it is",
    choose: "Choose",
    name: "Title",
    nameHint: "As printed on the document",
    url: "Web address",
    urlHint: "Where the reader finds it, for example https://trust.company.example/report",
    date: "Date of the document",
    save: "Save document",
    cancel: "Cancel",
    added: (title: string) => `“${title}” is linked.`,
    failed: "Not saved: there is no network. What you typed stays here; try again.",
    problems: {
      type: "Choose what it is",
      title: "Write the title",
      url: "Write a web address that starts with https://",
      date: "Write a real date up to today, with day, month and year",
    },
    summary: "The document is not complete",
    conflict: {
      title: "Somebody else changed this document too",
      text: "Both versions are kept until you choose.",
      mine: "Yours, on this device",
      theirs: (by: string) => `The other, by ${by}`,
      gone: "The other",
      goneText: "The document was taken back.",
      keepMine: "Keep my version",
      takeTheirs: "Take the other version",
      addAgain: "Add mine again",
      leaveGone: "Leave it taken back",
    },
  },

  check: {
    title: "Check your answers",
    openTitle: (count: number) => `${questions(count)} still open`,
    mendTitle: (count: number) => `${answers(count)} begun and not complete`,
    optional: (count: number) =>
      `${questions(count)} you may leave open ${count === 1 ? "is" : "are"} not answered.`,
    contradictionTitle: (count: number) =>
      count === 1
        ? "Two answers do not seem to fit together"
        : `${count} pairs of answers do not seem to fit together`,
    contradictionHelp: "Look at them once more. You can submit all the same.",
    none: "Every question that must be answered is answered.",
    noDocument: (count: number) => `${answers(count)} without a document that was asked for`,
    noDocumentHelp:
      "A document that shows what you say counts for more than the answer alone. Where there is nothing to show, none is needed. You can submit all the same.",
    compared: (changed: number, same: number, fresh: number) =>
      `Compared with last time: ${answers(changed)} changed, ${same} as before, ${fresh} new.`,
    lastTime: (said: string) => `Last time: ${said}`,
    change: "Change",
    changeOf: (text: string) => `Change: ${text}`,
    go: "Continue to confirm and submit",
    documents: "Documents",
    readOnlyTitle: "Your answers",
    print: "Print",
  },

  attest: {
    title: "Confirm and submit",
    intro: (buyer: string) =>
      `Submitting sends the answers to ${buyer} as they stand now. They cannot be changed after that, unless ${buyer} sends questions back.`,
    goesAlong: "What goes with it",
    answered: "Answers",
    answeredIs: (given: number, of: number) =>
      given === of
        ? `${answers(given)}, to every question`
        : `${given} of ${of}, the rest left open`,
    noDocuments: "None",
    name: "Your name",
    job: "Your job title",
    statement: "The statement you confirm",
    box: "I have read the statement and confirm it",
    submit: "Submit the answers",
    submitting: "Submitting …",
    offline: "You are offline. Submitting needs the network.",
    problems: {
      name: "Write your name",
      job: "Write your job title",
      box: "Tick the box to confirm the statement",
    },
    summary: "Not submitted yet",
    notSaved: "Some answers have not reached the server yet; nothing was submitted. Try again.",
    unsure:
      "The server did not answer, so it is not certain that the submission arrived. Press again: it is submitted once, however often you press.",
    openFirst: (count: number) => `${questions(count)} still open. Answer them first:`,
    conflicts: "Somebody else changed an answer too. Choose one first:",
  },

  receipt: {
    title: "The answers are submitted",
    text: (buyer: string) => `${buyer} has them now. Keep this page as your receipt.`,
    reference: "Reference",
    at: "Submitted",
    late: (days: number) =>
      days === 1 ? "1 day after the due date" : `${days} days after the due date`,
    by: "Confirmed by",
    byIs: (name: string, title: string) => `${name}, ${title}`,
    product: "About",
    hash: "SHA-256 of the answers",
    hashWhy:
      "A fingerprint: if a single character of the answers changed, it would be another one.",
    next: "What happens next",
    nextIs: (buyer: string, name: string) => [
      `${buyer} reads the answers and the documents.`,
      `If something is unclear, single questions come back to you by mail.`,
      `${name} tells you the decision.`,
    ],
    stays: "This receipt and the answers stay readable by the link in your mail.",
    print: "Print the receipt",
    read: "Read the answers",
    unsent: (count: number) =>
      `${answers(count)} typed on this device came after the submission and ${count === 1 ? "is" : "are"} not part of it.`,
    none: "There is no receipt yet: the answers are not submitted.",
    closed: "This assessment was closed without a submission.",
  },

  finishDialog: {
    title: "Finish on this device?",
    text: "This removes the answers from this browser. What is saved stays with the assessment, and the link in your mail still works.",
    unsaved: (count: number) =>
      `${answers(count)} ${count === 1 ? "is" : "are"} not saved on the server and would be lost.`,
    go: "Remove everything here",
    stay: "Stay",
  },
};

export type OwnWorkWords = typeof work;

/** All words of the page once the mailbox is proved. */
export type WorkWords = ArrivalWords & OwnWorkWords;
