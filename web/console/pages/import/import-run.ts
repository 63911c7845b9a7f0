import type { ReplyOf } from "../../../../functions/contract/route.ts";
import { call } from "../../api.ts";
import type { ConsoleRoutes } from "../../routes.ts";
import type { SentLine } from "./read-list.ts";

export type ReportLine = ReplyOf<ConsoleRoutes["importSuppliers"]>["lines"][number];

/** What a person said of lines that may be the same company. */
export type Answers = Readonly<Record<number, "new" | "same" | "skip">>;

/** Lines of one call: a dry run reads, the other writes. */
const DRY = 2000;
const CHUNK = 20;

/** What bringing in these lines would do; nothing is written. */
export async function checkLines(
  lines: readonly SentLine[],
  answers: Answers,
): Promise<ReportLine[]> {
  const report: ReportLine[] = [];
  for (let at = 0; at < lines.length; at += DRY) {
    const rows = lines.slice(at, at + DRY).map((line) => sent(line, answers));
    const query = { dryRun: "true" };
    report.push(...(await call("importSuppliers", { query, body: { rows } })).lines);
  }
  return report;
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
