import { CUT_OFFS, type RiskPoint, riskPoint } from "./bands.ts";
import { type OpenGate, openGates, type Severity } from "./gates.ts";
import { residualSays, residualSentence } from "./risk-sentence.ts";
import type { Score } from "./score.ts";

/** Whose risk it is; ids make the key, names the sentence. */
export type RegisterFacts = {
  supplierId: string;
  engagementId: string;
  supplier: string;
  product: string;
  /** Ids of gates a reviewer gave an entry of their own. */
  promoted: readonly string[];
};

/** An open gate as something to be mended. */
export type GateFinding = {
  gate: string;
  question: string;
  title: string;
  severity: Severity;
  because: "answer" | "evidence";
  sentence: string;
};

/**
 * One entry of the risk register as the score sees it. Its key is made of facts, so that a second
 * run or next year's round meets the same entry.
 */
export type RegisterEntry = {
  key: string;
  /** `residual` for the engagement's own entry, else `gate-<gate id>`. */
  cause: string;
  /** Cause, event and consequence. */
  sentence: string;
  /** The facts of the sentence, where its cause does not tell them. */
  says?: string;
  inherent: RiskPoint;
  current: RiskPoint;
  findings: GateFinding[];
  /** False for the entries of single gates: sums over suppliers leave them out. */
  counts: boolean;
};

/**
 * The register entries of one result (scoring model 2.7): the engagement's own with every open
 * gate as a finding, then one for each open blocker and each open gate a reviewer promoted. A gate
 * that has closed has none: an entry that stood for it is no longer open.
 */
export function registerEntries(score: Score, facts: RegisterFacts): RegisterEntry[] {
  const open = openGates(score.gates);
  const { inherent } = score.triage;
  const own = open.filter(
    (gate) => gate.open.severity === "blocker" || facts.promoted.includes(gate.id),
  );
  return [
    {
      ...named(facts, "residual"),
      sentence: residualSentence(score, facts),
      says: residualSays(score),
      inherent,
      current: score.residual.current,
      findings: open.map(finding),
      counts: true,
    },
    ...own.map((gate) => gateEntry(gate, inherent, facts)),
  ];
}

// Nothing mitigates an open gate, so that its inherent and current risk are the same.
function gateEntry(gate: OpenGate, inherent: RiskPoint, facts: RegisterFacts): RegisterEntry {
  const impact = Math.min(gate.open.impact, inherent.impact);
  const risk = riskPoint(CUT_OFFS.gateEntry.likelihood, impact);
  return {
    ...named(facts, `gate-${gate.id}`),
    sentence: gate.sentence,
    inherent: risk,
    current: risk,
    findings: [finding(gate)],
    counts: false,
  };
}

function named({ supplierId, engagementId }: RegisterFacts, cause: string) {
  return { key: `${supplierId}#${engagementId}#${cause}`, cause };
}

function finding({ id, question, title, sentence, open }: OpenGate): GateFinding {
  const { severity, because } = open;
  return { gate: id, question, title, severity, because, sentence };
}
