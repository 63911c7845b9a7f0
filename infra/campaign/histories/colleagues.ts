import { routes } from "../../../functions/contract/routes.ts";
import type { Door } from "../../local/actors/door.ts";
import { codeIn, linkIn } from "../../local/actors/supplier.ts";
import type { Scene } from "../inside/scene.ts";
import { type Choice, questionOf } from "./act.ts";
import { openLink, type Play, type Writer } from "./writers.ts";

/** Few, so that a lead often shares out to the same one again. */
const COLLEAGUES = [
  { name: "Joris Blom", email: "joris@fernhill.example" },
  { name: "Noor Smit", email: "noor@fernhill.example" },
] as const;

const SIGNATORY = { name: "Clara Voss", email: "clara@fernhill.example" };
const SUCCESSOR = { name: "Eva Brandt", email: "eva@fernhill.example" };

/** Whom a choice is about. */
function colleague({ option }: Choice) {
  return COLLEAGUES[option % 2 === 0 ? 0 : 1];
}

/** The one a choice is about, once a lead let them in. */
export function colleagueIn({ writers }: Play, choice: Choice): Writer | undefined {
  const { email } = colleague(choice);
  return writers.find(({ address }) => address === email);
}

/** The one to whom leads hand over, once they came in. */
export function successorIn({ writers }: Play): Writer | undefined {
  return writers.find(({ address }) => address === SUCCESSOR.email);
}

/**
 * A lead shares a section, or now and then a question, out to a colleague, who comes in by the
 * letter and answers from then on as one more writer.
 */
export async function shareOut(play: Play, { door }: Writer, choice: Choice): Promise<void> {
  const { sections } = play;
  const person = colleague(choice);
  const share =
    choice.option % 3 === 0
      ? { questions: [questionOf(play, choice)] }
      : { sections: sections.slice(choice.question % sections.length).slice(0, 1) };
  const { delegations } = await door(routes.portal.createDelegation, {
    body: { ...person, ...share },
  });
  const invitationId = delegations.find(({ email }) => email === person.email)?.id ?? "";
  await join(play, { person, role: "delegate", invitationId });
}

/** A lead asks for a signature; the signatory comes in by the letter. */
export async function askToSign(play: Play, { door }: Writer): Promise<void> {
  const { signing } = await door(routes.portal.askToSign, { body: SIGNATORY });
  await join(play, { person: SIGNATORY, role: "signatory", invitationId: signing?.id ?? "" });
}

/**
 * A lead hands all over, to answer on as a colleague or to leave: then it tells whose right ended.
 * The one it goes to comes in by the letter and leads from then on.
 */
export async function handOver(
  play: Play,
  writer: Writer,
  { option }: Choice,
): Promise<string | undefined> {
  const stay = option % 2 === 0;
  await writer.door(routes.portal.handOver, { body: { ...SUCCESSOR, stay } });
  if (stay) writer.role = "delegate";
  // Not being let in is no failure of what was acknowledged.
  await join(play, { person: SUCCESSOR, role: "lead", invitationId: "" }).catch(() => undefined);
  return stay ? undefined : writer.invitationId;
}

async function join(
  play: Play,
  who: { person: { name: string; email: string } } & Pick<Writer, "role" | "invitationId">,
): Promise<void> {
  const { scene, assessmentId, writers } = play;
  const { person, role, invitationId } = who;
  const before = writers.find(({ address }) => address === person.email);
  const joined: Writer = before ?? {
    ...{ name: person.name, address: person.email, role, invitationId },
    ...{ door: scene.browser(assessmentId, person.name), questions: [], versions: new Map() },
    saves: 0,
  };
  if (!before) writers.push(joined);
  await scene.rest();
  await comeIn(play, joined);
}

/**
 * A colleague opens the newest link that was mailed to them and reads what is asked of them;
 * without a letter they try the page they have.
 */
export async function comeIn({ scene, assessmentId }: Play, writer: Writer): Promise<void> {
  const { name, address = "", invitationId, versions } = writer;
  const letters = await scene.mailbox.list();
  const letter = letters.findLast(
    ({ to, headers, text }) =>
      (invitationId
        ? headers["x-assay-letter"]?.includes(`-${invitationId}-`)
        : to.includes(address)) && linkIn(text) !== undefined,
  );
  const token = linkIn(letter?.text ?? "");
  if (token) {
    const door = scene.browser(assessmentId, name);
    const enter = writer.role === "signatory" ? proveMailbox : openLink;
    writer.door = await enter(door, token, { scene, address });
  }
  const { questionnaire, answers, team } = await writer.door(routes.portal.getAssessment);
  if (!invitationId) writer.invitationId = team?.leads.find(({ me }) => me)?.id ?? "";
  writer.questions = questionnaire.sections.flatMap(({ questions }) => questions);
  for (const { question, version } of answers) versions.set(question, version);
}

/** Whoever signs proves the mailbox, however the others come in; without a letter nothing is proved. */
async function proveMailbox(
  door: Door,
  token: string,
  { scene, address }: { scene: Scene; address: string },
): Promise<Door> {
  await door(routes.portal.openSession, { body: { token } });
  await door(routes.portal.askForCode, { body: {} });
  await scene.rest();
  const letters = await scene.mailbox.list();
  const codes = letters.filter(({ to }) => to.includes(address)).map(({ text }) => codeIn(text));
  const code = codes.findLast((each) => each !== undefined);
  if (code) await door(routes.portal.proveCode, { body: { code } });
  return door;
}
