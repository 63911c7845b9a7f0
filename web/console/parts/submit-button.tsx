import { t } from "../messages/base.ts";
import { useLate } from "./use-late.ts";

/** The button that sends a form; while the call runs it says so, first to readers, then to all. */
export function SubmitButton(props: { label: string; busy: boolean; tone?: "danger" | "plain" }) {
  const { label, busy, tone } = props;
  const late = useLate(busy);
  const kind = tone === "danger" ? " button-danger" : tone === "plain" ? "" : " button-primary";
  return (
    <button type="submit" class={`button${kind}`} aria-disabled={busy || undefined}>
      {late ? t.working : label}
    </button>
  );
}
