import { routes } from "../../../functions/contract/routes.ts";
import { replies } from "../../local/actors/replies.ts";
import { type Act, type Choice, questionOf } from "./act.ts";
import { askToSign, colleagueIn, comeIn, handOver, shareOut } from "./colleagues.ts";
import { enter, learn, type Writer } from "./writers.ts";

const reply = (option: number) => replies(() => option % 3);

const change = async (writer: Writer, choice: Choice, takesBack: boolean) => {
  const question = writer.questions[choice.question % writer.questions.length];
  if (!question) return;
  const answer = takesBack ? null : reply(choice.option)(question);
  if (answer === undefined) return;
  const version = writer.versions.get(question.id) ?? 0;
  const changes = [{ question: question.id, version, change: crypto.randomUUID(), answer }];
  learn(writer, await writer.door(routes.portal.saveAnswers, { body: { changes } }));
};

const submit = async (writer: Writer) => {
  const { questionnaire } = await writer.door(routes.portal.getAssessment);
  const attestation = { name: writer.name, title: "Counsel", confirmed: true as const };
  const statement = questionnaire.attestation;
  await writer.door(routes.portal.submit, { body: { attestation: { ...attestation, statement } } });
};

/** What the supplier's people do. */
export const answering = {
  save: (_, writer, choice) => change(writer, choice, false),
  "answer a share": (play, writer, choice) =>
    change(colleagueIn(play, choice) ?? writer, choice, false),
  "take back": (_, writer, choice) => change(writer, choice, true),
  async reload(_, writer) {
    const { answers } = await writer.door(routes.portal.getAssessment);
    for (const { question, version } of answers) writer.versions.set(question, version);
  },
  submit: (_, writer) => submit(writer),
  /** Somebody is asked for a signature and gives it, unless answers change in between. */
  async sign(play, writer) {
    await askToSign(play, writer);
    const signatory = play.writers.find(({ role }) => role === "signatory");
    if (!signatory) return;
    await submit(signatory);
    signatory.saves += 1;
  },
  async "come again"(play, writer) {
    if (writer.address !== undefined) return comeIn(play, writer);
    writer.door = await enter(play.scene, play.assessmentId, writer);
  },
  async ask(play, { door }, choice) {
    const body = { question: questionOf(play, choice), text: "What do you mean by it?" };
    await door(routes.portal.createComment, { body });
  },
  "share out": shareOut,
  /** Tells whose share ended. */
  async "take a share back"(_, { door }) {
    const { team } = await door(routes.portal.getAssessment);
    const share = team?.delegations.find(({ state }) => state === "active");
    if (!share) return undefined;
    await door(routes.portal.endDelegation, { params: { delegationId: share.id } });
    return share.id;
  },
  "ask to sign": askToSign,
  /** Tells whose right ended. */
  "hand over": handOver,
  async "say what was mended"(_, { door }) {
    const { findings } = await door(routes.portal.listFindings);
    const open = findings.find(({ state }) => state === "asked");
    if (!open) return;
    const body = { text: "It is mended.", proofs: [] };
    await door(routes.portal.replyToFinding, { params: { findingId: open.id }, body });
  },
} as const satisfies Record<string, Act>;
