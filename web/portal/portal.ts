import { type Call, client, portalCredentials } from "../client.ts";
import type { Device, Kept } from "./device.ts";
import type { PageId } from "./page-id.ts";
import { parseRoute } from "./route.ts";
import { inlinedSpeech } from "./speech.ts";
import type { State, Work } from "./state.ts";
import { createStore, type Store } from "./store.ts";
import type { Sync } from "./sync.ts";

/** The page as a whole: what is shown, and the parts its actions work with. */
export type Portal = {
  store: Store<State>;
  /** The store of this device, once it is wanted: see `deviceOf`. */
  device?: Promise<Device> | undefined;
  page: PageId;
  /** What pages that are gone left on this device and could not be taken over. */
  left?: readonly Kept[] | undefined;
  /** The link's token, in memory only, to open a new session in place. */
  token?: string | undefined;
  sync?: Sync | undefined;
  /** Ends what runs for the open assessment: saving, listening to other pages. */
  leave?: (() => void) | undefined;
  /** Reads the open assessment anew, in the language the page speaks by now. */
  reread?: (() => Promise<void>) | undefined;
};

export function createPortal(page: PageId, fragment: string): Portal {
  const store = createStore<State>({
    route: parseRoute(fragment),
    stage: { is: "opening" },
    online: navigator.onLine,
    speech: inlinedSpeech,
    sessionOver: false,
    announcement: "",
  });
  return { store, page };
}

/** A caller for one assessment; its cookie and header belong together. */
export function callFor(assessment: string): Call {
  return client(portalCredentials(assessment));
}

/** The assessment being answered; undefined before the proof and after the end. */
export function workOf({ store }: Portal): Work | undefined {
  const { stage } = store.get();
  return stage.is === "working" ? stage.work : undefined;
}

/** Replaces parts of the assessment being answered. */
export function setWork(portal: Portal, part: Partial<Work>): void {
  const work = workOf(portal);
  if (work) portal.store.set({ stage: { is: "working", work: { ...work, ...part } } });
}
