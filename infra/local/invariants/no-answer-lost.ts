import { hashOf } from "../../../functions/data/hash.ts";
import type { Call, SentChange } from "./history.ts";
import type { Invariant, Run } from "./invariant.ts";
import type { Finding } from "./violation.ts";
import type { AssessmentFacts } from "./world.ts";

/** I1: an acknowledged answer is readable, or superseded by a later acknowledged one. */
export const noAnswerLost: Invariant = {
  id: "I1",
  says: "no acknowledged answer is lost",
  check: ({ world, history }) => world.assessments.flatMap((facts) => inAssessment(facts, history)),
};

/** A change of one question as sent, with the version it was acknowledged as, if it was. */
type Change = SentChange & { call: Call; saved: number | undefined };

function inAssessment(facts: AssessmentFacts, history: readonly Call[]): Finding[] {
  const calls = history.filter(({ assessment }) => assessment === facts.head.id);
  const changes = changesIn(calls);
  const questions = new Set([
    ...changes.map(({ question }) => question),
    ...facts.answer.map(({ question }) => question),
  ]);
  return [
    ...[...questions].flatMap((question) => {
      const own = changes.filter((change) => change.question === question);
      const saved = own.flatMap((change) => acknowledged(change));
      return [
        ...standing(facts, question, own, saved, changes.length > 0),
        ...inOrder(facts, question, saved),
        ...readable(facts, question, own, saved, calls),
        ...frozen(facts, question, own, saved, calls),
      ];
    }),
    ...asFrozen(facts),
  ];
}

type Saved = Change & { saved: number };

function acknowledged(change: Change): Saved[] {
  return change.saved === undefined ? [] : [{ ...change, saved: change.saved }];
}

function changesIn(calls: readonly Call[]): Change[] {
  return calls
    .filter(({ route }) => route === "portal.saveAnswers")
    .flatMap((call) =>
      (call.sent.changes ?? []).map((change) => ({
        ...{ ...change, call },
        saved: call.received.saved?.find(({ question }) => question === change.question)?.version,
      })),
    );
}

/** What stands is the last acknowledged change, or a later one that was sent. */
function standing(
  facts: AssessmentFacts,
  question: string,
  sent: readonly Change[],
  saved: readonly Saved[],
  watched: boolean,
): Finding[] {
  const row = facts.answer.find((each) => each.question === question);
  const where = `${facts.where} / ANSWER#${question}`;
  const last = saved.toSorted((one, other) => other.saved - one.saved)[0];
  const evidence = { acknowledged: last && shown(last), stands: row && rowShown(row) };
  if (last && (!row || row.version < last.saved)) {
    return [{ what: "An acknowledged answer does not stand.", where, evidence }];
  }
  // An answer taken over from an earlier submission was sent there.
  if (!row || !watched || row.carried !== undefined) return [];
  const source = sent.find(({ change }) => change === row.change);
  if (!source) return [{ what: "An answer stands that nobody sent.", where, evidence }];
  const answer = row.answer === null ? null : hashOf(row.answer);
  const altered = source.answer !== answer;
  const replaced = last?.saved === row.version && last.change !== row.change;
  return altered || replaced
    ? [{ what: "Another answer stands than was acknowledged.", where, evidence }]
    : [];
}

/** Versions grow in the order of acknowledgements, and no change overwrites what it had not seen. */
function inOrder(facts: AssessmentFacts, question: string, saved: readonly Saved[]): Finding[] {
  const where = `${facts.where} / ANSWER#${question}`;
  return saved.flatMap((one) => {
    const passed = saved.find(
      (other) =>
        other.change !== one.change &&
        (other.saved === one.saved ||
          (one.call.ended < other.call.begun && other.saved < one.saved)),
    );
    const unseen = one.version > 0 && one.saved > 1 && one.saved !== one.version + 1;
    const evidence = { one: shown(one), ...(passed && { other: shown(passed) }) };
    if (passed)
      return [{ what: "Two saves were given one place or changed places.", where, evidence }];
    if (unseen) return [{ what: "A save overwrote an answer it had not seen.", where, evidence }];
    return [];
  });
}

