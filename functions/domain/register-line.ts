import type { FieldProblem } from "./errors.ts";
import { isManual } from "./manual-risk.ts";
import {
  type Cells,
  cellsOf,
  ownerNamed,
  type RegisterColumn,
  type TableMember,
  type TableRisk,
} from "./register-table.ts";

/** What people decide, by column. */
const DECIDED = [
  "status",
  "treatment",
  "owner",
  "due",
  "targetLikelihood",
  "targetImpact",
  "note",
] as const satisfies readonly RegisterColumn[];

/** What only an entry made by hand lets people say, by column. */
const STATED = [
  "risk",
  "inherentLikelihood",
  "inherentImpact",
  "currentLikelihood",
  "currentImpact",
] as const satisfies readonly RegisterColumn[];

/** What a line would change of a risk: the columns that differ, and a raw change to be parsed. */
export type ReadLine = {
  fields: { field: RegisterColumn; from: string; to: string }[];
  raw: Record<string, unknown>;
  problems: FieldProblem[];
};

/**
 * Compares a line with the risk it names. Columns that are absent, and those only a result fills,
 * change nothing; an emptied cell takes its value away.
 */
export function readRegisterLine(
  cells: Cells,
  risk: TableRisk,
  members: readonly TableMember[],
): ReadLine {
  const standing = cellsOf(risk, members);
  // However a file names the same owner, by name, address or id, it is the same.
  const named = ownerNamed(cells.owner ?? "", members);
  const given = named?.id === risk.owner && named ? { ...cells, owner: standing.owner } : cells;
  const columns: readonly RegisterColumn[] = isManual(risk) ? [...DECIDED, ...STATED] : DECIDED;
  const fields = columns.flatMap((field) => {
    const to = given[field];
    const from = standing[field];
    return to === undefined || same(to, from) ? [] : [{ field, from, to: to.trim() }];
  });
  const changed = new Set(fields.map(({ field }) => field));
  const { raw, problems } = rawOf({ ...standing, ...cells }, members);
  const kept = Object.entries(raw).filter(([name]) =>
    (PARTS[name] ?? []).some((part) => changed.has(part)),
  );
  return {
    ...{ fields, raw: Object.fromEntries(kept) },
    problems: problems.filter(({ path }) => (PARTS[path] ?? []).some((part) => changed.has(part))),
  };
}

/** A line as the body of a new entry, without supplier and product. */
export function rawOf(
  cells: Cells,
  members: readonly TableMember[],
): { raw: Record<string, unknown>; problems: FieldProblem[] } {
  const text = (column: RegisterColumn) => cells[column]?.trim() ?? "";
  const owner = ownerNamed(text("owner"), members);
  const problems =
    text("owner") !== "" && !owner
      ? [{ path: "owner", message: "Name one member, by name, address or id." }]
      : [];
  const raw = {
    ...{ status: text("status").toLowerCase(), sentence: text("risk") },
    treatment: text("treatment").toLowerCase() || null,
    ...{ owner: owner?.id ?? null, due: dateOf(text("due")) || null, note: text("note") || null },
    inherent: place(text("inherentLikelihood"), text("inherentImpact")),
    current: place(text("currentLikelihood"), text("currentImpact")),
    target: place(text("targetLikelihood"), text("targetImpact")),
  };
  return { raw, problems };
}

/** Which columns make which field of a change. */
const PARTS: Readonly<Record<string, readonly RegisterColumn[]>> = {
  ...{ status: ["status"], treatment: ["treatment"], owner: ["owner"], due: ["due"] },
  ...{ note: ["note"], target: ["targetLikelihood", "targetImpact"], sentence: ["risk"] },
  inherent: ["inherentLikelihood", "inherentImpact"],
  current: ["currentLikelihood", "currentImpact"],
};

function place(likelihood: string, impact: string) {
  if (likelihood === "" && impact === "") return null;
  return { likelihood: wholeNumber(likelihood), impact: wholeNumber(impact) };
}

function wholeNumber(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** A day as spreadsheets write it in Europe, as the calendar date the register keeps. */
function dateOf(text: string): string {
  const [, day = "", month = "", year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
}

// A spreadsheet may change line ends and outer blanks of a text nobody touched.
function same(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, "\n").trim();
  return plain(one) === plain(other);
}
