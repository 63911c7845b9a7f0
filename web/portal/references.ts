import type { BodyOf } from "../../functions/contract/route.ts";
import type { EvidenceItem } from "../../functions/contract/shapes/evidence.ts";
import { CallError } from "../client.ts";
import { callFor, type Portal, setWork, workOf } from "./portal.ts";
import { type PortalRoutes, routes } from "./routes.ts";

export type Reference = BodyOf<PortalRoutes["putEvidence"]>;

/**
 * What stands in the place of a change that came second; null where it was taken back, undefined
 * for every other refusal.
 */
export function standingOf(error: unknown): EvidenceItem | null | undefined {
  if (!(error instanceof CallError) || error.code !== "stale") return undefined;
  return (error.reply as { standing?: EvidenceItem | null }).standing;
}

/** Takes over what somebody else made of a reference; null takes it away. */
export function takeStanding(portal: Portal, id: string, standing: EvidenceItem | null): void {
  const rest = (workOf(portal)?.evidence ?? []).filter((each) => each.id !== id);
  setWork(portal, { evidence: standing ? [...rest, standing] : rest });
}

/**
 * Adds or changes a reference under an id made by the page, on the version it was made from.
 * Throws CallError.
 */
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
export function shareReference(
  portal: Portal,
  item: EvidenceItem,
  question: string,
): Promise<void> {
  return onCurrent(portal, item, "missed", async (current) => {
    const questions = [...current.questions.filter((each) => each !== question), question];
    await putReference(portal, current.id, { ...referenceOf(current), questions });
  });
}

/** Takes a reference from one question, and away where no other uses it. Throws CallError. */
export function dropReference(portal: Portal, item: EvidenceItem, question: string): Promise<void> {
  return onCurrent(portal, item, "fine", (current) => drop(portal, current, question));
}

/**
 * Does a change that says nothing of a reference's own fields, and once more on what somebody else
 * made of it meanwhile: both changes then hold.
 */
async function onCurrent(
  portal: Portal,
  item: EvidenceItem,
  gone: "missed" | "fine",
  change: (current: EvidenceItem) => Promise<void>,
): Promise<void> {
  try {
    await change(item);
  } catch (error) {
    const standing = standingOf(error);
    if (standing === undefined) throw error;
    takeStanding(portal, item.id, standing);
    if (standing) await change(standing);
    else if (gone === "missed") throw error;
  }
}

async function drop(portal: Portal, item: EvidenceItem, question: string): Promise<void> {
  const questions = item.questions.filter((each) => each !== question);
  if (questions.length > 0) {
    return putReference(portal, item.id, { ...referenceOf(item), questions });
  }
  const work = workOf(portal);
  if (!work) return;
  const call = callFor(work.landing.assessment);
  await call<PortalRoutes["deleteEvidence"]>(routes.deleteEvidence, {
    params: { evidenceId: item.id },
    query: { version: item.version },
  });
  setWork(portal, { evidence: work.evidence.filter((each) => each.id !== item.id) });
}

/** The part of a reference its owner writes. */
function referenceOf(item: EvidenceItem): Reference {
  const { type, title, url, dated, expiresOn, questions, version } = item;
  return { type, title, url, dated, questions, version, ...(expiresOn && { expiresOn }) };
}
