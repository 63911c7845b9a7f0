import type { ComponentChildren } from "preact";

/** A list without entries: what will stand here and the first step towards it. */
export function Empty(props: { title: string; body: string; children?: ComponentChildren }) {
  return (
    <section class="empty">
      <h2>{props.title}</h2>
      <p class="muted">{props.body}</p>
      {props.children}
    </section>
  );
}
