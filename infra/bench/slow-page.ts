import type { CDPSession, Page } from "playwright-core";

/** Slow 4G as browsers' own tools define it: round trip in ms, throughput in bytes a second. */
export const SLOW_4G = { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
export const FAST = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const SLOWDOWN = 4;

/** Counts what arrives over the network from now on, as it is sent: compressed, headers included. */
export async function countBytes(cdp: CDPSession): Promise<() => number> {
  let bytes = 0;
  await cdp.send("Network.enable");
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return () => bytes;
}

/** A quarter of this machine's speed, and a network of this kind. */
export async function slowDown(cdp: CDPSession, network: typeof SLOW_4G): Promise<void> {
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await cdp.send("Network.emulateNetworkConditions", { offline: false, ...network });
}

/**
 * The time from the next event of a kind to the frame that shows what came of it, in ms; where
 * something is named that has to change, to the first frame in which it says something else.
 */
export async function eventToPaint(
  page: Page,
  kind: "keydown" | "click",
  act: () => Promise<unknown>,
  changing?: string,
): Promise<number> {
  // Listening has to begin before the event: two calls at once may overtake each other.
  await page.evaluate(listen, { kind, changing });
  await act();
  return within(PATIENCE, `the frame after a ${kind}`, page.evaluate<number>("painted"));
}

/** Runs in the page: notes how long the next event takes to the frame that shows it. */
function listen({ kind, changing }: { kind: string; changing: string | undefined }): void {
  const text = () => changing && document.querySelector(changing)?.textContent;
  const before = text();
  const painted = new Promise<number>((resolve) => {
    const heard = ({ timeStamp }: Event) => {
      const frame = () => {
        if (changing && text() === before) return void requestAnimationFrame(frame);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - timeStamp);
        port2.postMessage(undefined);
      };
      requestAnimationFrame(frame);
    };
    addEventListener(kind, heard, { once: true, capture: true });
  });
  Reflect.set(window, "painted", painted);
}

/** No step of a measurement takes longer than this, however busy the machine is; in ms. */
export const PATIENCE = 60_000;

/** The outcome of a step, or an error that names the step that did not end in time. */
export async function within<T>(ms: number, step: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${step} took longer than ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
