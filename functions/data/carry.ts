import type { Answer } from "../domain/answers.ts";
import { carriedOver, wording } from "../domain/carry-over.ts";
import { isFresh } from "../domain/freshness.ts";
import { allQuestions, type Questionnaire, type Scope } from "../domain/questionnaire.ts";
import { rulingsInForce } from "../domain/rulings-in-force.ts";
import type { Submission } from "../domain/submission.ts";
import { supplierView } from "../domain/supplier-view.ts";
import type { GivenAnswer } from "./answers.ts";
import { loadContent } from "./content.ts";
import { listEvidence, type StoredEvidence } from "./evidence.ts";
import { derivedId } from "./hash.ts";
import type { Round } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { listLast } from "./last-submission.ts";
import { listRounds } from "./rounds.ts";
import { listRulings, type RulingItem } from "./rulings.ts";
import { loadSubmission } from "./submissions.ts";
import { create, type Write } from "./writes.ts";

/** What a new assessment is made from, as far as earlier ones go. */
type Fresh = {
  id: string;
  supplier: string;
  engagement: string;
  questionnaire: Questionnaire;
  scope: Scope;
  /** The day in the assessment's zone. */
  day: string;
};

/** What a new assessment takes over: the part of its first round, and the writes of the answers. */
export type Carried = {
  round: Pick<Round, "before" | "open" | "carried">;
  writes: Write[];
  /** The answers among the writes, and the references they bring, as the supplier will find them. */
  answers: GivenAnswer[];
  evidence: StoredEvidence[];
  /** The newest submission about the same engagement. */
  last?: Submission;
};

/** What an assessment takes over that starts from nothing. */
export function nothingCarried(): Carried {
  return { round: {}, writes: [], answers: [], evidence: [] };
}

/** With head, round, line, ledger and checks a transaction holds at most a hundred writes. */
const MOST_WRITES = 70;

/**
 * P143 · What a new assessment takes over from the supplier's earlier submissions: fresh answers
 * about the company with their references, verdicts and rulings, locked; where the answers stand
 * that are offered to be confirmed; and the fresh rulings on those, which speak once an answer is
 * confirmed as it was. LAST#, SUBMISSION#n, EVIDENCE#, RULING#, ANSWER#
 */
