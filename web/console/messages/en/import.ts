import type { ImportField } from "../../pages/import/guess-columns.ts";

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The words of bringing in a list of suppliers. */
export const bringing = {
  title: "Bring in a list",
  lead: "Paste rows from a spreadsheet, or choose your spreadsheet (.xlsx or CSV). Nothing is stored before you have seen what will happen.",
  paste: "Your list",
  pasteHint:
    "One supplier a line. Columns may be separated by tabs, commas or semicolons; a first line with headings helps.",
  file: "Or your spreadsheet (.xlsx or CSV)",
  read: "Read the list",
  again: "Start over",
  nothing: "There is no line in it.",
  unreadable:
    "This file is neither a workbook (.xlsx) nor text. Save it as one of them, or copy its rows and paste them above.",
  columns: {
    title: "Which column is what",
    lead: (lines: number) => `${plural(lines, "line", "lines")} read. Check what was recognised.`,
    from: (sheet: string, others: number) =>
      others === 0
        ? `From the sheet “${sheet}”.`
        : `From the sheet “${sheet}”; ${plural(others, "other sheet is", "other sheets are")} left alone.`,
    unread: (cells: number) =>
      `${plural(cells, "cell holds a formula or a fault and is", "cells hold formulas or faults and are")} left empty. Put values in their place and choose the file again if they matter.`,
    headings: "The first line holds headings",
    column: "Column",
    sample: "For example",
    meaning: "Is",
    number: (at: number) => `Column ${at}`,
    ignore: "Leave out",
    needName: "Say which column holds the name of the company.",
    twice: (field: string) => `Two columns are “${field}”. One of them has to be left out.`,
    check: "Check the list",
  },
  fields: {
    name: "Name of the company",
    vendorId: "Your vendor number",
    parentCompany: "Parent company",
    website: "Website",
    country: "Country",
    note: "Note",
    contactName: "Contact: name",
    contactEmail: "Contact: e-mail",
    contactJob: "Contact: position",
    contactPhone: "Contact: phone",
    product: "Product or service",
  } satisfies Record<ImportField, string>,
  report: {
    title: "What will happen",
    done: "What happened",
    line: "Line",
    company: "Company",
    outcome: "Outcome",
    counts: {
      new: (count: number) => plural(count, "new supplier", "new suppliers"),
      adds: (count: number) => `${plural(count, "line adds", "lines add")} to a supplier`,
      known: (count: number) => `${plural(count, "line is", "lines are")} known and skipped`,
      question: (count: number) => plural(count, "question", "questions"),
      invalid: (count: number) => `${plural(count, "line", "lines")} cannot be read`,
    },
    all: "All lines",
    is: {
      new: "New supplier",
      known: "Already here, skipped",
      invalid: "Cannot be read",
    },
    with: {
      contact: "with a contact",
      product: "with a product",
      both: "with a contact and a product",
    },
    adds: {
      contact: (name: string) => `Adds a contact to ${name}`,
      product: (name: string) => `Adds a product to ${name}`,
      both: (name: string) => `Adds a contact and a product to ${name}`,
    },
    by: {
      vendor: (value: string) => `same vendor number ${value}`,
      name: () => "same name",
      address: (value: string) => `same mailbox ${value}`,
      domain: (value: string) => `same domain ${value}`,
    },
    sameAs: (name: string, how: string) => `${name}: ${how}`,
    ofLine: (name: string, line: number) => `${name} (line ${line})`,
    question: (name: string) => `Is it ${name}?`,
    answers: { skip: "Leave it out", same: "Yes, the same company", new: "No, another company" },
    field: (field: string, message: string) => `${field}: ${message}`,
    open: (count: number) =>
      count === 1
        ? "1 question is not answered; its line is left out for now."
        : `${count} questions are not answered; their lines are left out for now.`,
  },
  run: (count: number) => `Bring in ${plural(count, "line", "lines")}`,
  nothingNew: "Everything on this list is here already.",
  progress: (done: number, all: number) => `${done} of ${all} lines`,
  checking: (done: number, all: number) => `${done} of ${all} lines are checked.`,
  stopped: (done: number) =>
    `It stopped after ${plural(done, "line", "lines")}. What was brought in stays; going on repeats nothing.`,
  goOn: "Go on",
  finished: (count: number) =>
    `Done. ${plural(count, "supplier", "suppliers")} brought in or added to.`,
  directory: "To the suppliers",
  invite: (count: number) => `Invite ${count === 1 ? "this supplier" : `these ${count} suppliers`}`,
};
