import { en as question } from "../../question/messages/en.ts";

const questions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);
const minutes = (count: number) => (count === 1 ? "1 minute" : `${count} minutes`);
const answers = (count: number) => (count === 1 ? "1 answer" : `${count} answers`);

/** Everything the supplier's portal says, in English. */
export const en = {
  language: "en",
  question,
  skip: "Skip to the content",
  errorInTitle: "Error",
  opening: "Opening your link …",
  back: "Back to the list of sections",
  offline: "No network. Keep answering: everything is kept on this device and sent later.",
  answersOf: (buyer: string, product: string) => `${buyer}, about ${product}`,
  footer: (name: string) => `Questions about this assessment? Ask ${name}`,
  byMail: (email: string) => `at ${email}`,

  landing: {
    title: (buyer: string) => `${buyer} asks you to answer an AI assessment`,
    intro: (supplier: string, product: string) =>
      `It is about what ${supplier} supplies: ${product}.`,
    who: "Who asks",
    whoIs: (name: string, buyer: string) => `${name}, ${buyer}`,
    what: "What for",
    length: "How long",
    lengthIs: (count: number, time: number) =>
      `${questions(count)}, about ${minutes(time)}. You can stop at any time and come back by the same link.`,
    until: "Until when",
    readers: "Who reads it",
    readersAre: (buyer: string) =>
      `Only the people at ${buyer} who assess suppliers. Each answer shows who gave it.`,
    message: (name: string) => `Message from ${name}`,
    codeWhy: (mailbox: string, open: boolean) =>
      `To ${open ? "see the questions" : "read what was submitted"}, type a code of six digits. We send it to ${mailbox} when you ask for it.`,
    send: "Send me a code",
    haveCode: "I have a code already",
    start: "Start",
    wrongPerson: (name: string) =>
      `Not the right person? Tell ${name} who is, and they get a link of their own.`,
    submittedTitle: "These answers were submitted",
    submitted: (product: string) =>
      `The assessment of ${product} was submitted. You can read the receipt and the answers.`,
    closedTitle: "This assessment is closed",
    closed: (product: string) => `Nothing more is asked of you about ${product}.`,
  },

  code: {
    title: "Type the code from the mail",
    sentTo: (mailbox: string) =>
      `We sent six digits to ${mailbox}. They hold for 10 minutes. Look in the junk folder too.`,
    typeIt: "Type the six digits we sent you. They hold for 10 minutes.",
    label: "Code",
    hint: "Six digits",
    go: "Continue",
    wrongForm: "Type the six digits of the mail",
    again: "Send a new code",
    againIn: (seconds: number) =>
      seconds === 1
        ? "You can ask for a new code in 1 second."
        : `You can ask for a new code in ${seconds} seconds.`,
    sentAgain: "A new code is on its way. Only the newest one works.",
  },

  sessionOver: {
    title: "Confirm that it is still you",
    text: "Your session ended for safety. What you typed is kept on this device and on this screen.",
    gone: "This page cannot ask for a code any more. Open the link in your mail again in this browser: what you typed is kept on this device and sent then.",
    later: "Later",
  },

  obstacles: {
    "no-link": {
      title: "This page opens with the link from your mail",
      text: "The address in front of you has lost its last part. Open the link in the mail again, or have a new one sent.",
    },
    unknown: {
      title: "This link is not known",
      text: "It may have been cut when it was copied. Open the link in the mail again, or have a new one sent.",
    },
    "link-expired": {
      title: "This link has expired",
      text: "Nothing is lost: the answers given so far are kept. Have a new link sent.",
    },
    "link-revoked": {
      title: "This link was withdrawn",
      text: "The company that invited you has withdrawn it. Ask the person who invited you; if you have another invitation, have its link sent.",
    },
    "link-replaced": {
      title: "There is a newer link",
      text: "A newer mail has replaced this link. Open the newest mail, or have a new link sent.",
    },
    "no-session": {
      title: "Open the link from your mail again",
      text: "This browser is not signed in to the assessment any more. What you typed here is kept on this device and sent when you are back.",
    },
    "too-many-tries": {
      title: "Too many tries",
      text: "To keep guessers out, this page pauses for a few minutes. Then open the link in your mail again.",
    },
    unreachable: {
      title: "No connection",
      text: "The server could not be reached. What you typed on this device is kept.",
    },
    failed: {
      title: "Something failed on our side",
      text: "Nothing was changed and nothing is lost. Try again in a moment.",
    },
  },
  tryAgain: "Try again",
  freshLink: {
    title: "Have a new link sent",
    byToken: "We send it to the mailbox this link was made for.",
    email: "Your e-mail address",
    hint: "The one the invitation was sent to",
    send: "Send me a fresh link",
    done: "If there is an open invitation, a new link is on its way. Look in your mailbox in a minute or two.",
    wrong: "Write an e-mail address such as name@company.example",
  },

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
    session: "Saved on this device, waiting for a new code",
    held: (count: number) => `${answers(count)} only on this device: mend what is marked`,
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

  conflict: {
    title: "Somebody else answered this too",
    text: "Both answers are kept until you choose.",
    mine: "Your answer, on this device",
    theirs: (by: string, at: string) => `${by}, ${at}`,
    keepMine: "Keep my answer",
    takeTheirs: "Take the other answer",
  },
  refused: (reason: string) => `The server did not take this answer: ${reason}`,

  evidence: {
    title: "Documents",
    asked: "A document that shows this counts for more than the answer alone. A link is enough.",
    add: "Add a document",
    use: "Use one you already gave",
    useThis: (title: string) => `Use “${title}” here`,
    edit: "Edit",
    remove: "Remove",
    dated: (date: string) => `dated ${date}`,
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
    removed: (title: string) => `“${title}” is no longer linked here.`,
    failed: "Not saved: there is no network. What you typed stays here; try again.",
    problems: {
      type: "Choose what it is",
      title: "Write the title",
      url: "Write a web address that starts with https://",
      date: "Write a real date, with day, month and year",
    },
    summary: "The document is not complete",
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
    name: "Your name",
    job: "Your job title",
    statement: "The statement you confirm",
    box: "I have read the statement and confirm it",
    submit: "Submit the answers",
    submitting: "Submitting …",
    offline: "You are offline. Submitting needs the network; everything you typed is kept.",
    problems: {
      name: "Write your name",
      job: "Write your job title",
      box: "Tick the box to confirm the statement",
    },
    summary: "Not submitted yet",
    notSaved:
      "Some answers have not reached the server yet. They are kept on this device; nothing was submitted. Try again.",
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
    finish: "Finish on this device",
    unsent: (count: number) =>
      `${answers(count)} typed on this device came after the submission and ${count === 1 ? "is" : "are"} not part of it.`,
    none: "There is no receipt yet: the answers are not submitted.",
    closed: "This assessment was closed without a submission.",
  },

  finish: {
    title: "Finish on this device?",
    text: "This removes the answers from this browser. What is saved stays with the assessment, and the link in your mail still works.",
    unsaved: (count: number) =>
      `${answers(count)} ${count === 1 ? "is" : "are"} not saved on the server and would be lost.`,
    go: "Remove everything here",
    stay: "Stay",
  },
  left: {
    title: "This device is clean",
    text: "Nothing of the assessment is left in this browser. The link in your mail brings you back.",
  },
};

export type Messages = typeof en;
