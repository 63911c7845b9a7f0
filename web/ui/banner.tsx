import type { ComponentChildren } from "preact";

export type BannerTone = "note" | "ok" | "warning" | "danger";

/**
 * A message that stays. `live` announces it when it appears: a danger at once, all else when the
 * reader pauses.
 */
export function Banner(props: { tone?: BannerTone; live?: boolean; children: ComponentChildren }) {
  const { tone = "note", live = false, children } = props;
  const role = live ? (tone === "danger" ? "alert" : "status") : undefined;
  return (
    <div class={tone === "note" ? "banner" : `banner banner-${tone}`} role={role}>
      {children}
    </div>
  );
}
