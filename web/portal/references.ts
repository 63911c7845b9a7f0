import type { BodyOf } from "../../functions/contract/route.ts";
import type { EvidenceItem } from "../../functions/contract/shapes/assessment.ts";
import { callFor, type Portal, setWork, workOf } from "./portal.ts";
import { type PortalRoutes, routes } from "./routes.ts";

export type Reference = BodyOf<PortalRoutes["putEvidence"]>;

/** Adds or changes a reference under an id made by the page. Throws CallError. */
export async function putReference(portal: Portal, id: string, body: Reference): Promise<void> {
  const work = workOf(portal);
  if (!work) return;
  const call = callFor(work.landing.assessment);
  const params = { evidenceId: id };
  const saved = await call<PortalRoutes["putEvidence"]>(routes.putEvidence, { params, body });
  const rest = (workOf(portal)?.evidence ?? []).filter((each) => each.id !== id);
  setWork(portal, { evidence: [...rest, saved], savedAt: new Date().toISOString() });
}

/** Lets a reference that stands elsewhere speak for this question as well. Throws CallError. */
export async function shareReference(
  portal: Portal,
  item: EvidenceItem,
  question: string,
): Promise<void> {
  await putReference(portal, item.id, {
    ...referenceOf(item),
    questions: [...item.questions.filter((each) => each !== question), question],
  });
}

/** Takes a reference from one question, and away where no other uses it. Throws CallError. */
export async function dropReference(
  portal: Portal,
  item: EvidenceItem,
  question: string,
): Promise<void> {
  const questions = item.questions.filter((each) => each !== question);
  if (questions.length > 0) {
    return putReference(portal, item.id, { ...referenceOf(item), questions });
  }
  const work = workOf(portal);
  if (!work) return;
  const call = callFor(work.landing.assessment);
  await call<PortalRoutes["deleteEvidence"]>(routes.deleteEvidence, {
    params: { evidenceId: item.id },
  });
  setWork(portal, { evidence: work.evidence.filter((each) => each.id !== item.id) });
}

/** The part of a reference its owner writes. */
function referenceOf(item: EvidenceItem): Reference {
  const { type, title, url, dated, expiresOn, questions } = item;
  return { type, title, url, dated, questions, ...(expiresOn && { expiresOn }) };
}
