import type { CallError } from "../../client.ts";
import { Banner } from "../../ui/banner.tsx";
import { notDone } from "../not-done.ts";
import { useFixed } from "./use-portal.ts";

/** Why something was not done, and that what was typed is kept where there was no network. */
export function Refused({ error, offline }: { error: CallError | undefined; offline: string }) {
  const { words } = useFixed();
  if (!error) return null;
  return (
    <Banner tone="danger" live>
      <p>{error.status === 0 ? offline : notDone(words, error)}</p>
    </Banner>
  );
}
