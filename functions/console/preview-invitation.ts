import { loadQuestionnaire } from "../content/load.ts";
import { loadContact } from "../data/contacts.ts";
import { loadEngagement } from "../data/engagements.ts";
import { loadSupplier } from "../data/suppliers.ts";
import { notFound } from "../domain/errors.ts";
import { scopeOf } from "../domain/scope.ts";
import { spokenIn } from "../domain/spoken.ts";
import { supplierView } from "../domain/supplier-view.ts";
import { expectedWork } from "../domain/work.ts";
import { invitationLetter } from "../email/invitation.ts";
import type { ConsoleAct } from "./caller.ts";

/** Stands where the link of the letter will; it opens nothing. */
const NO_TOKEN = "…";

/** The letter and the questionnaire as the supplier would see them. Nothing is created or sent. */
export const previewInvitation: ConsoleAct<"previewInvitation"> = async ({ caller, body }) => {
  const { context, organisation, name, email } = caller;
  const questionnaire = loadQuestionnaire(body.questionnaireId);
  if (!questionnaire) throw notFound();
  const [supplier, engagement, contact] = await Promise.all([
    loadSupplier(context, body.supplierId),
    loadEngagement(context, body.supplierId, body.engagementId),
    body.contactId ? loadContact(context, body.supplierId, body.contactId) : undefined,
  ]);
  const scope = scopeOf(engagement);
  const work = expectedWork(questionnaire, scope);
  const letter = invitationLetter(
    {
      ...{ letter: "invitation", language: body.language, returned: false, token: NO_TOKEN },
      ...{ to: { name: contact?.name ?? "", email: contact?.email ?? "" } },
      ...{ buyer: organisation.name, supplier: supplier.name, product: engagement.product },
      ...{ requester: { name, email }, due: body.due, message: body.message, ...work },
      code: body.stepUp === "code",
    },
    "",
  );
  return {
    ...work,
    letter,
    questionnaire: supplierView(spokenIn(questionnaire, body.language), scope),
    scope,
  };
};
