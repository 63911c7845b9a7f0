import { retried } from "../data/retried.ts";
import { loadViews, saveViews } from "../data/views.ts";
import { canonicalJson } from "../domain/canonical.ts";
import { assertCurrent } from "../domain/stale.ts";
import type { ConsoleAct } from "./caller.ts";

/** Replaces the views the caller keeps, on the version their page saw; repeated it changes nothing. */
export const putViews: ConsoleAct<"putViews"> = ({ caller, body }) =>
  retried(async () => {
    const before = await loadViews(caller.context, caller.id);
    if (canonicalJson(before.views) === canonicalJson(body.views)) return before;
    assertCurrent(body.version, before.version, { by: "Another page of yours" });
    return saveViews(caller.context, caller.id, before, body.views);
  });
