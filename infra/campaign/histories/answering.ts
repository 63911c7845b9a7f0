import { routes } from "../../../functions/contract/routes.ts";
import { replies } from "../../local/actors/replies.ts";
import { type Act, type Choice, questionOf } from "./act.ts";
import { enter, learn, type Play, type Writer } from "./writers.ts";

const reply = (option: number) => replies(() => option % 3);

const change = async (play: Play, writer: Writer, choice: Choice, takesBack: boolean) => {
  const question = play.questions[choice.question % play.questions.length];
  if (!question) return;
  const answer = takesBack ? null : reply(choice.option)(question);
  if (answer === undefined) return;
  const version = writer.versions.get(question.id) ?? 0;
  const changes = [{ question: question.id, version, change: crypto.randomUUID(), answer }];
  learn(writer, await writer.door(routes.portal.saveAnswers, { body: { changes } }));
};

const COLLEAGUES = [
  { name: "Joris Blom", email: "joris@fernhill.example" },
  { name: "Noor Smit", email: "noor@fernhill.example" },
] as const;

const colleague = ({ option }: Choice) => COLLEAGUES[option % 2 === 0 ? 0 : 1];

/** What the supplier's people do. */
export const answering = {
  save: (play, writer, choice) => change(play, writer, choice, false),
  "take back": (play, writer, choice) => change(play, writer, choice, true),
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
  async ask(play, { door }, choice) {
    const body = { question: questionOf(play, choice), text: "What do you mean by it?" };
    await door(routes.portal.createComment, { body });
  },
  async "share out"({ sections }, { door }, choice) {
    const own = sections.slice(choice.question % sections.length).slice(0, 1);
    await door(routes.portal.createDelegation, { body: { ...colleague(choice), sections: own } });
  },
  async "take a share back"(_, { door }) {
    const { team } = await door(routes.portal.getAssessment);
    const share = team?.delegations.find(({ state }) => state === "active");
    if (!share) return;
    await door(routes.portal.endDelegation, { params: { delegationId: share.id } });
  },
  "ask to sign": (_, { door }, choice) =>
    door(routes.portal.askToSign, { body: colleague(choice) }),
  async "say what was mended"(_, { door }) {
    const { findings } = await door(routes.portal.listFindings);
    const open = findings.find(({ state }) => state === "asked");
    if (!open) return;
    const body = { text: "It is mended.", proofs: [] };
    await door(routes.portal.replyToFinding, { params: { findingId: open.id }, body });
  },
} as const satisfies Record<string, Act>;
