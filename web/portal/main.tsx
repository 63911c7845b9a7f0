import { render } from "preact";
import { App } from "./app.tsx";
import { arrive } from "./arrive.ts";
import { fetchWork } from "./fetch-work.ts";
import { claimPageId } from "./page-id.ts";
import { createPortal, workOf } from "./portal.ts";

const portal = createPortal(claimPageId(), location.hash);

addEventListener("hashchange", () => {
  portal.store.set({ announcement: "" });
  void arrive(portal, location.hash);
});
addEventListener("online", () => {
  portal.store.set({ online: true });
  portal.sync?.resume();
  if (workOf(portal))
    void fetchWork(portal).then(
      ({ refresh }) => refresh(portal),
      () => {},
    );
});
addEventListener("offline", () => portal.store.set({ online: false }));
addEventListener("pagehide", () => portal.sync?.flush());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") portal.sync?.flush();
  else if (workOf(portal)?.sync.is === "waiting") portal.sync?.resume();
});

const root = document.getElementById("app");
if (root) {
  root.replaceChildren();
  render(<App portal={portal} />, root);
  void arrive(portal, location.hash);
}