/** Whoever reads a question after an acknowledgement sees that answer or a later one. */
function readable(
  facts: AssessmentFacts,
  question: string,
  sent: readonly Change[],
  saved: readonly Saved[],
  calls: readonly Call[],
): Finding[] {
  const takenBack = sent.some(({ answer }) => answer === null);
  // The buyer reads what was submitted, which leaves out what is not asked any more.
  const reads = calls.filter(({ route }) => route === "portal.getAssessment");
  return reads.flatMap((read) => {
    const { answers, shown: asked } = read.received;
    if (!answers || asked?.includes(question) === false) return [];
    const due = Math.max(0, ...before(saved, read.begun).map((each) => each.saved));
    const seen = answers.find((each) => each.question === question);
    if (due === 0 || (seen ? seen.version >= due : takenBack)) return [];
    const evidence = { acknowledged: due, seen: seen?.version ?? "nothing", reader: read.who };
    const where = `${facts.where} / ANSWER#${question}`;
    return [{ what: "A reader did not see an acknowledged answer.", where, evidence }];
  });
}

/** The submission of a round holds every answer that was acknowledged in it or before. */
function frozen(
  facts: AssessmentFacts,
  question: string,
  sent: readonly Change[],
  saved: readonly Saved[],
  calls: readonly Call[],
): Finding[] {
  const returns = calls.filter(
    ({ route, outcome }) => route === "console.returnAssessment" && outcome !== "fail",
  );
  const latestRound = ({ call }: Saved) =>
    1 + returns.filter(({ begun }) => begun < call.ended).length;
  return facts.submissions.flatMap(({ frozen: submission, round, sk }) => {
    if (!submission?.asked.includes(question)) return [];
    const kept = submission.answers.find((each) => each.question === question);
    const earlier = saved.filter((change) => latestRound(change) <= round);
    const last = earlier.toSorted((one, other) => other.saved - one.saved)[0];
    if (!last) return [];
    const takenBack = last.answer === null || sent.some(({ answer }) => answer === null);
    const lost = kept ? kept.version < last.saved : !takenBack;
    const altered = kept?.version === last.saved && hashOf(kept.answer) !== last.answer;
    if (!lost && !altered) return [];
    const evidence = { acknowledged: shown(last), submitted: kept ?? "nothing" };
    const what = "A submission lacks an answer that was acknowledged before it.";
    return [{ what, where: `${facts.where} / ${sk} / ${question}`, evidence }];
  });
}

/** While nothing was returned since, the submission holds what stands, word for word. */
function asFrozen(facts: AssessmentFacts): Finding[] {
  const { head, answer } = facts;
  const last = facts.submissions.find(({ round }) => round === head.round);
  if (!last?.frozen) return [];
  const { asked, answers } = last.frozen;
  return asked.flatMap((question) => {
    const row = answer.find((each) => each.question === question && each.answer !== null);
    const kept = answers.find((each) => each.question === question);
    const alike =
      row?.version === kept?.version &&
      hashOf(row?.answer ?? null) === hashOf(kept?.answer ?? null) &&
      row?.at === kept?.at;
    if (alike) return [];
    const evidence = { stands: row && rowShown(row), submitted: kept ?? "nothing" };
    const what = "A submission is not what stood when it was made.";
    return [{ what, where: `${facts.where} / ${last.sk} / ${question}`, evidence }];
  });
}

function before(saved: readonly Saved[], begun: Run["history"][number]["begun"]): Saved[] {
  return saved.filter(({ call }) => call.ended < begun);
}

function shown({ call, ...change }: Change) {
  return { ...change, who: call.who };
}

function rowShown({ version, change, at }: { version: number; change: string; at: string }) {
  return { version, change, at };
}
