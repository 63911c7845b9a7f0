import { useEffect, useState } from "preact/hooks";
import { t } from "../messages/base.ts";

/** The button that sends a form; while the call runs it says so, first to readers, then to all. */
export function SubmitButton(props: { label: string; busy: boolean; tone?: "danger" | "plain" }) {
  const { label, busy, tone } = props;
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!busy) return;
    const timer = setTimeout(() => setLate(true), 800);
    return () => clearTimeout(timer);
  }, [busy]);
  const kind = tone === "danger" ? " button-danger" : tone === "plain" ? "" : " button-primary";
  return (
    <button type="submit" class={`button${kind}`} aria-disabled={busy || undefined}>
      {late ? t.working : label}
    </button>
  );
}
