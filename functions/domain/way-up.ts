import { CUT_OFFS, GRADES, type Grade, type RiskPoint } from "./bands.ts";
import type { GateResult } from "./gates.ts";
import { improved, type Step } from "./improved.ts";
import { type Chance, plansOf } from "./most-gain.ts";
import type { Proposal } from "./proposal.ts";
import { type Score, type ScoreInput, score } from "./score.ts";
import { exactScore, sharesOf } from "./shares.ts";
import { inScope, POINTS, type Points, type QuestionState } from "./states.ts";

/** The least that has to be done to reach something, as steps that all are needed. */
export type Way = {
  steps: (Step & {
    /** What became of the question so far; a silence or an unanswered question has 0 points. */
    state: QuestionState["kind"];
    /** Points, or the level of the best evidence there is; 1 is supplied and unread. */
    from: number;
  })[];
  /** No way has fewer steps than this; the way is a shortest one where it has as many. */
  atLeast: number;
  /** Where it leads. */
  after: Pick<Score, "claimed" | "shown"> & {
    grade: Grade | null;
    proposed: Proposal;
    risk: RiskPoint;
  };
};

export type WayUp = {
  /** Closes every open gate; null if none is open. */
  gates: (Way & { closes: string[] }) | null;
  /** Reaches the next grade after holds; null at the best one and where nothing was scored. */
  grade: (Way & { reaches: Grade }) | null;
};

/** Points the options of a question can give; a question that is missing can give all of them. */
export type Reachable = Readonly<Record<string, readonly Points[]>>;

/**
 * The shortest way up from a result, for the reviewer. A step raises one answer, or brings and
 * reads evidence for one question; nobody is asked to accept an N/A, to waive or to overrule.
 *
 * Gates: exact. A gate looks at one question, and asks for points and evidence separately; so each
 * step that any applying gate lacks is needed, and together they suffice.
 *
 * Next grade: the steps that close the gates in its way are needed as above. The rest is a cover
 * with the fewest steps. Without rounding the score is a sum over the questions, and for every
 * number of steps the largest gain is found exactly. Rounding moves the score by at most 1.5 basis
 * points (half a point at each of three levels, scoring model 2.3), hence a proven lower bound,
 * `atLeast`; the sets of largest gain are then tried on the score itself, fewest steps first.
 * Last, steps that turn out to be spared are dropped and the others lowered as far as they can.
 *
 * Null as well where a target cannot be reached with the points the options give.
 */
export function wayUp(input: ScoreInput, reachable: Reachable = {}): WayUp {
  const start: Start = { input, before: score(input), reachable };
  return { gates: wayThroughGates(start), grade: wayToGrade(start) };
}

type Start = { input: ScoreInput; before: Score; reachable: Reachable };

function wayThroughGates(start: Start): WayUp["gates"] {
  const closes = start.before.gates.flatMap(({ id, open }) => (open ? [id] : []));
  if (closes.length === 0) return null;
  const steps = stepsFor(start, () => true);
  const met = (result: Score) => result.gates.every(({ open }) => open === null);
  if (!met(score(improved(start.input, steps)))) return null;
  return { closes, ...wayOf(start, steps, steps.length, met) };
}

function wayToGrade(start: Start): WayUp["grade"] {
  const { before } = start;
  const reaches = before.grade && GRADES[GRADES.indexOf(before.grade.held) - 1];
  if (!reaches) return null;
  const met = ({ grade }: Score) =>
    grade !== null && GRADES.indexOf(grade.held) <= GRADES.indexOf(reaches);
  const forced = stepsFor(start, ({ open }) => {
    return open !== null && GRADES.indexOf(CUT_OFFS.holds[open.severity]) > GRADES.indexOf(reaches);
  });
  const missing = CUT_OFFS.grades[reaches] - ROUNDING - exactScore(before);
  const plans = plansOf(chancesFor(start, forced));
  const fewest = plans.findIndex(({ gain }) => gain >= missing);
  const found = plans
    .slice(fewest < 0 ? plans.length : fewest)
    .map(({ steps }) => [...forced, ...steps])
    .find((steps) => met(score(improved(start.input, steps))));
  return found ? { reaches, ...wayOf(start, found, forced.length + fewest, met) } : null;
}

// 1.5 by the proof above, and room for the last binary digits of the exact score.
const ROUNDING = 1.6;

/**
 * The steps without which one of these gates cannot be closed, each as far as it goes. A gate that
 * is open only as far as its severity holds the grade back needs its answer alone: met but not
 * shown, it is a major.
 */
