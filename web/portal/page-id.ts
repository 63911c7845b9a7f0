/** A fresh id of this page, and which pages are alive in other tabs. */
export type PageId = {
  id: string;
  /** Whether another tab holds this page id now; false where the browser cannot tell. */
  isAlive: (page: string) => Promise<boolean>;
  /** Whether no other page of the portal is open; true where the browser cannot tell. */
  isAlone: () => Promise<boolean>;
};

const PREFIX = "assay-page-";

/**
 * Names this page and holds a lock of that name as long as it lives, so that a page opened later
 * takes over the answers of dead pages only.
 */
export function claimPageId(id: string = crypto.randomUUID()): PageId {
  const locks = "locks" in navigator ? navigator.locks : undefined;
  locks?.request(PREFIX + id, () => new Promise(() => {})).catch(() => {});
  const others = async () => {
    const names = ((await locks?.query())?.held ?? []).map(({ name = "" }) => name);
    return names.filter((name) => name.startsWith(PREFIX) && name !== PREFIX + id);
  };
  return {
    id,
    isAlive: async (page) => (await others()).includes(PREFIX + page),
    isAlone: async () => (await others()).length === 0,
  };
}
