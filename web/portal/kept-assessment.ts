import type { PortalAssessment } from "../../functions/contract/shapes/portal.ts";
import { deviceOf } from "./device.ts";
import { type Portal, workOf } from "./portal.ts";

/** Milliseconds for which an assessment opens without the server: a working day. */
const HOLDS = 12 * 3600 * 1000;

/** Keeps the assessment on the device as the server knows it by now, without waiting. */
export function keepTold(portal: Portal): void {
  const work = workOf(portal);
  if (!work) return;
  const { outbox, told } = work;
  const answers = Object.entries(outbox.saved).flatMap(([question, { answer, ...saved }]) =>
    answer ? [{ question, answer, ...saved }] : [],
  );
  const { landing, round, returned, evidence, receipt } = work;
  const now = {
    ...{ ...told, landing, round, receipt, answers },
    evidence: [...evidence],
    returned: returned && [...returned],
  };
  const kept = { assessment: landing.assessment, told: now, at: Date.now() };
  deviceOf(portal)
    .then((device) => device.keepAssessment(kept))
    .catch(() => {});
}

/** The assessment as it was kept; what is too old is removed. */
export async function keptAssessment(
  portal: Portal,
  assessment: string,
): Promise<PortalAssessment | undefined> {
  const device = await deviceOf(portal);
  const kept = await device.loadAssessment(assessment).catch(() => undefined);
  if (!kept) return undefined;
  if (Date.now() - kept.at < HOLDS) return kept.told;
  await forgetTold(portal, assessment);
  return undefined;
}

/** Forgets the assessment as it was kept; what is typed and not sent stays. */
export async function forgetTold(portal: Portal, assessment: string): Promise<void> {
  const device = await deviceOf(portal);
  await device.forgetAssessment(assessment).catch(() => {});
}
