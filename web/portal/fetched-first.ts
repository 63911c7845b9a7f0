/**
 * Has a part of the page fetched, with what it imports, before the browser is told to import it. A
 * browser remembers an import that failed for as long as the page is open, so that trying again
 * would be in vain; a fetch it forgets, and the import finds the files in the browser's cache. The
 * address of the part is the one in the text of `load`.
 */
export async function fetchedFirst<T>(load: () => Promise<T>): Promise<T> {
  const [, address] = /import\(["'`]([^"'`]+)/.exec(String(load)) ?? [];
  if (address) await arrival(new URL(address, location.origin + PARTS).href);
  return load();
}

/** Where the parts are, each of which names others beside it. */
const PARTS = "/assets/answer/";

/** What each file imports, once it is here; a failure is forgotten. */
const fetched = new Map<string, Promise<string[]>>();

/** Files may import one another, so each is waited for by itself. */
async function arrival(address: string, seen = new Set<string>()): Promise<void> {
  if (seen.has(address)) return;
  seen.add(address);
  const coming = fetched.get(address) ?? importsOf(address);
  fetched.set(address, coming);
  coming.catch(() => fetched.delete(address));
  await Promise.all((await coming).map((each) => arrival(each, seen)));
}

async function importsOf(address: string): Promise<string[]> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`${reply.status}`);
  const imports = (await reply.text()).matchAll(/(?:from|import)["'`](\.[^"'`]+)/g);
  return [...imports].map(([, file = ""]) => new URL(file, address).href);
}
