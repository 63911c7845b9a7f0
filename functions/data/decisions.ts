import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod";
import type { Decision } from "../domain/assessment.ts";
import { canonicalJson } from "../domain/canonical.ts";
import type { Exception, Waiver } from "../domain/decision.ts";
import { endOfDue } from "../domain/due.ts";
import type { Proposal } from "../domain/proposal.ts";
import type { Score } from "../domain/score.ts";
import type { Judgement } from "../domain/score-input-of.ts";
import { lineWrite } from "./assessment-row.ts";
import { headChange } from "./assessments.ts";
import { hashOf, sha256 } from "./hash.ts";
import type { Head } from "./head.ts";
import { dueKey, keys, type OrganisationContext } from "./keys.ts";
import type { RegisterExtract } from "./register-extract.ts";
import type { RulingItem } from "./rulings.ts";
import type { Author } from "./suppliers.ts";
import { query, transact } from "./table.ts";
import { create, type Write } from "./writes.ts";

/** A decision as taken. */
export type DecisionItem = {
  round: number;
  decision: Decision;
  proposed: Proposal;
  reason: string;
  conditions: string[];
  nextReview?: string;
  waivers: Waiver[];
  exception?: Exception;
  by: { id: string; name: string };
  /** The second person, where there had to be one. */
  approvedBy?: SecondPerson;
  /** The plain date on which it falls due again, and whether that day has come. */
  fallsDue?: string;
  isDue?: boolean;
  at: string;
  /** SHA-256 over the canonical JSON of its basis, which is kept beside it. */
  basis: string;
  reviewRevision: number;
  /** The call that took it. */
  change: string;
};

/** Who approved, with what they said; `address` is the mailbox they proved, coming by a mail link. */
export type SecondPerson = { id: string; name: string; address?: string; note?: string };

/** What a decision rests on, frozen with it. */
export type Basis = {
  score: Score;
  rulings: RulingItem[];
  evidence: readonly Judgement[];
  /** What the register held; decisions taken before it was kept have none. */
  register?: readonly RegisterExtract[];
  /** SHA-256 of the submission. */
  submission: string;
  /** SHA-256 of all the score was computed from. */
  input: string;
};

/**
 * P82 · The newest decision of the present round; one taken before the assessment was reopened too,
 * undefined before the first. DECISION#n#revision
 */
export async function loadDecision(
  context: OrganisationContext,
  { id, round }: Pick<Head, "id" | "round">,
): Promise<DecisionItem | undefined> {
  const range = { prefix: keys.decisionsIn(round), newestFirst: true, limit: 1 };
  const [item] = await query(keys.ofAssessment(context, id), range);
  return item as unknown as DecisionItem | undefined;
}

/** P173 · What the newest decision of the present round rests on; undefined before it. DECISION#n#revision */
export async function loadBasis(
  context: OrganisationContext,
  head: Pick<Head, "id" | "round">,
): Promise<(Basis & { basis: string }) | undefined> {
  const range = { prefix: keys.decisionsIn(head.round), newestFirst: true, limit: 1 };
  const [item] = await query(keys.ofAssessment(context, head.id), range);
  if (!item) return undefined;
  const json = gunzipSync(z.instanceof(Uint8Array).parse(item.basisBytes)).toString("utf8");
  return { ...(JSON.parse(json) as Basis), basis: String(item.basis) };
}

/**
 * P83 · Take the decision: it, its basis, state and history in one transaction; refused where
 * somebody ruled, judged or decided in between. DECISION#n#revision, HEAD, ROW
 */
export async function saveDecision(
  context: OrganisationContext,
  head: Head,
  decision: Omit<DecisionItem, "by" | "at" | "basis" | "reviewRevision" | "round">,
  basis: Basis,
  by: Author,
  now: string,
  more: readonly Write[],
): Promise<void> {
  const json = canonicalJson(basis);
  const hash = sha256(json);
  const { reviewRevision, round } = head;
  const set = { status: "decided", decidedAt: now, writers: {} };
  const { decision: taken, proposed, reason } = decision;
  const data = { decision: taken, proposed, round, reviewRevision, basis: hash };
  const { approvedBy, waivers, exception, fallsDue } = decision;
  const terms = {
    ...(approvedBy && { approvedBy: approvedBy.id }),
    ...(approvedBy?.address && { byMailLink: true }),
    ...(waivers.length > 0 && { waived: waivers.map(({ gate, until }) => ({ gate, until })) }),
    ...(exception && { until: exception.until, owner: exception.owner }),
  };
  const event = {
    ...{ event: "decided", by: by.id, at: now },
    data: { ...data, ...terms, reason: hashOf(reason) },
  };
  const key = keys.decision(context, head.id, round, reviewRevision);
  const item = {
    ...{ ...decision, by: { id: by.id, name: by.name }, at: now, round, reviewRevision },
    ...{ basis: hash, basisBytes: gzipSync(json) },
    ...{ kind: "decision", organisation: context.organisation, assessment: head.id },
    ...(fallsDue && dueKey(endOfDue({ date: fallsDue, zone: head.due.zone }), key)),
  };
  await transact([
    ...headChange(context, head, { set }, event, [
      ["reviewRevision", "=", reviewRevision],
      ["status", "=", head.status],
    ]),
    lineWrite(context, head.id, {
      ...{ status: "decided", decision: taken, updatedAt: now },
      ...(decision.nextReview && { nextReview: decision.nextReview }),
    }),
    create({ ...key, ...item }),
    ...more,
  ]);
}
