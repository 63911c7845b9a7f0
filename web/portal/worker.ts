/*
 * The service worker: keeps the page and its parts of one build, so that they open without
 * network. It keeps no reply of the server and no answer; those live in the device's store.
 */

/** What the build puts in: the SHA-256 of its page, and every file that answering may need. */
declare const BUILD: { page: string; files: string[] };

/** As much of the worker's own world as it uses; its types and the page's do not mix. */
type Moment = { waitUntil: (work: Promise<unknown>) => void };
type Asked = Moment & {
  request: Request;
  respondWith: (reply: Response | Promise<Response>) => void;
};
type World = {
  addEventListener: ((type: "install" | "activate", listen: (event: Moment) => void) => void) &
    ((type: "fetch", listen: (event: Asked) => void) => void);
  clients: { claim: () => Promise<void> };
};
const world = self as unknown as World;

const PREFIX = "assay-answer-";
const NAME = PREFIX + BUILD.page;
const PAGE = "/answer.html";
/** Milliseconds after which a page that is here is better than one that may still come. */
const PATIENCE = 4000;

world.addEventListener("install", (event) => {
  event.waitUntil(keepBuild());
});

// An older build stays until no page of it is open: then its files go, all at once.
world.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => world.clients.claim()));
});

world.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (BUILD.files.includes(pathname)) event.respondWith(part(request));
});

/** Keeps the build whole or not at all: a page of another one would not find its parts. */
async function keepBuild(): Promise<void> {
  const reply = await fetch(PAGE, { cache: "no-cache" });
  const digest = await crypto.subtle.digest("SHA-256", await reply.clone().arrayBuffer());
  if (btoa(String.fromCharCode(...new Uint8Array(digest))) !== BUILD.page) {
    throw new Error("The page is of another build; the next visit tries again.");
  }
  const cache = await caches.open(NAME);
  await cache.addAll(BUILD.files);
  await cache.put(PAGE, reply);
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The newest page while the network answers in time, else the kept one. */
async function page(request: Request): Promise<Response> {
  const kept = await caches.match(PAGE);
  if (!kept) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  const fresh = fetch(request).then((reply) => (reply.status < 500 ? reply : kept));
  return Promise.race([fresh.catch(() => kept), late]);
}

/** A file whose name says what is in it never changes. */
async function part(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
