import type {
  Coverage,
  FrameworkCover,
  QuestionGap,
  RequirementCover,
  RequirementGap,
} from "./coverage.ts";

/** The coverage of one or more questionnaires as a Markdown page; the same input gives it again. */
export function coveragePage(coverages: readonly Coverage[]): string {
  return [
    "# Coverage",
    "",
    "Which question speaks for which requirement, and where nothing is asked. Made from the content by",
    "`npm run docs:coverage`; do not edit it by hand. Questions speak for controls of ISO/IEC 42001 Annex",
    "A; mappings lead from there to the other frameworks; a must-have leads to the source it names. A",
    "mapping says that two things are related, never that one replaces the other, and nothing here is a",
    "statement of conformity with any law or standard.",
    ...coverages.flatMap(questionnaireLines),
    "",
  ].join("\n");
}

const REQUIREMENT_GAPS: Record<RequirementGap, string> = {
  "certificate-only": "shown by a certificate only, not asked",
  "whole-only": "asked about as a whole only",
  "no-mapping": "no control leads here",
  "no-question": "its controls have no question here",
};

const QUESTION_GAPS: Record<QuestionGap, string> = {
  "not-scored": "sorts the questions, is not scored",
  "no-mapping": "no control of it leads here",
};

function questionnaireLines({ questionnaire, frameworks }: Coverage): string[] {
  const { title, id, version } = questionnaire;
  return [
    "",
    `## ${title} (\`${id}\`, version ${version})`,
    "",
    "| Framework | Requirements | Asked about | Gaps |",
    "|---|---|---|---|",
    ...frameworks.map(({ title: name, requirements }) => {
      const gaps = requirements.filter(({ gap }) => gap !== null).length;
      const all = requirements.length;
      return `| ${name} | ${all} | ${all - gaps} | ${gaps} |`;
    }),
    ...frameworks.flatMap(frameworkLines),
  ];
}

function frameworkLines(cover: FrameworkCover): string[] {
  const { title, checkedOn, source, bases, requirements, questions } = cover;
  return [
    ...["", `### ${title}`, "", `Checked on ${checkedOn}. ${source}.`.replace("..", "."), ""],
    ...["| Requirement | | Questions | Basis |", "|---|---|---|---|"],
    ...requirements.map(({ id, title: name, within, applies, questions: links, gap }) => {
      const whole = requirements.find((each) => each.id === within);
      const asked = [...new Set(links.map(({ question }) => `\`${question}\``))].join(" ");
      const basis = [...new Set(links.map((link) => link.basis))].join(", ");
      const shown = gap === null ? asked : `**Gap:** ${REQUIREMENT_GAPS[gap]}`;
      const what = whole?.title === name ? "" : cell(name) + appliesText(applies);
      return `| ${id} | ${what} | ${shown} | ${basis} |`;
    }),
    ...["", "| Question | Requirements |", "|---|---|"],
    ...questions.map(({ id, requirements: met, gap }) => {
      return `| \`${id}\` | ${gap === null ? met.join(", ") : `**None:** ${QUESTION_GAPS[gap]}`} |`;
    }),
    "",
    ...Object.entries(bases).map(([basis, meaning]) => `- ${basis}: ${meaning}.`),
  ];
}

function appliesText(applies: RequirementCover["applies"]): string {
  if (!applies) return "";
  const dates = applies.dates.map(
    ({ date, scope }) => `${date ?? "a date not established"}${scope ? ` (${scope})` : ""}`,
  );
  return `; applies from ${dates.join(", ")}; ${applies.confidence}`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
