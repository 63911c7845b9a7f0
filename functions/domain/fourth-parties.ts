import type { Answers } from "./answers.ts";
import type { TableRow } from "./question-table.ts";
import type { Questionnaire, Scope } from "./questionnaire.ts";
import { visibleQuestions } from "./visibility.ts";

/** The columns from which tables of fourth parties are read. */
export const PARTY_COLUMNS = {
  models: { company: "maker", what: "name", where: "region" },
  processors: { company: "name", what: "task", where: "country" },
} as const;

/** A company behind the supplier: whose models it builds on or who processes data for it. */
export type FourthParty = {
  /** Spelling, case and legal form apart, the same company has the same key. */
  key: string;
  /** As the supplier wrote it first. */
  company: string;
  models: string[];
  /** What it does as a processor. */
  tasks: string[];
  /** Regions and countries named for it. */
  places: string[];
};

/**
 * The fourth parties a supplier names in the tables that are asked (ISO/IEC 42001 A.10.3), each
 * company once, by key. Its own models make a supplier no fourth party.
 */
export function fourthPartiesIn(
  { sections }: Pick<Questionnaire, "sections">,
  { scope, answers, supplier }: { scope: Scope; answers: Answers; supplier: string },
): FourthParty[] {
  const parties = new Map<string, FourthParty>();
  const asked = visibleQuestions(sections, scope, answers).flatMap(({ questions }) => questions);
  for (const { id, table } of asked) {
    const answer = answers[id];
    if (answer?.is !== "table") continue;
    if (table?.of !== "models" && table?.of !== "processors") continue;
    for (const row of answer.rows) add(parties, table.of, row);
  }
  parties.delete(companyKey(supplier));
  return [...parties.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

/**
 * What is the same for all spellings of a company: case, accents, punctuation and legal forms are
 * left out. Empty where nothing else is there.
 */
function companyKey(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? "")) words.pop();
  return words.join("-").slice(0, 120);
}

const LEGAL_FORMS = new Set(
  "ab ag aps as asa bv co corp corporation gmbh inc incorporated kg kgaa limited llc llp ltd mbh nv oy plc pbc sa sarl sas se spa srl ug".split(
    " ",
  ),
);

function add(
  parties: Map<string, FourthParty>,
  of: keyof typeof PARTY_COLUMNS,
  row: TableRow,
): void {
  const columns = PARTY_COLUMNS[of];
  const company = text(row, columns.company);
  const key = companyKey(company);
  if (!key) return;
  const party = parties.get(key) ?? { key, company, models: [], tasks: [], places: [] };
  const list = of === "models" ? party.models : party.tasks;
  note(list, text(row, columns.what));
  note(party.places, text(row, columns.where));
  parties.set(key, party);
}

function text(row: TableRow, column: string): string {
  return String(row[column] ?? "").trim();
}

function note(list: string[], value: string): void {
  if (value && !list.includes(value)) list.push(value);
}
