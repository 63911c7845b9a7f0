import type { SupplierQuestion } from "../../../functions/domain/supplier-view.ts";
import { supplierQuestionnaire } from "../../../functions/domain/supplier-view.ts";
import { questionnaire } from "./fixture.ts";

const common = {
  ...{ required: true, notApplicable: true, evidenceAsked: false, helps: [] },
  silences: ["unknown" as const, "undisclosed" as const, "nda" as const],
};

/** Rows with a column of every kind. */
export const TABLE_QUESTION: SupplierQuestion = {
  ...common,
  ...{ id: "models", kind: "table", text: "Which models does the product use?" },
  why: "We depend on them too.",
  table: {
    ...{ row: "Model", maxRows: 3 },
    columns: [
      { id: "name", label: "Name", kind: "text", required: true, maxLength: 40 },
      {
        ...{ id: "licence", label: "Licence", kind: "option", required: false },
        options: [
          { id: "open", label: "Open" },
          { id: "paid", label: "Paid" },
        ],
      },
      { id: "since", label: "Since", kind: "date", required: false },
      {
        ...{ id: "notice", label: "Notice", kind: "number", required: false },
        number: { unit: "days", min: 0, max: 365 },
      },
    ],
  },
};

const DUTIES: SupplierQuestion = {
  ...common,
  ...{ id: "duties", kind: "table", text: "Who has which duty?", why: "So that none is lost." },
  table: {
    ...{ row: "Duty", maxRows: 2, fixed: ["Logs", "Incidents"] },
    columns: [{ id: "owner", label: "Who has it", kind: "text", required: true }],
  },
};

const FILE: SupplierQuestion = {
  ...common,
  ...{ id: "policy-file", kind: "file", text: "Where can we read your policy?" },
  ...{ why: "We read what we count.", file: { types: ["policy"], atLeast: 1 } },
};

const TELLS: SupplierQuestion = {
  ...common,
  ...{ id: "names-them", kind: "single", text: "Can you name your models?", why: "We ask." },
  options: [
    { id: "yes", label: "Yes" },
    { id: "no", label: "No" },
  ],
};

/** One section of rows and documents, with two answers that cannot both hold. */
export const tables = supplierQuestionnaire().parse({
  ...questionnaire,
  sections: [
    {
      ...{ id: "chain", title: "Who stands behind it", intro: "Names, please." },
      questions: [TELLS, TABLE_QUESTION, DUTIES, FILE],
    },
  ],
  contradictions: [
    {
      id: "C1",
      supplier: "You say that you can name every model, and do not name them.",
      when: {
        all: [
          { question: "names-them", equals: "yes" },
          { question: "models", equals: "undisclosed" },
        ],
      },
    },
  ],
});
