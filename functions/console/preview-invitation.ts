import { evidenceTypes, loadQuestionnaire } from "../content/load.ts";
import { carryOver, nothingCarried } from "../data/carry.ts";
import { loadContact } from "../data/contacts.ts";
import { earlierAnswers } from "../data/earlier.ts";
import { loadEngagement } from "../data/engagements.ts";
import { loadOrganisation } from "../data/organisations.ts";
import { loadSupplier } from "../data/suppliers.ts";
import { dateIn } from "../domain/due.ts";
import { notFound } from "../domain/errors.ts";
import { scopeOf } from "../domain/scope.ts";
import { assertRefreshable } from "../domain/standing.ts";
import { expectedWork } from "../domain/work.ts";
import { invitationLetter } from "../email/invitation.ts";
import { previewed } from "../http/previewed.ts";
import type { ConsoleAct } from "./caller.ts";

/** Stands where the link of the letter will; it opens nothing. */
const NO_TOKEN = "…";

/**
 * The letter and the questionnaire as the supplier would see them. Nothing is created or sent; what
 * could not be created has no preview either.
 */
export const previewInvitation: ConsoleAct<"previewInvitation"> = async ({ caller, body, now }) => {
  const { context, name, email } = caller;
  const questionnaire = loadQuestionnaire(body.questionnaireId);
  if (!questionnaire) throw notFound();
  const [organisation, supplier, engagement, contact] = await Promise.all([
    loadOrganisation(context),
    loadSupplier(context, body.supplierId),
    loadEngagement(context, body.supplierId, body.engagementId),
    body.contactId ? loadContact(context, body.supplierId, body.contactId) : undefined,
  ]);
  const scope = scopeOf(engagement);
  const day = dateIn(body.due.zone, now);
  const taken =
    body.startFrom === "nothing"
      ? nothingCarried()
      : await carryOver(context, {
          ...{ id: "preview", supplier: supplier.id, engagement: engagement.id },
          ...{ questionnaire, scope, day },
        });
  assertRefreshable(questionnaire, scope, taken.last);
  const earlier = await earlierAnswers(context, taken.round);
  const work = expectedWork(questionnaire, scope);
  const shared = {
    ...{ buyer: caller.organisation.name, supplier: supplier.name, product: engagement.product },
    ...{ requester: { name, email }, due: body.due, language: body.language, ...work },
  };
  const to = { name: contact?.name ?? "", email: contact?.email };
  const letter = invitationLetter(
    {
      ...{ letter: "invitation", ...shared, returned: false, token: NO_TOKEN },
      ...{ to: { ...to, email: to.email ?? "" }, message: body.message },
      code: body.stepUp === "code",
    },
    "",
  );
  const told = previewed({
    ...{ ...shared, questionnaire, scope, contact: to, stepUp: body.stepUp },
    ...{ taken, earlier },
    evidenceTypes: evidenceTypes(),
    ...(body.message && { message: body.message }),
    ...(organisation?.terms && { terms: organisation.terms }),
  });
  return { ...work, letter, told };
};
