import { routes } from "../../../functions/contract/routes.ts";
import { replies } from "../../local/actors/replies.ts";
import { enter, learn, type Play, type Writer } from "./writers.ts";

/** What somebody may do next. Numbers pick a writer, a question, an option; all are taken modulo. */
export interface Action {
  readonly does: keyof typeof ACTS;
  readonly writer: number;
  readonly question: number;
  readonly option: number;
}

type Act = (play: Play, writer: Writer, action: Action) => Promise<unknown>;

const reply = (option: number) => replies(() => option % 3);

const change = async (play: Play, writer: Writer, action: Action, takesBack: boolean) => {
  const question = play.questions[action.question % play.questions.length];
  if (!question) return;
  const answer = takesBack ? null : reply(action.option)(question);
  if (answer === undefined) return;
  const version = writer.versions.get(question.id) ?? 0;
  const changes = [{ question: question.id, version, change: crypto.randomUUID(), answer }];
  learn(writer, await writer.door(routes.portal.saveAnswers, { body: { changes } }));
};

/** Everything that is done to an assessment, each at its public door. */
export const ACTS = {
  save: (play, writer, action) => change(play, writer, action, false),
  "take back": (play, writer, action) => change(play, writer, action, true),
  async reload(_, writer) {
    const { answers } = await writer.door(routes.portal.getAssessment);
    for (const { question, version } of answers) writer.versions.set(question, version);
  },
  async submit(_, writer) {
    const { questionnaire } = await writer.door(routes.portal.getAssessment);
    const attestation = { name: writer.name, title: "Counsel", confirmed: true as const };
    const statement = questionnaire.attestation;
    await writer.door(routes.portal.submit, {
      body: { attestation: { ...attestation, statement } },
    });
  },
  async "come again"({ scene, assessmentId }, writer) {
    writer.door = await enter(scene, assessmentId, writer);
  },
  resend: ({ scene, assessmentId }, { invitationId }) =>
    scene.procurement(routes.console.resendInvitation, {
      ...{ params: { assessmentId, invitationId }, body: {} },
    }),
  revoke: ({ scene, assessmentId }, { invitationId }) =>
    scene.procurement(routes.console.revokeInvitation, {
      ...{ params: { assessmentId, invitationId }, body: {} },
    }),
  async return({ scene, assessmentId, questions }, _, { question }) {
    const at = { params: { assessmentId } };
    const { reviewRevision } = await scene.riskManager(routes.console.getScore, at);
    const returned = questions[question % questions.length]?.id ?? "";
    await scene.riskManager(routes.console.returnAssessment, {
      ...{ ...at, body: { questions: [returned], note: "More, please.", reviewRevision } },
    });
  },
  async rule({ scene, assessmentId, questions }, _, { question, option }) {
    const { reviewRevision } = await scene.riskManager(routes.console.getScore, {
      params: { assessmentId },
    });
    const questionId = questions[question % questions.length]?.id ?? "";
    const points = (option % 5) * 25;
    await scene.riskManager(routes.console.putRuling, {
      params: { assessmentId, questionId },
      body: { ruling: { kind: "override", points, reason: "As shown." }, reviewRevision },
    });
  },
  async decide({ scene, assessmentId }) {
    const at = { params: { assessmentId } };
    const { reviewRevision } = await scene.riskManager(routes.console.getScore, at);
    const wish = { decision: "reject" as const, reason: "Too little is shown.", conditions: [] };
    await scene.procurement(routes.console.getAssessment, at);
    await scene.riskManager(routes.console.decide, { ...at, body: { ...wish, reviewRevision } });
  },
  sweep: ({ scene }) => scene.sweep(),
  async "let time pass"({ scene }, _, { option }) {
    await scene.rest();
    scene.pass((1 + (option % 12)) * MINUTE_MS);
    await scene.sweep();
  },
} as const satisfies Record<string, Act>;

const MINUTE_MS = 60_000;
