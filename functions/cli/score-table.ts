import type { GateResult } from "../domain/gates.ts";
import { percent } from "../domain/percent.ts";
import type { QuestionLine, ScoreLedger } from "../domain/score-ledger.ts";
import { type CountedState, stateCounts } from "../domain/state-counts.ts";
import type { QuestionState } from "../domain/states.ts";
import { tierText } from "../domain/triage.ts";
import type { Way } from "../domain/way-up.ts";
import type { ScoreReport } from "./score-report.ts";

/** A report as a text of aligned columns, at most about 100 characters wide. */
export function scoreTable(report: ScoreReport): string {
  const { headline, record, notice } = report;
  const { id, version, hash } = record.content;
  const content = id === undefined ? "its own" : `${id} ${version}`;
  return [
    headline.sentence.text,
    ...headline.reasons.map(({ text }) => `- ${text}`),
    "",
    `Model ${record.model}, content ${content} (${hash.slice(0, 12)}), as of ${record.asOf},`,
    `input ${record.inputHash.slice(0, 12)}. ${notice}`,
    "",
    ...figureLines(report),
    "",
    ...gateLines(report),
    "",
    ...ledgerLines(report.ledger),
    "",
    ...wayLines(report),
    ...(report.ignored.length > 0 ? ["", `Not asked here: ${report.ignored.join(", ")}`] : []),
    "",
  ].join("\n");
}

const SAID: Record<CountedState, string> = {
  answered: "answered",
  unknown: "not known",
  undisclosed: "not disclosed",
  nda: "only under NDA",
  unanswered: "open",
  "na-claimed": "N/A claimed",
  "na-accepted": "N/A accepted",
};

function figureLines({ score }: ScoreReport): string[] {
  const { claimed, shown, grade, triage, tier, residual, proposed, status } = score;
  const { inherent } = triage;
  const { current } = residual;
  const figure = (value: number | null) =>
    value === null ? "none" : `${value} (${percent(value)})`;
  const held = grade
    ? `${grade.held}, by score ${grade.byScore}, by claim ${grade.byClaim}`
    : "none";
  const by = grade?.heldBy ? `, held by ${grade.heldBy}` : "";
  const risk = `${inherent.product} (${inherent.band}) to ${current.product} (${current.band})`;
  const { likelihood, impact } = residual.counted;
  return columns([
    ["Claimed", figure(claimed)],
    ["Shown", figure(shown)],
    ["Grade", held + by],
    ["Tier", triage.missing.length > 0 ? `${tier} (${tierText(triage)})` : tier],
    ["Risk", `${risk}${residual.assured ? ", assured" : ""}`],
    ["Controls count", `${likelihood} on likelihood, ${impact} on impact`],
    ["Proposed", `${proposed.decision}, ${status}`],
    [
      "Questions",
      stateCounts(score)
        .map(({ kind, count }) => `${count} ${SAID[kind]}`)
        .join(", "),
    ],
  ]);
}

function gateLines({ score }: ScoreReport): string[] {
  const applying = score.gates.filter(({ applies }) => applies);
  const state = (id: string) => score.questions.find((each) => each.id === id)?.state.kind;
  const rows = applying.map((gate) => [
    gate.id,
    standing(gate, state(gate.question)),
    gate.question,
    gate.title,
  ]);
  return columns([["Must-have", "", "Question", ""], ...rows]);
}

const NOT = { answer: "not met", evidence: "not shown" };

function standing({ open }: GateResult, state: QuestionState["kind"] | undefined): string {
  if (open) return `OPEN, ${open.severity}: ${NOT[open.because]}`;
  if (state === "hidden") return "not asked";
  return state === "na-accepted" ? "N/A accepted" : "met";
}

function ledgerLines({ shown, domains, left }: ScoreLedger): string[] {
  const rows = domains.flatMap((domain) => [
    [`${domain.title} ×${domain.weight}`, "", "", `${domain.shown}`, "", `${domain.parts.overall}`],
    ...domain.controls.flatMap((control) => [
      ...[
        [`  ${control.id} ×${control.weight}`, "", ""].concat([
          ...[`${control.shown}`, `${control.parts.domain}`, `${control.parts.overall}`],
        ]),
      ],
      ...control.questions.map(questionRow),
    ]),
  ]);
  const head = ["Ledger", "Points", "Evidence", "Earned", "Of the line above", "Of the score"];
  const total = ["Sum", "", "", "", "", `${shown ?? "none"}`];
  const lines = columns([head, ...rows, total]);
  return left.length > 0 ? [...lines, "", ...wrapped("Left the sum: ", left)] : lines;
}

function questionRow(line: QuestionLine): string[] {
  const { question, weight, state, ruled, points, level, required, factor, earned, parts } = line;
  const answered = state.kind === "answered";
  const said = answered ? `${points}` : state.kind;
  const asked = required === 0 ? `${level}` : `${level}, needs ${required}, ${factor} %`;
  const proof = answered ? asked : "";
  const name = `    ${question} ×${weight}`;
  return [name, ruled ? `${said} ruled` : said, proof, `${earned}`].concat([
    ...[`${parts.control}`, `${parts.overall}`],
  ]);
}

function wayLines({ wayUp: { gates, grade } }: ScoreReport): string[] {
  if (!gates && !grade) return ["There is nothing to climb."];
  return [
    ...(gates
      ? [`To close ${gates.closes.join(", ")}: ${lengthOf(gates)}`, ...stepLines(gates)]
      : []),
    ...(gates && grade ? [""] : []),
    ...(grade ? [`To grade ${grade.reaches}: ${lengthOf(grade)}`, ...stepLines(grade)] : []),
  ];
}

function lengthOf({ steps, atLeast }: Way): string {
  const count = steps.length === 1 ? "1 step" : `${steps.length} steps`;
  return steps.length === atLeast ? `${count}, none shorter` : `${count}, at least ${atLeast}`;
}

function stepLines({ steps, after }: Way): string[] {
  const rows = steps.map(({ question, state, kind, from, to }) => [
    `  ${question}`,
    kind === "answer" && state !== "answered"
      ? `answer from ${state} to ${to}`
      : `${kind} from ${from} to ${to}`,
  ]);
  const { shown, grade, proposed, risk } = after;
  const there = `  Then ${shown} shown, grade ${grade}, risk ${risk.product} (${risk.band}), ${proposed}.`;
  return [...columns(rows), there];
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  }
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function wrapped(start: string, words: readonly string[]): string[] {
  const lines = [start];
  for (const [at, word] of words.entries()) {
    const text = at === words.length - 1 ? word : `${word}, `;
    const last = lines.length - 1;
    if (`${lines[last]}${text}`.length > 100) lines.push(`  ${text}`);
    else lines[last] += text;
  }
  return lines.map((line) => line.trimEnd());
}
