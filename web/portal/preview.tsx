import { render } from "preact";
import type { PortalAssessment } from "../../functions/contract/shapes/portal.ts";
import { App } from "./app.tsx";
import { forgetful } from "./device.ts";
import { createPortal, setWork, workOf } from "./portal.ts";
import { type ForPreview, FROM_PREVIEW, type FromPreview } from "./preview-talk.ts";
import { parseRoute, routeTo } from "./route.ts";
import { loadWorkWords, turnTo } from "./speak.ts";
import { workFrom } from "./work-from.ts";

/*
 * The portal as a supplier will see it, in a frame of the console: the same parts and styles, told
 * about an assessment by the page around it. There is no link, no session and no device store, and
 * the page's policy lets nothing leave it: what is tried here is gone when the frame closes.
 */
const nobodyElse = { isAlive: async () => false, isAlone: async () => true };
const portal = createPortal({ id: "preview", ...nobodyElse }, "");
portal.device = Promise.resolve({ ...forgetful, keep: async () => {} });

addEventListener("hashchange", () => {
  portal.store.set({ announcement: "", route: parseRoute(location.hash) });
});

addEventListener("message", ({ origin, source, data }: MessageEvent<ForPreview>) => {
  if (origin === location.origin && source === parent && data.told) void show(data.told);
});

async function show(told: PortalAssessment): Promise<void> {
  const { assessment, language } = told.landing;
  await turnTo(portal, language);
  await loadWorkWords(portal);
  const { outbox, raw } = workOf(portal) ?? {};
  const work = workFrom(told, []);
  portal.store.set({ stage: { is: "working", work } });
  if (outbox && raw) setWork(portal, { outbox, raw });
  else location.hash = routeTo({ page: "tasks", assessment });
}

portal.reread = async () => say({ language: portal.store.get().speech.language });

function say(words: FromPreview): void {
  parent.postMessage({ ...FROM_PREVIEW, ...words }, location.origin);
}

const root = document.getElementById("app");
if (root) {
  root.replaceChildren();
  render(<App portal={portal} />, root);
  say({ ready: true });
}