function stepsFor(start: Start, counts: (gate: GateResult) => boolean): Step[] {
  const { input, before } = start;
  const answers = before.gates.filter((gate) => gate.open?.because === "answer" && counts(gate));
  const raised = unique(answers).map((question) => bestAnswer(start, question));
  const after = score(improved(input, raised));
  const unshown = after.gates.filter((gate) => gate.open?.because === "evidence" && counts(gate));
  return [
    ...raised,
    ...unique(unshown).map((question): Step => ({ question, kind: "evidence", to: 3 })),
  ];
}

function unique(gates: readonly GateResult[]): string[] {
  return [...new Set(gates.map(({ question }) => question))];
}

function bestAnswer({ reachable }: Start, question: string): Step {
  const points = (reachable[question] ?? POINTS).toSorted((one, other) => other - one);
  return { question, kind: "answer", to: points[0] ?? 100 };
}

/** What the steps for each question in scope would add to the exact score, forced ones for free. */
function chancesFor(start: Start, forced: readonly Step[]): Chance[] {
  const { input, before } = start;
  const evidence = before.questions.map(
    ({ id }): Step => ({ question: id, kind: "evidence", to: 3 }),
  );
  const answers = before.questions.map(({ id }) => bestAnswer(start, id));
  const figures = (steps: readonly Step[]) =>
    new Map(score(improved(input, steps)).questions.map(({ id, shown }) => [id, shown ?? 0]));
  const asIs = figures([]);
  const given = figures(forced);
  const byAnswer = figures([...forced, ...answers]);
  const byEvidence = figures([...forced, ...evidence]);
  const byBoth = figures([...forced, ...answers, ...evidence]);
  const shares = sharesOf(before);
  return before.questions
    .filter(({ state }) => inScope(state))
    .map(({ id }) => {
      const gain = (now: Map<string, number>) =>
        ((now.get(id) ?? 0) - (asIs.get(id) ?? 0)) * (shares.get(id) ?? 0);
      const answer = answers.find(({ question }) => question === id) ?? bestAnswer(start, id);
      const proof: Step = { question: id, kind: "evidence", to: 3 };
      return {
        free: gain(given),
        sets: [
          { gain: gain(byAnswer), steps: [answer] },
          { gain: gain(byEvidence), steps: [proof] },
          { gain: gain(byBoth), steps: [answer, proof] },
        ].map((set) => ({ ...set, steps: set.steps.filter((step) => !holds(forced, step)) })),
      };
    });
}

function holds(steps: readonly Step[], { question, kind }: Step): boolean {
  return steps.some((each) => each.question === question && each.kind === kind);
}

/** The way these steps make once none of them is spared and each is as small as can be. */
function wayOf(
  { input, before, reachable }: Start,
  steps: readonly Step[],
  atLeast: number,
  met: (result: Score) => boolean,
): Way {
  const reached = (some: readonly Step[]) => met(score(improved(input, some)));
  let left = [...steps];
  // Better answers and evidence never make a result worse, so one pass finds all that is spared.
  for (const step of steps) {
    const without = left.filter((each) => each !== step);
    if (reached(without)) left = without;
  }
  for (const step of [...left]) {
    const smaller = lowered(step, reachable).find((each) =>
      reached(left.map((other) => (other === step ? each : other))),
    );
    if (smaller) left = left.map((each) => (each === step ? smaller : each));
  }
  const results = new Map(before.questions.map((each) => [each.id, each]));
  const { claimed, shown, grade, proposed, residual } = score(improved(input, left));
  return {
    steps: left.map((step) => {
      const was = results.get(step.question);
      const from = (step.kind === "answer" ? was?.points : was?.level) ?? 0;
      return { ...step, state: was?.state.kind ?? "unanswered", from };
    }),
    atLeast,
    after: {
      ...{ claimed, shown, grade: grade?.held ?? null },
      ...{ proposed: proposed.decision, risk: residual.current },
    },
  };
}

/** Smaller forms of a step, smallest first. */
function lowered(step: Step, reachable: Reachable): Step[] {
  if (step.kind === "evidence") return step.to === 3 ? [{ ...step, to: 2 }] : [];
  const { question, to } = step;
  return (reachable[question] ?? POINTS)
    .filter((points) => points < to)
    .toSorted((one, other) => one - other)
    .map((points) => ({ ...step, to: points }));
}
