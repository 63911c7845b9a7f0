import type { CDPSession, Page } from "playwright-core";

/** Slow 4G as browsers' own tools define it: round trip in ms, throughput in bytes a second. */
export const SLOW_4G = { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
export const FAST = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const SLOWDOWN = 4;

/** A quarter of this machine's speed, and a network of this kind. */
export async function slowDown(cdp: CDPSession, network: typeof SLOW_4G): Promise<void> {
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await cdp.send("Network.emulateNetworkConditions", { offline: false, ...network });
}

/** The time from the next event of a kind to the frame that shows what came of it, in ms. */
export async function eventToPaint(
  page: Page,
  kind: "keydown" | "click",
  act: () => Promise<unknown>,
): Promise<number> {
  const painted = page.evaluate(
    (type) =>
      new Promise<number>((resolve) => {
        const listen = ({ timeStamp }: Event) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - timeStamp);
            port2.postMessage(undefined);
          });
        addEventListener(type, listen, { once: true, capture: true });
      }),
    kind,
  );
  const [took] = await Promise.all([painted, act()]);
  return took;
}
