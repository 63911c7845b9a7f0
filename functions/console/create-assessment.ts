import { evidenceTypes, loadQuestionnaire } from "../content/load.ts";
import { createAssessment as create } from "../data/assessments.ts";
import { type Carried, carryOver, nothingCarried } from "../data/carry.ts";
import { loadContacts } from "../data/contacts.ts";
import { storeContent } from "../data/content.ts";
import { loadEngagement } from "../data/engagements.ts";
import { retried } from "../data/retried.ts";
import { loadSupplier } from "../data/suppliers.ts";
import { assertDueAhead } from "../domain/assert-due-ahead.ts";
import { dateIn } from "../domain/due.ts";
import { notFound } from "../domain/errors.ts";
import { DEFAULT_PLAN } from "../domain/reminder-plan.ts";
import { scopeOf } from "../domain/scope.ts";
import { assertRefreshable } from "../domain/standing.ts";
import { expectedWork } from "../domain/work.ts";
import { once } from "../http/once.ts";
import { showAssessment } from "../http/show-assessment.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * Prepares an assessment: the questionnaire is kept by its hash, and scope, triage, contacts and
 * message are frozen in its first round. Fresh answers about the company are taken over from the
 * supplier's earlier submissions. Nothing is sent yet.
 */
export const createAssessment: ConsoleAct<"createAssessment"> = async (given) => {
  const { caller, body, now } = given;
  const { context } = caller;
  const { id, created } = once("createAssessment", given);
  const questionnaire = loadQuestionnaire(body.questionnaireId);
  if (!questionnaire) throw notFound();
  assertDueAhead(body.due, now);
  await retried(async () => {
    const { supplierId, engagementId, due, message, language, stepUp, reminders } = body;
    const supplier = await loadSupplier(context, supplierId);
    const engagement = await loadEngagement(context, supplierId, engagementId);
    const contacts = [...new Set(body.contactIds)];
    await loadContacts(context, supplierId, contacts);
    const content = await storeContent(questionnaire, evidenceTypes());
    const scope = scopeOf(engagement);
    const names = { supplierName: supplier.name, product: engagement.product };
    const of = expectedWork(questionnaire, scope).questions;
    const carried: Carried =
      body.startFrom === "nothing"
        ? nothingCarried()
        : await carryOver(context, {
            ...{ id, supplier: supplierId, engagement: engagementId },
            ...{ questionnaire, scope, day: dateIn(due.zone, now) },
          });
    assertRefreshable(questionnaire, scope, carried.last);
    await create(context, {
      round: {
        ...{ round: 1, scope, triage: engagement.triage, contacts, ...names },
        ...(message && { message }),
        ...carried.round,
      },
      head: {
        ...{ id, organisation: context.organisation, status: "draft" },
        ...{ supplier: supplierId, engagement: engagementId },
        ...{ round: 1, revision: 0, reviewRevision: 0, version: 1, writers: {} },
        ...{ questionnaire: questionnaire.id, content, due, stepUp, language },
        ...{ requester: caller.id, createdAt: now },
        ...(body.afterDue === "closed" && { hardClose: true as const }),
      },
      line: {
        ...{ changedBy: caller.name, changedAt: now },
        row: {
          ...{ id, supplierId, engagementId, ...names, tier: scope.tier, status: "draft", due },
          ...{ progress: { answered: carried.round.carried?.length ?? 0, of }, updatedAt: now },
        },
      },
      reminders: reminders ?? DEFAULT_PLAN,
      engagementVersion: engagement.version,
      created,
      carried: carried.writes,
    });
  });
  return showAssessment(context, id, now);
};
