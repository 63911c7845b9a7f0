import { useLocation } from "preact-iso";
import { useKeys } from "../shell/use-keys.ts";

/**
 * The one primary action of a list page, plain where the page itself offers the first step; the
 * key "n" goes there as well.
 */
export function NewButton(props: { href: string; label: string; plain?: boolean }) {
  const { href, label, plain } = props;
  const { route } = useLocation();
  useKeys({ n: () => route(href) });
  return (
    <a class={plain ? "button" : "button button-primary"} href={href}>
      {label}
    </a>
  );
}
