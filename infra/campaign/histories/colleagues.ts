import { routes } from "../../../functions/contract/routes.ts";
import { type Choice, questionOf } from "./act.ts";
import { openLink, type Play, type Writer } from "./writers.ts";

/** Few, so that a lead often shares out to the same one again. */
const COLLEAGUES = [
  { name: "Joris Blom", email: "joris@fernhill.example" },
  { name: "Noor Smit", email: "noor@fernhill.example" },
] as const;

/** Whom a choice is about. */
export function colleague({ option }: Choice) {
  return COLLEAGUES[option % 2 === 0 ? 0 : 1];
}

/** The one a choice is about, once a lead let them in. */
export function colleagueIn({ writers }: Play, choice: Choice): Writer | undefined {
  const { email } = colleague(choice);
  return writers.find(({ address }) => address === email);
}

/**
 * A lead shares a section, or now and then a question, out to a colleague, who comes in by the
 * letter and answers from then on as one more writer.
 */
export async function shareOut(play: Play, { door }: Writer, choice: Choice): Promise<void> {
  const { scene, assessmentId, sections, writers } = play;
  const person = colleague(choice);
  const share =
    choice.option % 3 === 0
      ? { questions: [questionOf(play, choice)] }
      : { sections: sections.slice(choice.question % sections.length).slice(0, 1) };
  const { delegations } = await door(routes.portal.createDelegation, {
    body: { ...person, ...share },
  });
  const invitationId = delegations.find(({ email }) => email === person.email)?.id ?? "";
  const before = writers.find((each) => each.invitationId === invitationId);
  const browser = scene.browser(assessmentId, person.name);
  const joined = before ?? {
    ...{ name: person.name, address: person.email, invitationId, door: browser },
    ...{ questions: [], versions: new Map(), saves: 0 },
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
  const { name, invitationId, versions } = writer;
  const letters = await scene.mailbox.list();
  const letter = letters.findLast(
    ({ headers, text }) =>
      headers["x-assay-letter"]?.includes(`-${invitationId}-`) && LINK.test(text),
  );
  const token = LINK.exec(letter?.text ?? "")?.[1];
  if (token) writer.door = await openLink(scene.browser(assessmentId, name), token);
  const { questionnaire, answers } = await writer.door(routes.portal.getAssessment);
  writer.questions = questionnaire.sections.flatMap(({ questions }) => questions);
  for (const { question, version } of answers) versions.set(question, version);
}

const LINK = /\/answer#([A-Za-z0-9_-]{43})/;
