import type { ComponentChildren } from "preact";
import { type Route, routeTo } from "../route.ts";

type Place = Exclude<Route, { page: "link" | "none" | "mangled" }>;

/** A link to a place of the portal. */
export function Link(props: {
  to: Place;
  class?: string;
  label?: string;
  onFollow?: () => void;
  children: ComponentChildren;
}) {
  return (
    <a
      class={props.class}
      href={routeTo(props.to)}
      aria-label={props.label}
      onClick={props.onFollow}
    >
      {props.children}
    </a>
  );
}
