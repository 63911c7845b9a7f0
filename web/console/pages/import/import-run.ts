import type { ReplyOf } from "../../../../functions/contract/route.ts";
import type { IMPORT_LIMIT } from "../../../../functions/contract/shapes/import.ts";
import { separateLines } from "../../../../functions/domain/plan-import.ts";
import { call } from "../../api.ts";
import type { ConsoleRoutes } from "../../routes.ts";
import type { SentLine } from "./read-list.ts";

export type ReportLine = ReplyOf<ConsoleRoutes["importSuppliers"]>["lines"][number];

/** What a person said of lines that may be the same company. */
export type Answers = Readonly<Record<number, "new" | "same" | "skip">>;

/** Lines of one call: a dry run reads, the other writes. */
const DRY = 500;
const CHUNK = 20;

/** The most lines a dry run takes at once. */
const MOST: typeof IMPORT_LIMIT.dryRun = 2000;

/**
 * What bringing in these lines would do; nothing is written. Lines that may be the same company are
 * sent together, wherever they stand, since a call knows only its own lines. Tells how many are done.
 */
export async function checkLines(
  lines: readonly SentLine[],
  onChecked: (count: number) => void,
): Promise<ReportLine[]> {
  const report: ReportLine[] = [];
  onChecked(0);
  for (const part of partsOf(lines)) {
    const query = { dryRun: "true" };
    report.push(...(await call("importSuppliers", { query, body: { rows: part } })).lines);
    onChecked(report.length);
  }
  return report.sort((one, other) => one.line - other.line);
}

/** The lines in parts of about one size; those that have something in common are never parted. */
export function partsOf(lines: readonly SentLine[]): SentLine[][] {
  const groups = separateLines(lines.map((each) => ({ ...each.cells, ...each })));
  const parts: SentLine[][] = [];
  for (const group of groups) {
    const part = parts.at(-1);
    const sent = group.map(({ line, cells }) => ({ line, cells }));
    if (part && part.length + sent.length <= DRY) part.push(...sent);
    else for (let at = 0; at < sent.length; at += MOST) parts.push(sent.slice(at, at + MOST));
  }
  return parts.map((part) => part.toSorted((one, other) => one.line - other.line));
}

/**
 * Brings lines in, a few at a time, and tells what became of each few. It may be broken off and
 * begun again anywhere: a line that is in is recognised.
 */
export async function bringIn(
  lines: readonly SentLine[],
  answers: Answers,
  onDone: (report: readonly ReportLine[]) => void,
): Promise<void> {
  for (let at = 0; at < lines.length; at += CHUNK) {
    const rows = lines.slice(at, at + CHUNK).map((line) => sent(line, answers));
    onDone((await call("importSuppliers", { query: { dryRun: "false" }, body: { rows } })).lines);
  }
}

function sent({ line, cells }: SentLine, answers: Answers) {
  const answer = answers[line];
  return { line, cells, ...(answer && answer !== "skip" && { answer }) };
}
