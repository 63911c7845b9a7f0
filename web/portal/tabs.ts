import type { Saved } from "./outbox.ts";

/** The other pages of this browser that work on the same assessment. */
export type Tabs = { tell: (news: Readonly<Record<string, Saved>>) => void; close: () => void };

/** Hears what other pages had saved, and tells them; where a browser cannot, everyone for themselves. */
export function joinTabs(
  assessment: string,
  hear: (news: Readonly<Record<string, Saved>>) => void,
): Tabs {
  if (!("BroadcastChannel" in window)) return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(`assay-${assessment}`);
  channel.onmessage = ({ data }: MessageEvent<Readonly<Record<string, Saved>>>) => hear(data);
  return {
    tell: (news) => {
      if (Object.keys(news).length > 0) channel.postMessage(news);
    },
    close: () => channel.close(),
  };
}
