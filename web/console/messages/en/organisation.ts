/** The words of the organisation's own page. */
export const organisation = {
  title: "Organisation",
  terms: {
    title: "What suppliers are told before they answer",
    lead: "It stands on the first page behind every link, where suppliers decide whether to go on. It counts at once, for running assessments as well.",
    nda: "Confidentiality",
    ndaHint: "For example: Answers are read under our mutual NDA of May 2026.",
    ndaNone: "Nothing: suppliers read that no agreement is named.",
    kept: "How long answers are kept",
    keptHint: "For example: Five years after the contract has ended.",
    keptNone:
      "Nothing: suppliers read that it is as long as you use the product and have to account for it.",
    change: "Change what suppliers are told",
    changed: (by: string, at: string) => `Changed by ${by}, ${at}`,
    saved: "Saved. Suppliers read it from now on.",
  },
  people: {
    title: "People",
    lead: "A role says what somebody may change; all can read everything. A change counts at once.",
    only: "Administrators change it.",
    add: "Somebody new is added by whoever runs Assay for you, and gets a letter with a first password:",
    you: "you",
    off: "switched off",
    role: "Role",
    change: "Change role",
    changeOf: (name: string) => `Role of ${name}`,
    switchOff: "Switch off",
    switchOffName: (name: string) => `Switch off ${name}`,
    switchOn: "Switch on",
    switchOnName: (name: string) => `Switch on ${name}`,
    isOff: (name: string) => `${name} is switched off and can no longer sign in.`,
    isOffMore:
      "What is theirs stays under their name: give open risks and findings another owner in their lists.",
    what: {
      owner: "Asks for assessments, answers for the use of a product, accepts its risks",
      procurement: "Brings suppliers in, invites and reminds them",
      "risk-manager": "Reviews, decides and keeps the register",
      admin: "Everything the other roles may, and this page",
      viewer: "Reads",
    },
  },
};
