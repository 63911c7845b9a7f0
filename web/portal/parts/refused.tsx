import type { CallError } from "../../client.ts";
import { Banner } from "../../ui/banner.tsx";

/** Why something was not done, and that what was typed is kept where there was no network. */
export function Refused({ error, offline }: { error: CallError | undefined; offline: string }) {
  if (!error) return null;
  const named = error.fields.map(({ message }) => message);
  const sentence = error.status === 0 ? offline : error.message;
  return (
    <Banner tone="danger" live>
      <p>{[sentence, ...named].join(" ")}</p>
    </Banner>
  );
}
