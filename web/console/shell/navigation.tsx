import { useEffect, useRef } from "preact/hooks";
import { t } from "../messages/base.ts";

const PLACES = [
  "/",
  "/suppliers",
  "/requests",
  "/assessments",
  "/risks",
  "/findings",
  "/questionnaires",
  "/organisation",
] as const;

/**
 * The places of the console; the current one is marked. On a narrow page the list folds into a
 * menu that closes when a page was chosen.
 */
export function Navigation({ path }: { path: string }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [path]);
  return (
    <nav class="navigation" aria-label={t.shell.navigation}>
      <details class="navigation-menu" ref={menu}>
        <summary class="button">{t.shell.menu}</summary>
        <Places path={path} />
      </details>
      <div class="navigation-side">
        <Places path={path} />
      </div>
    </nav>
  );
}

function Places({ path }: { path: string }) {
  return (
    <ul class="plain">
      {PLACES.map((place) => (
        <li key={place}>
          <a href={place} aria-current={isCurrent(place, path) ? "page" : undefined}>
            {t.shell.places[place]}
          </a>
        </li>
      ))}
    </ul>
  );
}

function isCurrent(place: string, path: string): boolean {
  // Who is invited was chosen among the suppliers.
  if (path === "/invite") return place === "/suppliers";
  return place === "/" ? path === "/" : path === place || path.startsWith(`${place}/`);
}
