import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { loadWorkWords } from "../speak.ts";
import { usePortal } from "./use-portal.ts";

/** A component that is fetched; `fetch` does so ahead, and again after a failure. */
export type LatePart<P> = ComponentType<P> & { fetch: () => Promise<void> };

const parts: { fetch: () => Promise<void> }[] = [];

/**
 * A component that is not in the page as it first arrives: its code and the words of the work are
 * fetched when it is first drawn, or before that by `fetchLateParts`. Where they cannot be had,
 * the place says so and offers to try again; what was typed is not touched. A `page` keeps the
 * height of the window free meanwhile, so that nothing below it jumps.
 */
export function late<P extends object>(
  load: () => Promise<ComponentType<P>>,
  shape: "page" | "part" = "part",
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
  const Late = (props: P) => {
    const { portal, state, words } = usePortal();
    const [tries, setTries] = useState(0);
    const [failed, setFailed] = useState(false);
    const ready = Part !== undefined && state.speech.work !== undefined;
    // `tries` and `online` stand for another try.
    useEffect(() => {
      if (ready) return;
      let gone = false;
      setFailed(false);
      Promise.all([fetch(), loadWorkWords(portal)]).then(
        () => gone || setTries(tries + 1),
        () => gone || setFailed(true),
      );
      return () => {
        gone = true;
      };
    }, [ready, tries, state.online, portal]);
    if (Part && ready) return <Part {...props} />;
    if (!failed) return <p class={shape === "page" ? "coming muted" : "muted"}>…</p>;
    return (
      <div class="banner banner-warning" role="status">
        <p>{words.late.failed}</p>
        <button class="button" type="button" onClick={() => setTries(tries + 1)}>
          {words.tryAgain}
        </button>
      </div>
    );
  };
  const part = Object.assign(Late, { fetch });
  parts.push(part);
  return part;
}

/** Fetches every late part ahead, one after the other; what fails is fetched when it is drawn. */
export async function fetchLateParts(): Promise<void> {
  for (const part of parts) await part.fetch().catch(() => {});
}
