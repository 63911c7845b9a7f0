import type { SavedView } from "../domain/views.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { get, transact } from "./table.ts";
import { put } from "./writes.ts";

/** The views one member keeps; version 0 before the first was saved. */
export type SavedViews = { views: SavedView[]; version: number };

/** P180 · The views a member keeps. ORG#o / VIEWS#m */
export async function loadViews(context: OrganisationContext, member: string): Promise<SavedViews> {
  const item = await get(keys.views(context, member));
  if (!item) return { views: [], version: 0 };
  return { views: item.views as SavedView[], version: Number(item.version) };
}

/**
 * P181 · Replace the views a member keeps, unless another of their pages was first. A habit of one
 * person and nothing of the organisation's, so no history is kept of it. ORG#o / VIEWS#m
 */
export async function saveViews(
  context: OrganisationContext,
  member: string,
  before: SavedViews,
  views: readonly SavedView[],
): Promise<SavedViews> {
  const after = { views: [...views], version: before.version + 1 };
  await transact([
    put({ ...keys.views(context, member), ...after }, [
      before.version === 0 ? ["pk", "absent"] : ["version", "=", before.version],
    ]),
  ]);
  return after;
}
