import type { Question, Questionnaire, Section } from "../domain/questionnaire.ts";

/** A questionnaire as rows, one for each question in reading order, below a row of headings. */
export function questionnaireTable(questionnaire: Questionnaire): string[][] {
  const { sections, gates } = questionnaire;
  return [
    COLUMNS.map(({ heading }) => heading),
    ...sections.flatMap((section) =>
      section.questions.map((question) => {
        const own = gates.filter((gate) => gate.question === question.id).map(({ id }) => id);
        return COLUMNS.map(({ of }) => of({ section, question, gates: own }));
      }),
    ),
  ];
}

type Row = { section: Section; question: Question; gates: readonly string[] };

const COLUMNS: readonly { heading: string; of: (row: Row) => string }[] = [
  { heading: "Section", of: ({ section }) => section.title },
  { heading: "Scope", of: ({ section }) => section.scope },
  { heading: "Id", of: ({ question }) => question.id },
  { heading: "Kind", of: ({ question }) => question.kind },
  { heading: "Question", of: ({ question }) => question.text },
  { heading: "Why it is asked", of: ({ question }) => question.why },
  { heading: "Hint", of: ({ question }) => question.hint ?? "" },
  { heading: "A good answer (reviewer only)", of: ({ question }) => question.good },
  { heading: "Required", of: ({ question }) => (question.required ? "yes" : "no") },
  { heading: "Asked when", of: conditionsOf },
  { heading: "Options and points", of: ({ question }) => valuesOf(question) },
  { heading: "Silences", of: silencesOf },
  {
    heading: "Controls and weights",
    of: ({ question: { controls = [] } }) =>
      controls.map(({ control, weight }) => `${control} ×${weight}`).join("; "),
  },
  { heading: "Evidence by tier", of: ({ question }) => evidenceOf(question) },
  { heading: "Evidence that helps", of: ({ question }) => (question.helps ?? []).join("; ") },
  { heading: "Must-haves", of: ({ gates }) => gates.join("; ") },
];

function conditionsOf({ section, question }: Row): string {
  const conditions = [section.when, question.when].flatMap((each) => (each ? [each] : []));
  return conditions.map((each) => JSON.stringify(each)).join(" and ");
}

function valuesOf({ options = [], number, table, file }: Question): string {
  if (table) {
    const columns = table.columns.map(({ label, kind, required, options: choices }) => {
      const what = choices ? choices.map((each) => each.label).join(" | ") : kind;
      return `${label} (${what}${required ? ", required" : ""})`;
    });
    return [table.fixed?.join(" | ") ?? `up to ${table.maxRows} rows`, ...columns].join("; ");
  }
  if (file) return `at least ${file.atLeast} of: ${file.types.join(" | ")}`;
  if (!number) {
    return options
      .map(({ label, points }) => (points === undefined ? label : `${label} (${points})`))
      .join("; ");
  }
  const { min, max, unit, points = [] } = number;
  const steps = points.map((step) => `up to ${step.upTo} (${step.points})`);
  return [`${min} to ${max} ${unit}`, ...steps].join("; ");
}

function silencesOf({ question: { silences, notApplicable } }: Row): string {
  return [...silences, ...(notApplicable ? ["not-applicable"] : [])].join("; ");
}

function evidenceOf({ evidence }: Question): string {
  if (!evidence) return "";
  return Object.entries(evidence)
    .filter(([, level]) => level > 0)
    .map(([tier, level]) => `${tier} ${level}`)
    .join("; ");
}
