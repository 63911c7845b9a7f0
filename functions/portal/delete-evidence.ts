import { loadContent } from "../data/content.ts";
import { listEvidence, removeEvidence } from "../data/evidence.ts";
import { loadHead, loadRound } from "../data/head.ts";
import { assertWriter } from "../data/writer.ts";
import { Refusal } from "../domain/errors.ts";
import { assertReferenceSeen } from "../domain/reference-seen.ts";
import { assertUnlocked } from "../domain/references.ts";
import { reachOf } from "../http/reach.ts";
import { suppliersEvidence } from "../http/suppliers-evidence.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

const ATTEMPTS = 5;

/**
 * Take a reference back, unless it was changed after the page saw it; one that is gone already is
 * as good as taken back.
 */
export const deleteEvidence: PortalAct<"deleteEvidence"> = async ({
  params,
  query,
  caller,
  now,
}) => {
  const guest = sessionOf(caller);
  const { context } = guest;
  for (let { head } = guest, attempt = 1; ; attempt += 1) {
    const writer = { ...guest, head };
    assertWriter(writer, now);
    const [round, { questionnaire }, standing] = await Promise.all([
      loadRound(context, head),
      loadContent(head.content),
      listEvidence(context, head.supplier, head.id),
    ]);
    const before = standing.find(({ id }) => id === params.evidenceId);
    if (!before) return { done: true };
    assertReferenceSeen(query.version, before, suppliersEvidence);
    assertUnlocked(before, reachOf(questionnaire, round, guest.invited).unlocked);
    if (await removeEvidence(writer, before)) return { done: true };
    if (attempt === ATTEMPTS) throw new Refusal("busy", "Too much at once; try again.");
    head = await loadHead(context, head.id);
  }
};
