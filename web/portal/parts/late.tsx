import type { ComponentType } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { loadWorkWords } from "../speak.ts";
import { usePortal, useWords } from "./use-portal.ts";

/** A component that is fetched; `fetch` does so ahead, and again after a failure. */
export type LatePart<P> = ComponentType<P> & { fetch: () => Promise<void> };

const parts: { fetch: () => Promise<void> }[] = [];

/**
 * A component that is not in the page as it first arrives: its code and the words of the work are
 * fetched when it is first drawn, or before that by `fetchLateParts`. Where they cannot be had,
 * the place says so and offers to try again; what was typed is not touched. A `page` keeps the
 * height of the window free meanwhile, so that nothing below it jumps. What is not for most is left
 * out of what is fetched `ahead`.
 */
export function late<P extends object>(
  load: () => Promise<ComponentType<P>>,
  shape: "page" | "part" = "part",
  ahead = true,
): LatePart<P> {
  let Part: ComponentType<P> | undefined;
  let loading: Promise<void> | undefined;
  const fetch = () => {
    loading ??= load().then(
      (loaded) => {
        Part = loaded;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  const Waiting = ({ onCome }: { onCome: () => void }) => {
    const { portal, state, words } = usePortal();
    const [tries, setTries] = useState(0);
    const [failed, setFailed] = useState(false);
    // `tries` and `online` stand for another try.
    useEffect(() => {
      let gone = false;
      setFailed(false);
      Promise.all([fetch(), loadWorkWords(portal)]).then(
        () => gone || onCome(),
        () => gone || setFailed(true),
      );
      return () => {
        gone = true;
      };
    }, [tries, state.online, portal, onCome]);
    if (!failed) return <p class={shape === "page" ? "coming muted" : "muted"}>…</p>;
    return (
      <div class="banner banner-warning" role="status">
        {shape === "page" && <h1>{words.late.title}</h1>}
        <p>{words.late.failed}</p>
        <button class="button" type="button" onClick={() => setTries(tries + 1)}>
          {words.tryAgain}
        </button>
      </div>
    );
  };
  // What is there is drawn anew when its own props change, not with every key on the page.
  const Late = (props: P) => {
    const [, setCome] = useState(Part !== undefined);
    const come = useCallback(() => setCome(true), []);
    const words = useWords();
    return Part && words ? <Part {...props} /> : <Waiting onCome={come} />;
  };
  const part = Object.assign(Late, { fetch });
  if (ahead) parts.push(part);
  return part;
}

/** Fetches every late part ahead, one after the other; what fails is fetched when it is drawn. */
export async function fetchLateParts(): Promise<void> {
  for (const part of parts) await part.fetch().catch(() => {});
}
