import { routes } from "../../functions/contract/routes.ts";
import { answer, type Cast, prepare } from "../local/actors/play.ts";
import { PORTFOLIO, type Story } from "../local/actors/portfolio.ts";
import { replies } from "../local/actors/replies.ts";
import { openLetter, type Supplier } from "../local/actors/supplier.ts";
import type { Setting } from "./setting.ts";

/** An assessment whose letter has left, and how its supplier opens it. */
export interface Issued {
  readonly id: string;
  readonly invitationId: string;
  /** Opens the link of the letter. */
  opened(): Promise<Supplier>;
}

/** An assessment and who answers it. */
export interface Entered extends Pick<Issued, "id" | "invitationId"> {
  readonly supplier: Supplier;
}

/** A small story with names of its own for each run. */
export function storyOf(run: number): Story {
  const found = PORTFOLIO.find(({ supplier }) => supplier.name.startsWith("Fernhill"));
  if (!found) throw new Error("The portfolio has no small story.");
  const { supplier, contact } = found;
  return {
    ...found,
    supplier: { ...supplier, name: `${supplier.name} ${run}` },
    contact: { ...contact, email: `sanne-${run}@fernhill.example` },
  };
}

/** Whom the stories are played with. */
function castOf({ mailbox, procurement, riskManager, portal, watch }: Setting): Cast {
  const onStep = () => undefined;
  return { origin: "", mailbox, procurement, riskManager, portal, watch, onStep };
}

/** A draft with everything it needs. */
export function drafted(setting: Setting, run: number) {
  return prepare(castOf(setting), storyOf(run));
}

/** An assessment whose letter has left. */
export async function issued(setting: Setting, run: number): Promise<Issued> {
  const { id } = await drafted(setting, run);
  const { invitations } = await setting.procurement(routes.console.issueAssessment, {
    ...{ params: { assessmentId: id }, body: {} },
  });
  await setting.rest();
  const { portal, mailbox, watch } = setting;
  const { contact, engagement } = storyOf(run);
  const opened = () => openLetter(portal, mailbox, contact.email ?? "", engagement.product, watch);
  return { id, invitationId: invitations[0]?.id ?? "", opened };
}

/** An assessment whose supplier has proved the mailbox. */
export async function entered(setting: Setting, run: number): Promise<Entered> {
  const { opened, ...made } = await issued(setting, run);
  const supplier = await opened();
  await supplier.prove();
  return { ...made, supplier };
}

/** An assessment with every question answered. */
export async function answered(
  setting: Setting,
  run: number,
  how: "well" | "badly" = "well",
): Promise<Entered> {
  const made = await entered(setting, run);
  const story = storyOf(run);
  const badly = { ...story, replies: replies(() => 9) };
  await answer(castOf(setting), how === "well" ? story : badly, made.supplier, true);
  return made;
}

/** An assessment that is submitted and scored. */
export async function submitted(setting: Setting, run: number): Promise<Entered> {
  const made = await answered(setting, run);
  await made.supplier.submit("Sanne de Vries", "Trust Office");
  await setting.rest();
  return made;
}

/** One that is submitted, with the review state that its result was seen on. */
export async function scored(
  setting: Setting,
  run: number,
): Promise<Entered & { reviewRevision: number }> {
  const made = await submitted(setting, run);
  const { reviewRevision } = await setting.riskManager(routes.console.getScore, {
    params: { assessmentId: made.id },
  });
  return { ...made, reviewRevision };
}
