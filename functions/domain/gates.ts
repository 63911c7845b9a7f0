import { CUT_OFFS, type Grade, worseGrade } from "./bands.ts";
import type { RiskClass, SupplyKind, Tier } from "./questionnaire.ts";
import type { QuestionResult } from "./scoring.ts";
import type { Gate } from "./scoring-model.ts";
import { inScope } from "./states.ts";

export type Severity = Gate["severity"];

/** Where and when a gate is looked at; `asOf` is a plain date. */
export type GateScope = { tier: Tier; kind: SupplyKind; riskClass: RiskClass; asOf: string };

/** One gate as it stands. The severity it opened with counts everywhere. */
export type GateResult = Pick<Gate, "id" | "title" | "question" | "severity" | "sentence"> & {
  applies: boolean;
  open: {
    severity: Severity;
    because: "answer" | "evidence";
    /** Impact of a register entry of its own, 1..5, before the engagement's caps it. */
    impact: number;
  } | null;
};

export type OpenGate = GateResult & { open: NonNullable<GateResult["open"]> };

/**
 * Whether a gate applies and stands open (scoring model 2.4): too few points open it with its own
 * severity; enough points with too little evidence open it as major. A question out of scope
 * closes it.
 */
export function judgeGate(
  gate: Gate,
  question: QuestionResult | undefined,
  scope: GateScope,
): GateResult {
  const { id, title, question: asked, severity, sentence } = gate;
  const applies = gateApplies(gate, scope);
  const because = applies && question ? reasonToOpen(gate, question) : null;
  const opened = because === "evidence" ? "major" : severity;
  const impact = gate.impact ?? CUT_OFFS.gateEntry.impact[opened];
  const open = because && { severity: opened, because, impact };
  return { id, title, question: asked, severity, sentence, applies, open };
}

/** The open gates, blockers first, else in the order of the questionnaire. */
export function openGates(gates: readonly GateResult[]): OpenGate[] {
  const open = gates.flatMap((gate) => (gate.open ? [{ ...gate, open: gate.open }] : []));
  return [
    ...open.filter((gate) => gate.open.severity === "blocker"),
    ...open.filter((gate) => gate.open.severity === "major"),
  ];
}

/** The worst severity among open gates; null when all are closed. */
export function worstOpen(gates: readonly GateResult[]): Severity | null {
  return openGates(gates)[0]?.open.severity ?? null;
}

/**
 * A grade under the open gates (scoring model 2.4): a blocker holds it at E, a major at D or
 * worse. `by` names the first gate that made it worse, null if none did.
 */
export function holdGrade(
  grade: Grade,
  gates: readonly GateResult[],
): { held: Grade; by: string | null } {
  const [first] = openGates(gates);
  if (!first) return { held: grade, by: null };
  const held = worseGrade(grade, CUT_OFFS.holds[first.open.severity]);
  return { held, by: held === grade ? null : first.id };
}

function gateApplies({ applies = {} }: Gate, scope: GateScope): boolean {
  const { tiers, kinds, highRiskOnly, from } = applies;
  if (tiers && !tiers.includes(scope.tier)) return false;
  if (kinds && !kinds.includes(scope.kind)) return false;
  if (highRiskOnly && scope.riskClass !== "high-risk") return false;
  return from === undefined || scope.asOf >= from;
}

function reasonToOpen(gate: Gate, question: QuestionResult): "answer" | "evidence" | null {
  if (!inScope(question.state)) return null;
  if (question.points < gate.minAnswer) return "answer";
  return question.effective < (gate.minEvidence ?? 0) ? "evidence" : null;
}
