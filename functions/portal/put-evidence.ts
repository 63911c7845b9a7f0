import { loadContent } from "../data/content.ts";
import { listEvidence, putEvidence as put } from "../data/evidence.ts";
import { loadHead, loadRound } from "../data/head.ts";
import { assertWriter } from "../data/writer.ts";
import { dateIn } from "../domain/due.ts";
import { Refusal } from "../domain/errors.ts";
import { isReferenceDue } from "../domain/reference-seen.ts";
import { assertReference, assertUnlocked, MAX_REFERENCES } from "../domain/references.ts";
import { assertStorable } from "../domain/storable.ts";
import { reachOf } from "../http/reach.ts";
import { suppliersEvidence } from "../http/suppliers-evidence.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

const ATTEMPTS = 5;

/**
 * Add or change a reference, on the version the page saw; who comes second gets what stands there.
 * At most 50 stand in one assessment, counted on the head's revision.
 */
export const putEvidence: PortalAct<"putEvidence"> = async ({ body, params, caller, now }) => {
  const guest = sessionOf(caller);
  const { context } = guest;
  for (let { head } = guest, attempt = 1; ; attempt += 1) {
    const writer = { ...guest, head };
    assertWriter(writer, now);
    const [round, content, standing] = await Promise.all([
      loadRound(context, head),
      loadContent(head.content),
      listEvidence(context, head.supplier, head.id),
    ]);
    const { questionnaire, evidenceTypes } = content;
    const { scope } = round;
    const { own, unlocked: returned } = reachOf(questionnaire, round, guest.invited);
    const types = evidenceTypes.map(({ id }) => id);
    const today = dateIn(head.due.zone, now);
    assertReference(body, { questionnaire, types, scope, own, returned, today });
    assertStorable(body, "title");
    const before = standing.find(({ id }) => id === params.evidenceId);
    if (before) assertUnlocked(before, returned);
    else if (standing.length >= MAX_REFERENCES) throw full();
    const { expiresOn, version, ...rest } = body;
    const due = isReferenceDue(body, version, before, suppliersEvidence);
    if (before && !due) return suppliersEvidence(before);
    const part = { ...rest, ...(expiresOn && { expiresOn }), id: params.evidenceId };
    const stored = await put(writer, part, before, now);
    if (stored) return suppliersEvidence(stored);
    if (attempt === ATTEMPTS) throw new Refusal("busy", "Too much at once; try again.");
    head = await loadHead(context, head.id);
  }
};

function full(): Refusal {
  const message = `At most ${MAX_REFERENCES} references fit; take one back first.`;
  return new Refusal("conflict", message, { reason: "documents-full" });
}