export async function carryOver(context: OrganisationContext, fresh: Fresh): Promise<Carried> {
  const last = await listLast(context, fresh.supplier, fresh.engagement);
  const loaded = await Promise.all(
    last.map(async ({ assessment, round, engagement }) => {
      const stored = await loadSubmission(context, assessment, round);
      if (!stored) return [];
      const { questionnaire } = await loadContent(stored.submission.content);
      return [{ submission: stored.submission, questionnaire, engagement }];
    }),
  );
  const earlier = loaded.flat();
  if (earlier.length === 0) return nothingCarried();
  const before = earlier.map(({ submission: { assessment, round }, engagement }) => ({
    ...{ assessment, round },
    ...(engagement !== fresh.engagement && { company: true }),
  }));
  const { questionnaire, scope, day } = fresh;
  const taken = carriedOver(questionnaire, scope, earlier, day);
  const writes: Write[] = [];
  const answers: GivenAnswer[] = [];
  const sources = await loadSources(context, fresh.supplier, earlier);
  const moved = new Map<string, Moved>();
  for (const answer of taken) {
    const source = sources.get(answer.from.assessment);
    const linked = source?.evidence.filter(({ questions }) => questions.includes(answer.question));
    const ruling = source?.rulings.find(({ question }) => question === answer.question);
    const more = 1 + (ruling ? 1 : 0) + (linked?.filter(({ id }) => !moved.has(id)).length ?? 0);
    if (writes.length + moved.size + more > MOST_WRITES) continue;
    for (const each of linked ?? []) {
      const known = moved.get(each.id);
      const id = derivedId(context.organisation, "evidence", fresh.id, each.id);
      moved.set(each.id, {
        id,
        from: each,
        questions: [...(known?.questions ?? []), answer.question],
      });
    }
    const { question, by, at, from } = answer;
    const given: Answer =
      answer.answer.is === "documents"
        ? {
            is: "documents",
            references: answer.answer.references.flatMap((id) => moved.get(id)?.id ?? []),
          }
        : answer.answer;
    const kept: GivenAnswer = { question, answer: given, version: 1, by, at, carried: from };
    answers.push(kept);
    const key = keys.answer(context, fresh.id, question);
    writes.push(create({ ...key, ...kept, change: `carried-${from.assessment}`, round: 1 }));
    if (ruling) {
      const key = keys.ruling(context, fresh.id, question);
      writes.push(create({ ...ruling, ...key, round: 1, revision: 0, carried: from }));
    }
  }
  const carried = answers.map(({ question }) => question);
  const evidence = [...moved.values()].map((each) => referenceIn(fresh, each));
  const references = evidence.map((each) =>
    create({ ...each, ...keys.evidence(context, fresh.supplier, each.id) }),
  );
  const room = MOST_WRITES - writes.length - moved.size;
  const offered = earlier
    .filter(({ engagement }) => engagement === fresh.engagement)
    .flatMap((each) => offeredRulings(fresh, each, sources))
    .filter(({ question }) => !carried.includes(question))
    .slice(0, room)
    .map((ruling) =>
      create({
        ...ruling,
        ...keys.ruling(context, fresh.id, ruling.question),
        round: 1,
        revision: 0,
      }),
    );
  const all = supplierView(questionnaire, scope).sections.flatMap(({ questions }) => questions);
  const open = all.map(({ id }) => id).filter((id) => !carried.includes(id));
  const own = earlier.find((each) => each.engagement === fresh.engagement);
  return {
    ...(own && { last: own.submission }),
    round: { before, ...(carried.length > 0 && { carried, open }) },
    writes: [...writes, ...references, ...offered],
    ...{ answers, evidence },
  };
}

/** An earlier submission with what a question meant then. */
type Loaded = { submission: Submission; questionnaire: Questionnaire };

/** Fresh rulings on answers that are offered again to a question worded as it was. */
function offeredRulings(
  { questionnaire, day }: Fresh,
  { submission, questionnaire: then }: Loaded,
  sources: Awaited<ReturnType<typeof loadSources>>,
): RulingItem[] {
  const { assessment, round } = submission;
  const rulings = sources.get(assessment)?.rulings ?? [];
  return rulings.flatMap((ruling) => {
    const [now, before] = [questionnaire, then].map((each) =>
      allQuestions(each).find(({ id }) => id === ruling.question),
    );
    const on = submission.answers.find(({ question }) => question === ruling.question)?.answer;
    if (!now || !before || wording(now) !== wording(before)) return [];
    if (!on || !isFresh(ruling.at, day)) return [];
    return [{ ...ruling, on, carried: { assessment, round } }];
  });
}

/** A reference on its way into another assessment, for the questions that go along. */
type Moved = { id: string; from: StoredEvidence; questions: string[] };

function referenceIn(
  { id: assessment }: Fresh,
  { id, from, questions }: Moved,
): StoredEvidence & { carried: string } {
  return { ...from, id, assessment, questions, version: 1, carried: from.id };
}

async function loadSources(
  context: OrganisationContext,
  supplier: string,
  earlier: readonly Loaded[],
) {
  const all = await Promise.all(
    earlier.map(async ({ submission: { assessment, answers, submittedAt } }) => {
      const [evidence, rulings, rounds] = await Promise.all([
        listEvidence(context, supplier, assessment),
        listRulings(context, assessment),
        listRounds(context, assessment),
      ]);
      return [
        assessment,
        {
          evidence,
          rulings: rulingsInForce(rulings, rounds, { answers, at: submittedAt }),
        },
      ] as const;
    }),
  );
  return new Map(all);
}
