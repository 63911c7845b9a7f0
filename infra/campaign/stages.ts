import { routes } from "../../functions/contract/routes.ts";
import { answer, type Cast, enter, prepare } from "../local/actors/play.ts";
import { PORTFOLIO, type Story } from "../local/actors/portfolio.ts";
import type { Supplier } from "../local/actors/supplier.ts";
import type { Theatre } from "./theatre.ts";

/** An assessment and who answers it. */
export interface Entered {
  readonly id: string;
  readonly invitationId: string;
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
function castOf({ stack, procurement, riskManager, watch }: Theatre): Cast {
  const { origin, mailbox } = stack;
  return { origin, mailbox, procurement, riskManager, watch, onStep: () => undefined };
}

/** A draft with everything it needs. */
export function drafted(theatre: Theatre, run: number) {
  return prepare(castOf(theatre), storyOf(run));
}

/** An assessment whose letter has left. */
export async function issued(
  theatre: Theatre,
  run: number,
): Promise<Pick<Entered, "id" | "invitationId">> {
  const { id } = await drafted(theatre, run);
  const { invitations } = await theatre.procurement(routes.console.issueAssessment, {
    ...{ params: { assessmentId: id }, body: {} },
  });
  await theatre.rest();
  return { id, invitationId: invitations[0]?.id ?? "" };
}

/** An assessment whose supplier has proved the mailbox. */
export async function entered(theatre: Theatre, run: number): Promise<Entered> {
  const made = await issued(theatre, run);
  return { ...made, supplier: await enter(castOf(theatre), storyOf(run)) };
}

/** An assessment with every question answered. */
export async function answered(theatre: Theatre, run: number): Promise<Entered> {
  const made = await entered(theatre, run);
  await answer(castOf(theatre), storyOf(run), made.supplier, true);
  return made;
}

/** An assessment that is submitted and scored. */
export async function submitted(theatre: Theatre, run: number): Promise<Entered> {
  const made = await answered(theatre, run);
  await made.supplier.submit("Sanne de Vries", "Trust Office");
  await theatre.rest();
  return made;
}
