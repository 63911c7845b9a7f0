import { useLocation } from "preact-iso";
import { useKeys } from "../shell/use-keys.ts";

/** The one primary action of a list page; the key "n" goes there as well. */
export function NewButton({ href, label }: { href: string; label: string }) {
  const { route } = useLocation();
  useKeys({ n: () => route(href) });
  return (
    <a class="button button-primary" href={href}>
      {label}
    </a>
  );
}
