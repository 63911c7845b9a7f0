import type { ReplyOf } from "../../../functions/contract/route.ts";
import { routes } from "../../../functions/contract/routes.ts";
import type { Door } from "../../local/actors/door.ts";
import type { Question } from "../../local/actors/supplier.ts";
import type { Scene } from "../inside/scene.ts";
import { storyOf } from "../stages.ts";

/** Somebody who answers, with what their page knows. */
export interface Writer {
  readonly name: string;
  /** Empty until somebody to whom all was handed over has come in. */
  invitationId: string;
  /** Of somebody whom the supplier's own people let in by a letter. */
  readonly address?: string;
  role: "lead" | "delegate" | "signatory";
  door: Door;
  /** What is asked of them: everything, or a colleague's share. */
  questions: readonly Question[];
  /** Versions of the answers as this page saw them last. */
  readonly versions: Map<string, number>;
  /** Answers of theirs that were acknowledged; a signatory's submission. */
  saves: number;
}

/** One assessment that several people answer at once. */
export interface Play {
  readonly scene: Scene;
  readonly assessmentId: string;
  /** The buyer's contacts; colleagues join them. */
  readonly writers: Writer[];
  readonly questions: readonly Question[];
  /** Ids of the sections. */
  readonly sections: readonly string[];
}

/** Issues an assessment to so many contacts, lets them in, and has the first answer everything. */
export async function openPlay(scene: Scene, run: number, count: number): Promise<Play> {
  const { procurement } = scene;
  const { supplier, contact, engagement, replies } = storyOf(run);
  const { id: supplierId } = await procurement(routes.console.createSupplier, { body: supplier });
  const at = { params: { supplierId } };
  const made = await procurement(routes.console.createEngagement, { ...at, body: engagement });
  const contactIds: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const body = { ...contact, name: `Writer ${index}`, email: `writer-${index}-${contact.email}` };
    contactIds.push((await procurement(routes.console.createContact, { ...at, body })).id);
  }
  const draft = await procurement(routes.console.createAssessment, {
    body: {
      ...{ supplierId, engagementId: made.id, questionnaireId: "ai-supplier", contactIds },
      ...{ due: { date: "2099-01-31", zone: "Europe/Berlin" }, stepUp: "start" },
    },
  });
  const assessmentId = draft.id;
  const { invitations } = await procurement(routes.console.issueAssessment, {
    ...{ params: { assessmentId }, body: {} },
  });
  const writers: Writer[] = [];
  for (const { id: invitationId, contact: invited } of invitations) {
    const name = `${invited.name} of ${run}`;
    const door = await enter(scene, assessmentId, { name, invitationId });
    const page = { door, questions: [], versions: new Map(), saves: 0 };
    writers.push({ name, invitationId, role: "lead", ...page });
  }
  const [first] = writers;
  if (!first) throw new Error("Nobody answers.");
  const { questionnaire } = await first.door(routes.portal.getAssessment);
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  for (const writer of writers) writer.questions = questions;
  const changes = questions.flatMap((question) => {
    const answer = replies(question);
    const change = crypto.randomUUID();
    return answer ? [{ question: question.id, version: 0, change, answer }] : [];
  });
  for (let from = 0; from < changes.length; from += BATCH) {
    const body = { changes: changes.slice(from, from + BATCH) };
    learn(first, await first.door(routes.portal.saveAnswers, { body }));
  }
  const sections = questionnaire.sections.map(({ id }) => id);
  return { scene, assessmentId, writers, questions, sections };
}

const BATCH = 25;

/** Opens a copied link as a new browser does and presses Start. */
export async function enter(
  { procurement, browser }: Scene,
  assessmentId: string,
  { name, invitationId }: Pick<Writer, "name" | "invitationId">,
): Promise<Door> {
  const params = { assessmentId, invitationId };
  const { path } = await procurement(routes.console.copyLink, { params, body: {} });
  return openLink(browser(assessmentId, name), path.slice(path.indexOf("#") + 1));
}

/** Opens the link of this token in a browser and presses Start. */
export async function openLink(door: Door, token: string): Promise<Door> {
  await door(routes.portal.openSession, { body: { token } });
  await door(routes.portal.start, { body: {} });
  return door;
}

/** A page notes the versions that a save told it. */
export function learn(writer: Writer, { saved }: ReplyOf<typeof routes.portal.saveAnswers>): void {
  for (const { question, version } of saved) writer.versions.set(question, version);
  writer.saves += saved.length;
}
