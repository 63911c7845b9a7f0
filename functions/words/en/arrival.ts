import { minutes, questions } from "./counts.ts";

/** What the supplier's page says until the mailbox is proved, in English; travels with it. */
export const arrival = {
  skip: "Skip to the content",
  language: "Language",
  errorInTitle: "Error",
  opening: "Opening your link …",
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
    nda: "Confidentiality",
    ndaNone: (name: string) =>
      `No agreement is named here. If you need one before you answer, ask ${name}.`,
    kept: "How long it is kept",
    keptNone: (buyer: string, name: string) =>
      `As long as ${buyer} uses the product or service and has to show how it chose it. ${name} can tell you the exact time.`,
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
    closed: (product: string) =>
      `The questionnaire about ${product} is closed. You can read what was submitted, and what was asked of you since.`,
    asked: {
      delegate: {
        title: (by: string) => `${by} shares questions with you`,
        intro: (buyer: string, product: string) =>
          `${buyer} asks about ${product}; a part of the questions is for you.`,
      },
      lead: {
        title: (by: string) => `${by} hands this over to you`,
        intro: (buyer: string, product: string) =>
          `${buyer} asks about ${product}. You lead from now on; everything answered so far is there.`,
      },
      signatory: {
        title: (by: string) => `${by} asks you to read and sign`,
        intro: (buyer: string, product: string) =>
          `The answers to ${buyer} about ${product} are ready. Signing submits them.`,
      },
    },
    yourName: "Your name",
    yourNameWhy:
      "It tells a person from the mail filters that open links and press buttons. It is not kept.",
    yourNameMissing: "Write your name",
    again: "Confirm that it is still you",
    againWhy:
      "Your session ended for safety. What you typed is kept on this device; you go on where you were.",
    wanted: (by: string) => `Wanted by ${by}`,
    overTitle: "The due date is over",
    over: (due: string, name: string) =>
      `Answers were taken until ${due}. Nothing you saved is lost. To answer after all, ask ${name} for a later date; this link then opens again.`,
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

  passcode: {
    title: "Type the passcode",
    from: (name: string) =>
      `${name} tells you a passcode of ten digits, by phone for example. If you have none yet, or it no longer works, ask for it.`,
    go: "Type the passcode",
    label: "Passcode",
    hint: "Ten digits",
    wrongForm: "Type the ten digits you were told",
  },

  refusals: {
    /** By the code of the refusal. */
    known: {
      unreachable: "The server could not be reached. Try again once the network is back.",
      failed: "Something failed on our side. Try again in a moment.",
      busy: "Too much at once; try again.",
      "code-wrong": "These are not the right digits. Look at the newest ones you were given.",
      "code-expired": "These digits no longer work. Ask for new ones.",
      "too-many-tries": "Too many tries. Ask for new digits, or wait ten minutes.",
      "not-signed-in": "This session has ended. Open the link of the mail again.",
    },
    tooSoon: (seconds: number) =>
      seconds > 600
        ? `Too many codes were asked for. Ask again in ${Math.ceil(seconds / 3600)} hours, or turn to whoever invited you.`
        : `A code is on its way. You can ask for another in ${seconds} seconds.`,
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
    "approval-answered": {
      title: "This has been answered",
      text: "A link to approve works once. Signed in, you find what was answered on the assessment.",
    },
    "approval-expired": {
      title: "The last day to answer is over",
      text: "Nothing was decided. Whoever asked you can ask again; a new mail then brings a new link.",
    },
    "approval-ended": {
      title: "This is not asked any more",
      text: "The review went on, or somebody else was asked. Nothing was decided by this link.",
    },
    "approval-replaced": {
      title: "There is a newer request",
      text: "You were asked anew, on what stands by now. Open the link in the newest mail.",
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
  signIn: "Sign in instead",
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

  late: {
    title: "This page has not arrived",
    failed:
      "This part of the page has not arrived. What you typed stays. Try again once the network is back.",
  },
  left: {
    title: "This device is clean",
    text: "Nothing of the assessment is left in this browser. The link in your mail brings you back.",
  },
};

export type ArrivalWords = typeof arrival;
