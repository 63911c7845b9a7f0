/** A fresh id of this page, and which pages are alive in other tabs. */
export type PageId = {
  id: string;
  /** Whether another tab holds this page id now; false where the browser cannot tell. */
  isAlive: (page: string) => Promise<boolean>;
};

const PREFIX = "assay-page-";

/**
 * Names this page and holds a lock of that name as long as it lives, so that a page opened later
 * takes over the answers of dead pages only.
 */
export function claimPageId(id: string = crypto.randomUUID()): PageId {
  const locks = "locks" in navigator ? navigator.locks : undefined;
  locks?.request(PREFIX + id, () => new Promise(() => {})).catch(() => {});
  return {
    id,
    isAlive: async (page) => {
      const held = (await locks?.query())?.held ?? [];
      return page !== id && held.some(({ name }) => name === PREFIX + page);
    },
  };
}
