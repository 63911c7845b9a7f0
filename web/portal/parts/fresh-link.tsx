import { useState } from "preact/hooks";
import { Banner } from "../../ui/banner.tsx";
import { askForLink } from "../codes.ts";
import { refusalText } from "../refusal-text.ts";
import { TextField } from "./text-field.tsx";
import { useAction } from "./use-action.ts";
import { usePortal } from "./use-portal.ts";

/**
 * Has a fresh link sent, to the mailbox of the old link or to an address the person types. It
 * says the same whether there is an invitation or not.
 */
export function FreshLink({ token }: { token?: string | undefined }) {
  const { words } = usePortal();
  const [email, setEmail] = useState("");
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState(false);
  const action = useAction();
  const text = words.freshLink;
  const submit = (event: Event) => {
    event.preventDefault();
    const address = email.trim();
    if (!token && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) {
      setProblem(text.wrong);
      document.getElementById("email")?.focus();
      return;
    }
    setProblem(undefined);
    action.run(async () => {
      await askForLink(token ? { token } : { email: address });
      setDone(true);
    });
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <h2>{text.title}</h2>
      {token ? (
        <p>{text.byToken}</p>
      ) : (
        <TextField
          id="email"
          label={text.email}
          hint={text.hint}
          problem={problem}
          value={email}
          keyboard="email"
          fill="email"
          onText={setEmail}
        />
      )}
      {action.error && (
        <Banner tone="danger" live>
          <p>{refusalText(words, action.error)}</p>
        </Banner>
      )}
      <p role="status" class={done ? "banner banner-ok" : "hidden-visually"}>
        {done ? text.done : ""}
      </p>
      <button class="button button-primary" type="submit" aria-disabled={action.busy}>
        {text.send}
      </button>
    </form>
  );
}
