import type { Condition } from "../data/approvals.ts";
import { type Basis, type SecondPerson, saveDecision } from "../data/decisions.ts";
import { askedLetters } from "../data/finding-letters.ts";
import type { FindingRow } from "../data/finding-row.ts";
import { raised } from "../data/findings.ts";
import { type Head, loadRound } from "../data/head.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { registerExtract } from "../data/register-extract.ts";
import { runningWrites } from "../data/running.ts";
import { loadSources } from "../data/score-sources.ts";
import { scored } from "../data/scored.ts";
import type { Write } from "../data/writes.ts";
import { assertDecision, type DecisionWish, decisionFallsDue } from "../domain/decision.ts";
import { addDays, dateIn } from "../domain/due.ts";
import { notFound } from "../domain/errors.ts";
import { openGates } from "../domain/gates.ts";
import { rulersOf } from "../domain/rulers.ts";

/** What a decision would rest on now, and the rules it has to pass. */
export type DecisionGround = {
  head: Head;
  basis: Basis;
  today: string;
  /** Throws the refusal the rules have for a decision of this member. */
  assert: (by: string, wish: DecisionWish) => void;
};

/** Days a supplier has for a condition that names none. */
const CONDITION_DAYS = 90;

/** The result and all it was computed from, as stored now. */
export async function decisionGround(
  context: OrganisationContext,
  head: Head,
  now: string,
): Promise<DecisionGround> {
  const [sources, register] = await Promise.all([
    loadSources(context, head),
    registerExtract(context, head),
  ]);
  if (!sources) throw notFound();
  const { submission, submissionHash, inForce: rulings, judgements: evidence } = sources;
  const today = dateIn(head.due.zone, now);
  const { score, inputHash: input } = scored({ ...sources, asOf: today });
  const compiler = submission.origin === "desk" ? [submission.attestedBy.contact] : [];
  const facts = {
    ...{ tier: score.tier, status: score.status, today },
    rulers: [...rulersOf(rulings), ...compiler],
    openGates: openGates(score.gates),
  };
  return {
    ...{
      head,
      today,
      basis: { score, rulings, evidence, register, submission: submissionHash, input },
    },
    assert: (by, wish) => assertDecision(by, wish, facts),
  };
}

type Taken = Omit<DecisionWish, "approver" | "waivers"> & {
  reason: string;
  conditions: readonly Condition[];
  waivers: DecisionWish["waivers"];
  change: string;
};

type Person = { id: string; name: string };

/** Takes a decision: it, its frozen basis and a finding for each condition, all or nothing. */
export async function takeDecision(
  context: OrganisationContext,
  { head, basis, today }: DecisionGround,
  { conditions, exception, nextReview, waivers, ...taken }: Taken,
  { by, approvedBy }: { by: Person; approvedBy?: SecondPerson },
  now: string,
  more: readonly Write[] = [],
): Promise<void> {
  const running = await runningWrites(context, { ...head, status: "decided" });
  const round = await loadRound(context, head);
  const fallsDue = decisionFallsDue({ waivers, exception, nextReview });
  const findings = conditions.map(({ text, due }, index) => {
    const date = due ?? nextReview ?? addDays(today, CONDITION_DAYS);
    const finding = {
      cause: `condition-${head.id}-${head.round}-${head.reviewRevision}-${index + 1}`,
      ...({
        source: "condition",
        state: "asked",
        title: text.slice(0, 160),
        action: text,
      } as const),
      severity: taken.decision === "accept-with-actions" ? ("minor" as const) : ("major" as const),
      due: { date, zone: head.due.zone },
      owner: by.id,
    };
    const { row, writes } = raised(context, { head, round }, finding, by, now);
    return { row, writes: writes.filter((write) => !write.ConditionCheck) };
  });
  const asked = findings.flatMap(({ writes }) => writes);
  const rows = findings.map(({ row }) => row);
  const told = await conditionLetters(context, head.id, rows, ROOM - asked.length, now);
  const decision = {
    ...{ ...taken, conditions: conditions.map(({ text }) => text), waivers: [...waivers] },
    ...(exception && { exception }),
    ...(nextReview && { nextReview }),
    ...(approvedBy && { approvedBy }),
    ...(fallsDue && { fallsDue }),
    proposed: basis.score.proposed.decision,
  };
  await saveDecision(context, head, decision, basis, by, now, [
    ...running,
    ...asked,
    ...told,
    ...more,
  ]);
}

/** Actions one transaction takes, less what a decision itself may need. */
const ROOM = 70;

/**
 * The letters that tell the supplier of its conditions. Where they would outgrow the transaction
 * none is written: the conditions stand in the portal all the same.
 */
async function conditionLetters(
  context: OrganisationContext,
  assessment: string,
  rows: readonly FindingRow[],
  room: number,
  now: string,
): Promise<Write[]> {
  const all = await askedLetters(context, assessment, rows, now);
  return all.length > room ? [] : all;
}
