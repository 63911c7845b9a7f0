import type { SavedView, ViewList } from "../../../functions/domain/views.ts";
import type { CallError } from "../../client.ts";
import { call } from "../api.ts";
import { randomText } from "../pkce.ts";
import { useAction } from "../use-action.ts";
import { useLoad } from "../use-load.ts";

type Kept = { views: SavedView[]; version: number };

export type Views = {
  /** The member's own views of this list, by name. */
  views: readonly SavedView[];
  keep: (name: string, query: string) => Promise<boolean>;
  remove: (id: string) => Promise<boolean>;
  restore: (view: SavedView) => Promise<boolean>;
  problem: CallError | undefined;
};

/** The views of one list a member keeps; every change is made on the newest version. */
export function useViews(list: ViewList): Views {
  const loaded = useLoad<Kept>("views", () => call("getViews"));
  const change = useAction(async (edit: (views: readonly SavedView[]) => SavedView[]) => {
    const before = await call("getViews");
    const body = { views: edit(before.views), version: before.version };
    loaded.replace(await call("putViews", { body }));
  });
  const own = (loaded.data?.views ?? []).filter((each) => each.list === list);
  return {
    views: own.toSorted((one, other) => one.name.localeCompare(other.name)),
    keep: (name, query) =>
      change.run((views) => {
        const same = views.find((each) => each.list === list && each.name === name);
        const kept = { id: same?.id ?? randomText().slice(0, 20), name, list, query };
        return [...views.filter((each) => each !== same), kept];
      }),
    remove: (id) => change.run((views) => views.filter((each) => each.id !== id)),
    restore: (view) => change.run((views) => [...views.filter(({ id }) => id !== view.id), view]),
    problem: change.problem,
  };
}
