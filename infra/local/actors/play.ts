import type { ReplyOf } from "../../../functions/contract/route.ts";
import { routes } from "../../../functions/contract/routes.ts";
import type { Mailbox } from "../mailbox.ts";
import { type Door, openDoor } from "./door.ts";
import { eventually } from "./eventually.ts";
import { dueOf, type Stage, type Story } from "./portfolio.ts";
import { references } from "./replies.ts";
import { openLetter, type Portal, type Supplier, type Watch } from "./supplier.ts";

/** Who plays: the members' doors, and the site and mailbox a supplier uses. */
export type Cast = {
  origin: string;
  mailbox: Mailbox;
  procurement: Door;
  riskManager: Door;
  /** How a supplier's page reaches the portal; at the origin unless given. */
  portal?: Portal;
  /** Looks on at the supplier's door. */
  watch?: Watch;
  /** Told as each step is done. */
  onStep: (step: string) => void;
};

const STAGES: readonly Stage[] = ["draft", "issued", "started", "submitted", "reviewed", "decided"];

/** Kinds of evidence that somebody independent makes. */
const INDEPENDENT = ["certificate-iso42001", "certificate-iso27001", "soc2-type2", "pen-test"];

/** Plays one supplier's story up to its stage through the public doors and the mailbox. */
export async function play(cast: Cast, story: Story): Promise<{ assessmentId: string }> {
  const reaches = (stage: Stage) => STAGES.indexOf(story.stage) >= STAGES.indexOf(stage);
  const assessment = await prepare(cast, story);
  const at = { params: { assessmentId: assessment.id } };
  if (!reaches("issued")) return { assessmentId: assessment.id };
  await cast.procurement(routes.console.issueAssessment, { ...at, body: {} });
  cast.onStep(`issued ${story.engagement.product} to ${story.supplier.name}`);
  if (!reaches("started")) return { assessmentId: assessment.id };
  const supplier = await enter(cast, story);
  await answer(cast, story, supplier, reaches("submitted"));
  if (!reaches("submitted")) return { assessmentId: assessment.id };
  await submit(cast, story, supplier);
  await scored(cast, assessment.id);
  if (reaches("reviewed")) await judge(cast, assessment.id, story);
  if (reaches("decided")) await decide(cast, assessment.id, story);
  return { assessmentId: assessment.id };
}

/** The assessment of a story: supplier, contact, product with intake, questionnaire, due date. */
export async function prepare(
  { procurement, onStep }: Cast,
  story: Story,
): Promise<ReplyOf<typeof routes.console.createAssessment>> {
  const supplier = await procurement(routes.console.createSupplier, { body: story.supplier });
  const at = { params: { supplierId: supplier.id } };
  const contact = await procurement(routes.console.createContact, { ...at, body: story.contact });
  onStep(`added ${supplier.name} with ${contact.name}`);
  const engagement = await procurement(routes.console.createEngagement, {
    ...at,
    body: story.engagement,
  });
  onStep(`${engagement.product}: ${engagement.tierReason}`);
  return procurement(routes.console.createAssessment, {
    body: {
      supplierId: supplier.id,
      engagementId: engagement.id,
      questionnaireId: "ai-supplier",
      contactIds: [contact.id],
      due: dueOf(story),
      ...(story.message && { message: story.message }),
    },
  });
}

/** The supplier opens the link of the letter and proves the mailbox. */
export async function enter(cast: Cast, story: Story): Promise<Supplier> {
  const { origin, mailbox, watch, onStep } = cast;
  const address = story.contact.email ?? "";
  const portal = cast.portal ?? ((headers) => openDoor(origin, headers));
  const supplier = await openLetter(portal, mailbox, address, story.engagement.product, watch);
  const { landing } = supplier;
  onStep(`${address} opened the link: ${landing.questions} questions, ${landing.minutes} minutes`);
  await supplier.prove();
  onStep(`${address} proved the mailbox with a six-digit code`);
  return supplier;
}

/** The supplier answers, all or the first third, and refers to documents. */
export async function answer(
  { onStep }: Cast,
  story: Story,
  supplier: Supplier,
  whole: boolean,
): Promise<void> {
  const { questionnaire } = await supplier.sheet();
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const third = new Set(questions.slice(0, questions.length / 3).map(({ id }) => id));
  const saved = await supplier.answer((question) =>
    whole || third.has(question.id) ? story.replies(question) : undefined,
  );
  onStep(`saved ${saved} answers`);
  if (!whole || !story.shows) return;
  const site = story.contact.email?.split("@")[1] ?? "supplier.example";
  const documents = references(questions, site);
  await supplier.refer(documents);
  onStep(`referred to ${documents.length} documents`);
}

/** The supplier submits and gets a receipt. */
export async function submit(
  { onStep }: Cast,
  story: Story,
  supplier: Supplier,
): Promise<ReplyOf<typeof routes.portal.submit>> {
  const receipt = await supplier.submit(story.contact.name, story.contact.job ?? "Trust Office");
  onStep(`submitted: receipt ${receipt.reference}, SHA-256 ${receipt.sha256}`);
  return receipt;
}

/** Waits until the assessor has written the result into the list. */
export async function scored(
  { riskManager }: Cast,
  assessmentId: string,
): Promise<ReplyOf<typeof routes.console.getScore>> {
  await eventually(
    "the score of a submission",
    () => riskManager(routes.console.listAssessments),
    ({ items }) => items.some(({ id, grade }) => id === assessmentId && grade !== undefined),
  );
  return riskManager(routes.console.getScore, { params: { assessmentId } });
}

/** The risk manager reads every reference and accepts it. */
export async function judge(
  { riskManager, onStep }: Cast,
  assessmentId: string,
  story: Story,
): Promise<void> {
  const { evidence } = await riskManager(routes.console.getAnswers, { params: { assessmentId } });
  for (const { id, type, version } of evidence) {
    await riskManager(routes.console.putVerdict, {
      params: { assessmentId, evidenceId: id },
      body: { verdict: "accepted", independent: INDEPENDENT.includes(type), version },
    });
  }
  onStep(`${story.supplier.name}: ${evidence.length} references read and accepted`);
}

/** The risk manager decides as the story says. */
export async function decide(
  { riskManager, onStep }: Cast,
  assessmentId: string,
  { decision, supplier }: Story,
): Promise<void> {
  if (!decision) return;
  const { score, reviewRevision } = await riskManager(routes.console.getScore, {
    params: { assessmentId },
  });
  await riskManager(routes.console.decide, {
    params: { assessmentId },
    body: { ...decision, reviewRevision, conditions: [] },
  });
  onStep(`${supplier.name}: proposed ${score.proposed.decision}, decided ${decision.decision}`);
}
