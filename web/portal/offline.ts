import type { Device } from "./device.ts";
import type { PageId } from "./page-id.ts";

const WORKER = "/answer-worker.js";
const SCOPE = "/answer";
const CACHES = "assay-answer-";

/** Lets the page and its parts open without network from now on; where a browser cannot, nothing. */
export function keepForOffline(): void {
  if (!("serviceWorker" in navigator) || !navigator.onLine) return;
  navigator.serviceWorker.register(WORKER, { scope: SCOPE }).catch(() => {});
}

/**
 * Takes the worker, what it keeps and the store of answers out of this browser. Other pages that
 * are open, and answers of another assessment that are not sent yet, keep what they need.
 */
export async function leaveNothing(page: PageId, device: Device): Promise<void> {
  if (!(await page.isAlone())) return;
  await device.remove();
  if ("caches" in window) {
    const names = await caches.keys();
    const own = names.filter((name) => name.startsWith(CACHES));
    await Promise.all(own.map((name) => caches.delete(name)));
  }
  if (!("serviceWorker" in navigator)) return;
  const worker = await navigator.serviceWorker.getRegistration(SCOPE);
  await worker?.unregister();
}
