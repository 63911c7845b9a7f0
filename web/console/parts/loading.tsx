import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../messages/base.ts";
import { NotFound } from "../shell/not-found.tsx";
import type { Loaded } from "../use-load.ts";
import { Refused } from "./refused.tsx";

/**
 * Draws what was loaded; until then says so after half a second. A thing that is not there is the
 * page of missing things; any other refusal keeps what was shown and offers to try again.
 */
export function Loading<T>(props: { of: Loaded<T>; children: (data: T) => ComponentChildren }) {
  const { data, problem, reload } = props.of;
  if (problem?.status === 404) return <NotFound />;
  const refused = problem && (
    <Refused problem={problem}>
      <button type="button" class="button button-small" onClick={() => void reload()}>
        {t.tryAgain}
      </button>
    </Refused>
  );
  if (data === undefined) return refused ?? <Waiting />;
  return (
    <>
      {refused}
      {props.children(data)}
    </>
  );
}

/** Says after half a second that something is being loaded. */
export function Waiting() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="waiting muted" role="status">
      {late ? t.loading : ""}
    </p>
  );
}
