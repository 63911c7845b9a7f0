import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { usePortal } from "./use-portal.ts";

/**
 * One page: its heading takes the focus when it opens (unless something on it does), and its
 * title says so in the window, with "Error:" in front while something is wrong.
 */
export function Page(props: {
  title: string;
  failing?: boolean;
  focusElsewhere?: boolean;
  above?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { title, failing = false, focusElsewhere = false, above, children } = props;
  const { words } = usePortal();
  const heading = useRef<HTMLHeadingElement>(null);
  // With what it names, never a moment later.
  useLayoutEffect(() => {
    document.title = `${failing ? `${words.errorInTitle}: ` : ""}${title} – Assay`;
  }, [title, failing, words]);
  useEffect(() => {
    if (focusElsewhere) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [focusElsewhere]);
  return (
    <div class="page">
      {above}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
