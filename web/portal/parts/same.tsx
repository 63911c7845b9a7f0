import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";

/** Draws its part again only when something it hangs `on` is another than before. */
export function Same(props: { on: unknown[]; draw: () => ComponentChildren }) {
  return <>{useMemo(props.draw, props.on)}</>;
}
