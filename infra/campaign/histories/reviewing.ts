import { routes } from "../../../functions/contract/routes.ts";
import { dayIn } from "../operations/kit.ts";
import { type Act, questionOf } from "./act.ts";
import type { Play } from "./writers.ts";

/** The review as it stands. */
const seen = async ({ scene, assessmentId }: Play) => {
  const at = { params: { assessmentId } };
  const { reviewRevision } = await scene.riskManager(routes.console.getScore, at);
  return { at, reviewRevision };
};

/** The newest finding of the assessment that still asks something. */
const openFinding = async ({ scene, assessmentId }: Play) => {
  const { items } = await scene.riskManager(routes.console.listFindings);
  for (const { id, state } of items) {
    if (state !== "asked" && state !== "replied") continue;
    const finding = await scene.riskManager(routes.console.getFinding, {
      params: { findingId: id },
    });
    if (finding.assessmentId === assessmentId) return finding;
  }
  return undefined;
};

/** What the buyer's reviewers do. */
export const reviewing = {
  async return(play, _, choice) {
    const { at, reviewRevision } = await seen(play);
    await play.scene.riskManager(routes.console.returnAssessment, {
      ...at,
      body: { questions: [questionOf(play, choice)], note: "More, please.", reviewRevision },
    });
  },
  async rule(play, _, choice) {
    const { at, reviewRevision } = await seen(play);
    const questionId = questionOf(play, choice);
    const points = (choice.option % 5) * 25;
    await play.scene.riskManager(routes.console.putRuling, {
      params: { ...at.params, questionId },
      body: { ruling: { kind: "override", points, reason: "As shown." }, reviewRevision },
    });
  },
  async decide(play) {
    const { at, reviewRevision } = await seen(play);
    const wish = { decision: "reject" as const, reason: "Too little is shown.", conditions: [] };
    await play.scene.riskManager(routes.console.decide, {
      ...{ ...at, body: { ...wish, reviewRevision } },
    });
  },
  async propose(play) {
    const { scene } = play;
    const { at, reviewRevision } = await seen(play);
    const { items } = await scene.riskManager(routes.console.listMembers);
    const owner = items.find(({ role }) => role === "owner")?.id ?? "";
    const exception = {
      ...{ compensating: "No personal data.", exitPlan: "Switch it off.", owner },
      until: dayIn(scene, 200),
    };
    await scene.riskManager(routes.console.decide, {
      ...at,
      body: {
        ...{ decision: "accepted-by-exception", reason: "No other offers it.", exception },
        ...{ approver: owner, conditions: ["Write a plan."], reviewRevision },
      },
    });
  },
  async approve({ scene, assessmentId }, _, { option }) {
    const at = { params: { assessmentId } };
    const { approval } = await scene.owner(routes.console.getAssessment, at);
    if (!approval) return;
    const { version } = approval;
    const body = { approve: option % 3 !== 0, note: "As discussed.", version };
    await scene.owner(routes.console.answerApproval, { ...at, body });
  },
  reopen: ({ scene, assessmentId }) =>
    scene.riskManager(routes.console.reopenAssessment, {
      ...{ params: { assessmentId }, body: { reason: "There are news." } },
    }),
  raise: ({ scene, assessmentId }) =>
    scene.riskManager(routes.console.createFinding, {
      body: {
        ...{ assessmentId, title: "No plan", action: "Write a plan.", severity: "major" },
        ...{ state: "asked", due: { date: dayIn(scene, 30), zone: "Europe/Berlin" } },
      },
    }),
  async verify(play, _, { option }) {
    const finding = await openFinding(play);
    if (!finding) return;
    const { id: findingId, version } = finding;
    const state = option % 2 === 0 ? ("verified" as const) : ("closed" as const);
    const body = { state, note: "Seen.", version };
    await play.scene.riskManager(routes.console.updateFinding, { params: { findingId }, body });
  },
  async treat({ scene }, _, { option }) {
    const { items } = await scene.riskManager(routes.console.listRisks);
    const risk = items[option % Math.max(1, items.length)];
    if (!risk) return;
    const body = { note: `Looked at, ${option}.`, version: risk.version };
    await scene.riskManager(routes.console.updateRisk, { params: { riskId: risk.id }, body });
  },
} as const satisfies Record<string, Act>;
