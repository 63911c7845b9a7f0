import { useEffect, useState } from "preact/hooks";
import type { Landing } from "../../../functions/contract/shapes/portal.ts";
import { PASSCODE_DIGITS } from "../../../functions/domain/invitation.ts";
import type { CallError } from "../../client.ts";
import { askForCode, proveCode, provePasscode } from "../codes.ts";
import { refusalText } from "../refusal-text.ts";
import { TextField } from "./text-field.tsx";
import { useAction } from "./use-action.ts";
import { usePortal } from "./use-portal.ts";

/**
 * Takes the six digits of the mail, or a passcode that was told; pasting them with blanks works.
 * `onGone` hears of a session, a link or an assessment that is no more.
 */
export function CodeForm(props: {
  landing: Pick<Landing, "assessment" | "stepUp">;
  onGone: (error: CallError) => void;
}) {
  const { landing, onGone } = props;
  const { assessment } = landing;
  const { portal, state, words } = usePortal();
  const [code, setCode] = useState("");
  const [problem, setProblem] = useState<string>();
  const [again, setAgain] = useState(false);
  const proving = useAction();
  const asking = useAction();
  const seconds = useSecondsUntil(state.code?.againAt);
  const error = proving.error ?? asking.error;
  const told = landing.stepUp === "passcode";
  const text = told ? words.passcode : words.code;
  useEffect(() => {
    if (!error) return;
    if (isGone(error)) onGone(error);
    else setProblem(refusalText(words, error));
    if (!isGone(error)) document.getElementById("code")?.focus();
  }, [error, onGone, words]);
  const submit = (event: Event) => {
    event.preventDefault();
    setAgain(false);
    const digits = code.replace(/\D/g, "");
    if (digits.length !== (told ? PASSCODE_DIGITS : 6)) {
      setProblem(text.wrongForm);
      document.getElementById("code")?.focus();
      return;
    }
    setProblem(undefined);
    proving.run(() => (told ? provePasscode : proveCode)(portal, assessment, digits));
  };
  const askAgain = () => {
    setProblem(undefined);
    setCode("");
    asking.run(async () => {
      await askForCode(portal, assessment);
      setAgain(true);
    });
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <TextField
        id="code"
        class="code-input"
        label={text.label}
        hint={text.hint}
        problem={problem}
        value={code}
        keyboard="numeric"
        fill={told ? "off" : "one-time-code"}
        onText={setCode}
      />
      <p role="status" class={again ? "banner banner-ok" : "hidden-visually"}>
        {again ? words.code.sentAgain : ""}
      </p>
      <div class="actions">
        <button class="button button-primary" type="submit" aria-disabled={proving.busy}>
          {words.code.go}
        </button>
        {!told && seconds === 0 && (
          <button class="button button-quiet" type="button" onClick={askAgain}>
            {words.code.again}
          </button>
        )}
      </div>
      {seconds > 0 && <p class="muted small">{words.code.againIn(seconds)}</p>}
    </form>
  );
}

/** Whether there is nothing left to type a code for. */
function isGone({ status, code }: CallError): boolean {
  return status === 401 || status === 404 || (status === 410 && /^(link|approval)-/.test(code));
}

/** Seconds until an instant (epoch ms), counted down; 0 from then on. */
function useSecondsUntil(instant: number | undefined): number {
  const [now, setNow] = useState(Date.now);
  const left = instant === undefined ? 0 : Math.max(0, Math.ceil((instant - now) / 1000));
  const running = left > 0;
  useEffect(() => {
    setNow(Date.now());
    if (!running && instant === undefined) return;
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, [instant, running]);
  return left;
}
