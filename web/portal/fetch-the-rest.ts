import { keepForOffline } from "./offline.ts";
import { fetchLateParts } from "./parts/late.tsx";

/**
 * Fetches the parts that may be needed next while the page has nothing else to do, and has them
 * kept for a time without network.
 */
export function fetchTheRest(): void {
  const idle = "requestIdleCallback" in window ? requestIdleCallback : setTimeout;
  idle(() => void fetchLateParts().then(keepForOffline));
}
