import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { me } from "../state.ts";

let visited = false;

/**
 * A page: its title in the window, its one heading, its primary action. The heading takes the
 * focus when a member comes from another page, so that a reader starts where the page starts.
 */
export function Page(props: {
  title: string;
  /** Small text above the heading, e.g. a link to where the page belongs. */
  above?: ComponentChildren;
  /** Beside the heading: count, status. */
  beside?: ComponentChildren;
  actions?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { title, above, beside, actions, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const organisation = me.value?.organisation.name;
  // With what it names, never a moment later.
  useLayoutEffect(() => {
    document.title = [title, organisation, "Assay"].filter(Boolean).join(" – ");
  }, [title, organisation]);
  useEffect(() => {
    if (visited) heading.current?.focus();
    visited = true;
  }, []);
  return (
    <div class="page">
      <div class="page-head">
        <div>
          {above && <p class="page-above small">{above}</p>}
          <div class="row">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {beside}
          </div>
        </div>
        {actions && <div class="actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
