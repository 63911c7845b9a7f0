import { routes } from "../../../functions/contract/routes.ts";
import { dayIn, MINUTE_MS } from "../operations/kit.ts";
import { type Act, questionOf } from "./act.ts";

const onInvitation =
  (act: "resendInvitation" | "revokeInvitation" | "remindInvitation" | "rotateInvitation"): Act =>
  ({ scene, assessmentId }, { invitationId }) =>
    scene.procurement(routes.console[act], {
      ...{ params: { assessmentId, invitationId }, body: {} },
    });

/** What the buyer's procurement does, and what happens by itself. */
export const asking = {
  resend: onInvitation("resendInvitation"),
  revoke: onInvitation("revokeInvitation"),
  remind: onInvitation("remindInvitation"),
  rotate: onInvitation("rotateInvitation"),
  async "move the due date"({ scene, assessmentId }, _, { option }) {
    const at = { params: { assessmentId } };
    const { version } = await scene.procurement(routes.console.getAssessment, at);
    const due = { date: dayIn(scene, 400 + option), zone: "Europe/Berlin" };
    const body = { due, tell: option % 2 === 0, version };
    await scene.procurement(routes.console.updateAssessment, { ...at, body });
  },
  async explain(play, _, choice) {
    const { scene, assessmentId } = play;
    await scene.procurement(routes.console.createComment, {
      params: { assessmentId },
      body: { question: questionOf(play, choice), text: "As the law has it." },
    });
  },
  async "a letter comes back"({ scene }, _, { option }) {
    const letters = await scene.mailbox.list();
    const letter = letters[option % Math.max(1, letters.length)];
    if (letter) await scene.bounce(letter);
  },
  sweep: ({ scene }) => scene.sweep(),
  async "let time pass"({ scene }, _, { option }) {
    await scene.rest();
    scene.pass((1 + (option % 12)) * MINUTE_MS);
    await scene.sweep();
  },
} as const satisfies Record<string, Act>;
